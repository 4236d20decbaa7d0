//! UniFFI's generator at exactly the version of the library, in a crate of its own: as a feature of the library it would
//! put tens of megabytes into what a phone carries.

fn main() {
    uniffi::uniffi_bindgen_main();
}
