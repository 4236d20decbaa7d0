//! The checksum of an EMVCo code: CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, nothing reflected).

/// Four capital hexadecimal digits over the UTF-8 bytes of `text`.
pub(in crate::printed_code) fn of(text: &str) -> String {
    let mut crc = u16::MAX;
    for byte in text.bytes() {
        crc ^= u16::from(byte) << 8;
        for _ in 0..8 {
            let carry = crc & 0x8000 != 0;
            crc <<= 1;
            if carry {
                crc ^= 0x1021;
            }
        }
    }
    format!("{crc:04X}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_check_value_of_the_algorithm_comes_out() {
        assert_eq!(super::of("123456789"), "29B1");
    }
}
