#!/usr/bin/env bash
# The Rust library for phones.
#
#   scripts/android.sh                      builds it for arm64-v8a and x86_64 into the Android library; needs an NDK
#   scripts/android.sh check                compiles it for arm64-v8a as far as that goes without an NDK
#   scripts/android.sh alignment FILE...    fails unless each library can be loaded on pages of 16 KB
#
# `check` proves that all Rust code compiles for Android, and that the C code of SQLite and ring compiles for the
# processor, by a compiler for Linux. It links nothing: whether the library loads on a phone only an NDK and a phone show.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly CARGO_NDK_VERSION=4.1.2
readonly OLDEST_ANDROID=26
readonly LIBRARIES=android-shell/waterpay/src/main/jniLibs
# What bindings/build.rs asks the linker for.
readonly PAGE=$((16 * 1024))
TOOLS="${TOOLS:-$PWD/.tools}"
export PATH="$TOOLS/bin:$PATH"

fail() {
    echo "$*" >&2
    exit 1
}

build() {
    [ -d "${ANDROID_NDK_HOME:-}" ] || fail "Set ANDROID_NDK_HOME to the folder of an NDK (r28 or later), or see: $0 check"
    rustup target add aarch64-linux-android x86_64-linux-android
    if [ "$(cargo ndk --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+')" != "$CARGO_NDK_VERSION" ]; then
        cargo install --quiet --locked --root "$TOOLS" "cargo-ndk@$CARGO_NDK_VERSION"
    fi
    rm -rf "$LIBRARIES"
    cargo ndk --target arm64-v8a --target x86_64 --platform "$OLDEST_ANDROID" --output-dir "$LIBRARIES" \
        build --locked --release --package waterpay
    alignment "$LIBRARIES"/*/libwaterpay.so
}

check() {
    command -v aarch64-linux-gnu-gcc >/dev/null ||
        fail "A C compiler for the processor is missing; on Debian: apt-get install gcc-aarch64-linux-gnu"
    rustup target add aarch64-linux-android
    CC_aarch64_linux_android=aarch64-linux-gnu-gcc AR_aarch64_linux_android=aarch64-linux-gnu-ar \
        cargo check --locked --package waterpay --target aarch64-linux-android
}

alignment() {
    [ $# -gt 0 ] || fail "alignment: which libraries?"
    local file segments least align wrong=0
    for file in "$@"; do
        segments=$("$(readelf_program)" --program-headers --wide "$file" | awk '$1 == "LOAD" { print $NF }')
        [ -n "$segments" ] || fail "$file: no segments to load"
        least=$((1 << 62))
        for align in $segments; do
            [ $((align)) -ge "$least" ] || least=$((align))
        done
        if [ "$least" -ge "$PAGE" ]; then
            printf '%s: fits pages of 16 KB\n' "$file"
        else
            printf '%s: laid out for pages of %d bytes, not of 16 KB\n' "$file" "$least" >&2
            wrong=1
        fi
    done
    return "$wrong"
}

readelf_program() {
    command -v readelf || command -v llvm-readelf ||
        find "${ANDROID_NDK_HOME:-/nonexistent}" -name llvm-readelf -print -quit 2>/dev/null | grep . ||
        fail "readelf is missing; on Debian: apt-get install binutils"
}

case "${1:-build}" in
    build | check | alignment) "${1:-build}" "${@:2}" ;;
    *) fail "no such command: $1" ;;
esac
