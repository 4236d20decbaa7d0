//! The scanner's steps against the clock on the wall, for changes that are too small for the commands:
//! `cargo bench -p waterpay-bench`. The bills are those of `samples/`.

use criterion::{Criterion, criterion_group, criterion_main};
use waterpay_bench::{
    chance::Chance,
    hand::{HEIGHT, Hand, WIDTH},
    page::page,
    picture::Picture,
};
use waterpay_scanner::{LiveScanner, PHOTO_TIME, Photo, read_photo};

const BILL: &[u8] = include_bytes!("../../../samples/bill.jpg");

fn photograph(criterion: &mut Criterion) {
    criterion
        .bench_function("a photograph of a bill, unpacked and read", |bench| bench.iter(|| read_photo(BILL)));
    let photo = Photo::unpack(BILL).expect("a sample");
    criterion.bench_function("a photograph of a bill, read", |bench| bench.iter(|| photo.read(PHOTO_TIME)));
}

fn frames(criterion: &mut Criterion) {
    let sheet = page(WIDTH, HEIGHT, &mut Chance::new(1));
    frame(criterion, "a frame of dense print without a code", &sheet);
    frame(criterion, "a dark frame", &Picture::even(WIDTH, HEIGHT, 12));
    let photo = Photo::unpack(BILL).expect("a sample");
    let luma = photo.luma();
    let bill = Picture {
        pixels: luma.rows().flatten().copied().collect(),
        width: luma.width(),
        height: luma.height(),
    };
    frame(criterion, "a frame with a bill", &bill);
}

fn frame(criterion: &mut Criterion, name: &str, picture: &Picture) {
    let mut scanner = LiveScanner::new();
    criterion.bench_function(name, |bench| bench.iter(|| scanner.read(picture.view())));
}

fn shaken(criterion: &mut Criterion) {
    let sheet = page(WIDTH + 400, HEIGHT + 400, &mut Chance::new(1));
    let mut hand = Hand::aiming_at([840.0, 560.0], 1);
    let frames: Vec<Picture> = (0..30).map(|_| hand.frame(&sheet)).collect();
    let mut scanner = LiveScanner::new();
    criterion.bench_function("a second of frames over dense print", |bench| {
        bench.iter(|| frames.iter().map(|frame| scanner.read(frame.view())).last());
    });
}

criterion_group!(benches, photograph, frames, shaken);
criterion_main!(benches);
