//! Lists the scenarios of this folder, so that a new scenario is a new file and nothing else.
//!
//! Writes `scenarios.rs` into `OUT_DIR`: one test a file, of the file's name.

use std::{env, error::Error, ffi::OsStr, fmt::Write, fs, path::Path};

const SCHEMA: &str = "scenario.schema";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::var("CARGO_MANIFEST_DIR")?;
    println!("cargo::rerun-if-changed={folder}");
    let mut names = vec![];
    for entry in fs::read_dir(&folder)? {
        let file = entry?.path();
        if let (Some(name), Some("json")) = (file.file_stem(), file.extension().and_then(OsStr::to_str)) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.retain(|name| name != SCHEMA);
    names.sort();
    let mut tests = String::new();
    for name in &names {
        writeln!(tests, "#[test]\nfn {}() {{ passes({name:?}) }}", name.replace('-', "_"))?;
    }
    let list = format!("const NAMES: [&str; {}] = {names:?};\n\n{tests}", names.len());
    fs::write(Path::new(&env::var("OUT_DIR")?).join("scenarios.rs"), list)?;
    Ok(())
}
