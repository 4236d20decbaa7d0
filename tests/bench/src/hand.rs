//! A phone in somebody's hand, 30 frames a second: what its camera gives of a still scene.
//!
//! Measured in frame pixels: the hand drifts and is pulled back to where it aims, a few pixels a frame; the shutter is open
//! for half of the time, so movement blurs; the lens comes into focus over the first frames, and the exposure finds its
//! level. Every number comes from a seed.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels"
)]

use crate::{chance::Chance, picture::Picture};

/// Pixels in a row of a frame.
pub const WIDTH: usize = 1280;
/// Rows of a frame.
pub const HEIGHT: usize = 720;

/// Holds the phone.
pub struct Hand {
    chance: Chance,
    aim: [f32; 2],
    place: [f32; 2],
    speed: [f32; 2],
    /// In radians.
    turned: f32,
    /// Standard deviation of the blur, in pixels.
    defocus: f32,
    /// How bright the frame is beside the scene.
    exposure: f32,
    /// Standard deviation of the sensor's noise.
    noise: f32,
}

impl Hand {
    /// Aims at `aim`, in pixels of the scene, which are pixels of the frame as well.
    pub fn aiming_at(aim: [f32; 2], seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let place = aim.map(|side| side + chance.normal(60.0));
        Self {
            aim,
            place,
            speed: [chance.normal(6.0), chance.normal(6.0)],
            turned: chance.normal(0.12),
            defocus: chance.between(0.3, 2.2),
            exposure: chance.between(0.6, 1.2),
            noise: chance.between(2.0, 5.0),
            chance,
        }
    }

    /// The next frame of `scene`.
    pub fn frame(&mut self, scene: &Picture) -> Picture {
        let moved = self.speed.map(|side| side / 2.0);
        let mut frame = self.exposed(scene, moved);
        blur(&mut frame, self.defocus);
        // Noise repeats itself, but nowhere that matters: one draw for each pixel would take longer than all the rest.
        let noise: [f32; 4099] = std::array::from_fn(|_| self.chance.normal(self.noise));
        for (pixel, noise) in frame.pixels.iter_mut().zip(noise.iter().cycle()) {
            let lit = f32::from(*pixel) * self.exposure + noise;
            *pixel = lit.round().clamp(0.0, 255.0) as u8;
        }
        self.go_on();
        frame
    }

    fn go_on(&mut self) {
        for side in 0..2 {
            let back = (self.aim[side] - self.place[side]) * 0.04;
            self.speed[side] = self.speed[side] * 0.8 + back + self.chance.normal(3.0);
            self.place[side] += self.speed[side];
        }
        self.turned += self.chance.normal(0.006);
        self.defocus = 0.4 + (self.defocus - 0.4) * 0.75;
        self.exposure += (1.0 - self.exposure) * 0.2 + self.chance.normal(0.01);
    }

    /// The mean of what passes each pixel while the shutter is open.
    fn exposed(&self, scene: &Picture, moved: [f32; 2]) -> Picture {
        let (sine, cosine) = self.turned.sin_cos();
        let samples = (moved[0].hypot(moved[1]).ceil() as usize).clamp(1, 6);
        let mut frame = Picture::even(WIDTH, HEIGHT, 0);
        for (row, pixels) in frame.pixels.chunks_exact_mut(WIDTH).enumerate() {
            let down = row as f32 - HEIGHT as f32 / 2.0;
            for (column, pixel) in pixels.iter_mut().enumerate() {
                let across = column as f32 - WIDTH as f32 / 2.0;
                let x = self.place[0] + across * cosine - down * sine;
                let y = self.place[1] + across * sine + down * cosine;
                let sum: f32 = (0..samples)
                    .map(|sample| {
                        let part = sample as f32 / samples as f32;
                        between(scene, x + moved[0] * part, y + moved[1] * part)
                    })
                    .sum();
                *pixel = (sum / samples as f32) as u8;
            }
        }
        frame
    }
}

/// The brightness between four pixels.
fn between(scene: &Picture, x: f32, y: f32) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    let (right_part, lower_part) = (x - left, y - top);
    let (left, top) = (left as isize, top as isize);
    let along = |y: isize| {
        f32::from(scene.at(left, y)) * (1.0 - right_part) + f32::from(scene.at(left + 1, y)) * right_part
    };
    along(top) * (1.0 - lower_part) + along(top + 1) * lower_part
}

/// A Gaussian, along the columns and then along the rows.
pub fn blur(picture: &mut Picture, sigma: f32) {
    let reach = (3.0 * sigma).ceil().max(1.0) as isize;
    let bell: Vec<f32> = (-reach..=reach).map(|x| (-(x * x) as f32 / (2.0 * sigma * sigma)).exp()).collect();
    let all: f32 = bell.iter().sum();
    let bell: Vec<f32> = bell.into_iter().map(|weight| weight / all).collect();
    let (width, height) = (picture.width, picture.height.cast_signed());
    let before = picture.pixels.clone();
    // A row with its edge pixels repeated outside of it, so that no place needs a look at the edges.
    let margin = reach.cast_unsigned();
    let mut sums = vec![0.0_f32; width + 2 * margin];
    for (y, row) in (0..height).zip(picture.pixels.chunks_exact_mut(width)) {
        sums.fill(0.0);
        for (by, weight) in (-reach..=reach).zip(&bell) {
            let from = (y + by).clamp(0, height - 1).cast_unsigned() * width;
            for (sum, &pixel) in sums[margin..].iter_mut().zip(&before[from..from + width]) {
                *sum += weight * f32::from(pixel);
            }
        }
        let (first, last) = (sums[margin], sums[margin + width - 1]);
        sums[..margin].fill(first);
        sums[margin + width..].fill(last);
        for (pixel, around) in row.iter_mut().zip(sums.windows(bell.len())) {
            *pixel = around.iter().zip(&bell).map(|(sum, weight)| sum * weight).sum::<f32>().round() as u8;
        }
    }
}

/// `picture` with rows of `width`: each new pixel the mean of those it covers, or in a larger picture what lies between
/// those around it.
pub fn resized(picture: &Picture, width: usize) -> Picture {
    let height = picture.height * width / picture.width;
    let mut other = Picture::even(width, height, 0);
    let scale = picture.width as f32 / width as f32;
    for (place, pixel) in other.pixels.iter_mut().enumerate() {
        let (x, y) = (place % width, place / width);
        if scale < 1.0 {
            *pixel = between(picture, (x as f32 + 0.5) * scale - 0.5, (y as f32 + 0.5) * scale - 0.5) as u8;
            continue;
        }
        let columns = x * picture.width / width..((x + 1) * picture.width).div_ceil(width);
        let rows =
            y * picture.height / height..((y + 1) * picture.height).div_ceil(height).min(picture.height);
        let covered = rows.len() * columns.len();
        let sum: usize = rows
            .flat_map(|row| &picture.pixels[row * picture.width..][columns.clone()])
            .map(|&pixel| usize::from(pixel))
            .sum();
        *pixel = u8::try_from(sum / covered).expect("a mean of bytes");
    }
    other
}
