//! How the library is linked for a phone or a desktop; what is compiled into it is no matter of this file.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        // One bit for an address that the loader has to move, not 24 bytes.
        println!("cargo::rustc-link-arg-cdylib=-Wl,-z,pack-relative-relocs");
    }
}
