//! Codes drawn here, bent, torn and lit, and what is read of them; and the standard's tables beside those of another reader.

mod correction;
pub(crate) mod drawing;
mod encoding;
mod grids;
mod model_1;
mod reading;
mod segments;
mod tables;
