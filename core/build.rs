//! Lists the data files of the catalogue; the biller room reads what it writes.

fn main() {}
