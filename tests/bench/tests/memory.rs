//! How much memory a photograph takes at most, whatever it is: one test, since bytes are counted in all threads.

use std::{io::Cursor, time::Duration};

use image::{DynamicImage, GrayImage, ImageFormat, Luma, RgbImage};
use waterpay_bench::memory::{Counting, peak_of};
use waterpay_scanner::{read_photo, read_photo_within};

#[global_allocator]
static MEMORY: Counting = Counting;

const MEBI: usize = 1 << 20;

/// Of a photograph of 12 megapixels, as phones take them.
const PHOTOGRAPH: usize = 96 * MEBI;

/// Of 12 megapixels packed without loss: the file alone is large, and its unpacking holds more at a time.
const LOSSLESS: usize = 144 * MEBI;

/// Of the largest picture that is taken at all: 51 megapixels in colour with transparency, and its brightness twice.
const LARGEST: usize = 310 * MEBI;

#[test]
fn memory_is_bounded() {
    let sample = include_bytes!("../../../samples/bill.jpg");
    let bill = image::load_from_memory(sample).expect("a sample").resize_exact(
        4000,
        3000,
        image::imageops::Triangle,
    );
    for (format, most) in
        [(ImageFormat::Jpeg, PHOTOGRAPH), (ImageFormat::WebP, LOSSLESS), (ImageFormat::Png, LOSSLESS)]
    {
        let file = packed(&bill, format);
        // However busy the machine is.
        let (reading, peak) = peak_of(|| read_photo_within(&file, Duration::from_mins(1)));
        assert_eq!(reading.expect("a photograph").codes.len(), 1, "{format:?}");
        let peak = peak + file.len();
        println!("12 megapixels, {format:?}: {:.1} MiB", mebi(peak));
        assert!(peak < most, "{format:?}: {peak} bytes");
    }
    let bombs = bombs();
    assert!(bombs.len() >= 50, "{}", bombs.len());
    let mut most = 0;
    for (name, file) in bombs {
        let (reading, peak) = peak_of(|| read_photo(&file));
        assert!(reading.is_err() || reading.is_ok_and(|reading| reading.codes.is_empty()), "{name}");
        assert!(peak < LARGEST, "{name}: {peak} bytes");
        most = most.max(peak);
    }
    println!("bombs: {:.1} MiB at most", mebi(most));
}

fn mebi(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).expect("less than four gigabytes")) / f64::from(1 << 20)
}

fn packed(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(vec![]);
    picture.write_to(&mut file, format).expect("a picture that can be packed");
    file.into_inner()
}

/// Small files that unpack, or say that they unpack, to much.
fn bombs() -> Vec<(String, Vec<u8>)> {
    let sides =
        [(7_100, 7_100), (7_200, 7_200), (65_535, 700), (65_535, 65_535), (100_000, 2), (u32::MAX >> 1, 1)];
    // Depth and kind of colour, as PNG numbers them: grey, colours, a palette, grey and colours with transparency.
    let kinds = [(1, 0), (8, 0), (16, 0), (8, 2), (16, 2), (8, 3), (8, 4), (8, 6), (16, 6)];
    let (text, pixels) = (zeros(100_000_000), zeros(1_000_000));
    let mut bombs = vec![];
    for ((width, height), (depth, kind)) in sides.into_iter().flat_map(|side| kinds.map(|kind| (side, kind)))
    {
        bombs.push((
            format!("PNG {width} x {height}, {depth} bits of kind {kind}"),
            png([width, height], [depth, kind], &text, &pixels),
        ));
    }
    let grey = GrayImage::from_pixel(7_100, 7_100, Luma([255]));
    bombs.push(("50 megapixels of grey, whole".into(), packed(&grey.into(), ImageFormat::Png)));
    let colour = RgbImage::from_pixel(5_000, 4_000, image::Rgb([255, 255, 254]));
    bombs.push(("20 megapixels of colour, whole".into(), packed(&colour.into(), ImageFormat::Png)));
    let small = packed(&GrayImage::from_pixel(16, 16, Luma([200])).into(), ImageFormat::Jpeg);
    for (width, height) in [(65_535_u16, 65_535_u16), (65_535, 1), (1, 65_535), (65_535, 700), (7_100, 7_100)]
    {
        bombs.push((format!("JPEG that says {width} x {height}"), resized_jpeg(&small, width, height)));
    }
    bombs
}

/// A JPEG whose frame header says another size.
fn resized_jpeg(file: &[u8], width: u16, height: u16) -> Vec<u8> {
    let mut file = file.to_vec();
    let header = file.windows(2).position(|marker| marker == [0xff, 0xc0]).expect("a baseline frame");
    file[header + 5..header + 7].copy_from_slice(&height.to_be_bytes());
    file[header + 7..header + 9].copy_from_slice(&width.to_be_bytes());
    file
}

/// A PNG of this size, depth and kind with hardly any pixels in it, and a text beside them that unpacks to much.
fn png([width, height]: [u32; 2], [depth, kind]: [u8; 2], text: &[u8], pixels: &[u8]) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([depth, kind, 0, 0, 0]);
    let text = [b"Comment\0\0", text].concat();
    let chunks: [(&[u8; 4], &[u8]); 5] = [
        (b"IHDR", &header),
        (b"PLTE", &[0, 0, 0, 255, 255, 255]),
        (b"zTXt", &text),
        (b"IDAT", pixels),
        (b"IEND", &[]),
    ];
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in chunks {
        if name == b"PLTE" && kind != 3 {
            continue;
        }
        let named = [name.as_slice(), content].concat();
        file.extend(u32::try_from(content.len()).expect("short").to_be_bytes());
        file.extend(&named);
        file.extend(crc32(&named).to_be_bytes());
    }
    file
}

/// So many zeros, as zlib packs them: a block of fixed codes that repeats the byte before it 258 times for each 13 bits.
fn zeros(count: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    // The last block, of fixed codes; then a zero byte (code 0x30, 8 bits).
    bits.push(0b1, 1);
    bits.push(0b01, 2);
    bits.push_code(0x30, 8);
    for _ in 0..(count - 1) / 258 {
        // 258 bytes (symbol 285: code 0xc5, 8 bits) from one byte back (distance 0, 5 bits).
        bits.push_code(0xc5, 8);
        bits.push_code(0, 5);
    }
    bits.push_code(0, 7);
    let written = 1 + (count - 1) / 258 * 258;
    [vec![0x78, 0xda], bits.bytes, adler_of_zeros(written).to_be_bytes().to_vec()].concat()
}

/// Adler-32 (RFC 1950): the low half stays 1, the high half counts the bytes.
fn adler_of_zeros(count: usize) -> u32 {
    u32::try_from(count % 65_521).expect("a small number") << 16 | 1
}

/// Bits as deflate wants them: the lowest of a byte first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    fn push(&mut self, value: u32, bits: u32) {
        for bit in 0..bits {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let last = self.bytes.last_mut().expect("one was pushed");
            *last |= u8::try_from(value >> bit & 1).expect("a bit") << (self.used % 8);
            self.used += 1;
        }
    }

    /// A Huffman code, its highest bit first.
    fn push_code(&mut self, code: u32, bits: u32) {
        self.push(code.reverse_bits() >> (32 - bits), bits);
    }
}

/// CRC-32 as PNG has it (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (!(crc & 1)).wrapping_add(1)))
    })
}
