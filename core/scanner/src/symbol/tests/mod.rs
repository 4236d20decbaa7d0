//! Codes drawn here, bent, torn and lit, and what is read of them.

mod correction;
mod drawing;
mod reading;
