#!/usr/bin/env bash
# Builds the library as a phone carries it and writes its Kotlin sources to target/bindings/kotlin.
#
#   bindings/generate.sh             target/release/libwaterpay.so
#
# Nothing of it is committed: the sources belong to the very library that they were read from.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case $(uname -s) in Darwin) extension=dylib ;; *) extension=so ;; esac
library=target/release/libwaterpay.$extension

# Two calls: one would unify features, and the generator's command line would end up in the library.
cargo build --locked --release --package waterpay
cargo build --locked --package uniffi-bindgen

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
target/debug/uniffi-bindgen generate "$library" --language kotlin \
    --no-format --out-dir "$fresh"

# Only what changed, so that Maven does not compile for nothing.
find "$fresh" -name '*.kt' -printf '%P\n' | while read -r file; do
    mkdir -p "target/bindings/kotlin/$(dirname "$file")"
    cmp -s "$fresh/$file" "target/bindings/kotlin/$file" || cp "$fresh/$file" "target/bindings/kotlin/$file"
done
