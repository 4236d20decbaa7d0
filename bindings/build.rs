//! How the library is linked for a phone or a desktop; what is compiled into it is no matter of this file.
//!
//! A phone, or a Linux, with pages of 16 KB refuses a library whose segments are laid out for 4 KB. An address that the
//! loader has to move takes 24 bytes in the plain table and about a bit in the packed ones: Android's since its version
//! 6, Linux's since glibc 2.36.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let arguments: &[&str] = match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("android") => &["-z,max-page-size=16384", "--pack-dyn-relocs=android"],
        Ok("linux") => &["-z,max-page-size=16384", "-z,pack-relative-relocs"],
        _ => &[],
    };
    for argument in arguments {
        println!("cargo::rustc-link-arg-cdylib=-Wl,{argument}");
    }
}
