//! How the library is linked for a phone or a desktop; what is compiled into it is no matter of this file.
//!
//! A phone, or a Linux, with pages of 16 KB refuses a library whose segments are laid out for 4 KB. An address that the
//! loader has to move takes 24 bytes in the plain table and about a bit in the packed ones: Android's since its version
//! 6, Linux's since glibc 2.36. What only the generator reads is left out, see `without-metadata.ld`.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=without-metadata.ld");
    let packed = match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("android") => "--pack-dyn-relocs=android",
        Ok("linux") => "-z,pack-relative-relocs",
        _ => return,
    };
    let folder = env::var("CARGO_MANIFEST_DIR").expect("Cargo says where the manifest is");
    let without_metadata = format!("-T,{folder}/without-metadata.ld");
    for argument in ["-z,max-page-size=16384", packed, &without_metadata] {
        println!("cargo::rustc-link-arg-cdylib=-Wl,{argument}");
    }
}
