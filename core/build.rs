//! Lists the data files of `billers/` so that a new biller is a new file and nothing else.
//!
//! Writes `billers.rs` into `OUT_DIR`: one expression, an array of (file name, content), sorted by file name.

use std::{
    env,
    error::Error,
    ffi::OsStr,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("billers");
    println!("cargo::rerun-if-changed={}", folder.display());

    let mut files = fs::read_dir(&folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<PathBuf>, _>>()?;
    files.retain(|file| file.extension() == Some(OsStr::new("json")));
    files.sort();

    let mut entries = String::new();
    for file in &files {
        let path = file.to_str().ok_or("the path of the checkout is not Unicode")?;
        let name = file.file_name().and_then(OsStr::to_str).ok_or("a data file has no name")?;
        writeln!(entries, "    ({name:?}, include_str!({path:?})),")?;
    }
    let table = Path::new(&env::var("OUT_DIR")?).join("billers.rs");
    fs::write(table, format!("[\n{entries}]\n"))?;
    Ok(())
}
