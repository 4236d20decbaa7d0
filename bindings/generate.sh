#!/usr/bin/env bash
# Builds the library as a phone carries it (target/release/libwaterpay.so) and writes its sources for the shells:
# Kotlin to target/bindings/kotlin, Swift and the C header under it to target/bindings/swift.
#
# Nothing of it is committed: the sources belong to the very library that they were read from.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The static one has what the generator reads; what ships has not (bindings/without-metadata.ld).
library=target/release/libwaterpay.a

# Two calls: one would unify features, and the generator's command line would end up in the library. At once, since the
# library ends in one long link that leaves the other cores idle.
cargo build --locked --release --package waterpay &
library_built=$!
cargo build --locked --package uniffi-bindgen
wait "$library_built"

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
for language in kotlin swift; do
    target/debug/uniffi-bindgen generate "$library" --language "$language" --no-format --out-dir "$fresh/$language"
done

# Only what changed, so that neither Maven nor SwiftPM compiles for nothing. The module map that the generator writes is
# for Darwin alone; the one in ios-shell is by hand.
(cd "$fresh" && find . -name '*.kt' -o -name '*.swift' -o -name '*.h') | while read -r file; do
    mkdir -p "target/bindings/$(dirname "$file")"
    cmp -s "$fresh/$file" "target/bindings/$file" || cp "$fresh/$file" "target/bindings/$file"
done
