//! The code that guards the format and the version information: the bits said, and behind them the remainder of their
//! division by a polynomial (ISO/IEC 18004, annexes C and D).

/// `data` and behind it its remainder by `generator`, a polynomial of `degree`.
pub(super) const fn guarded(data: u32, generator: u32, degree: u32) -> u32 {
    let mut remainder = data << degree;
    while remainder >> degree != 0 {
        let above = remainder.ilog2() - degree;
        remainder ^= generator << above;
    }
    data << degree | remainder
}
