#!/usr/bin/env bash
# The Rust library for Apple's systems.
#
#   scripts/xcframework.sh          on a Mac: builds ios-shell/WaterPay.xcframework for phones, their simulator and the Mac
#   scripts/xcframework.sh check    anywhere: compiles the Rust code for phones
#
# `check` proves that all Rust code compiles for iOS. The C code of SQLite and ring is left out of it, since only Apple's
# SDK has the headers for it, and nothing is linked: whether the library loads on a phone only a Mac and a phone show.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly FRAMEWORK=ios-shell/WaterPay.xcframework
readonly LIBRARY=libwaterpay.a
# As Package.swift has it.
export IPHONEOS_DEPLOYMENT_TARGET=17.0
export MACOSX_DEPLOYMENT_TARGET=15.0

build() {
    [ "$(uname -s)" = Darwin ] || {
        echo "An XCFramework is built on a Mac, with Xcode. Here: $0 check" >&2
        exit 1
    }
    local phone=aarch64-apple-ios simulators=(aarch64-apple-ios-sim x86_64-apple-ios) made=target/xcframework target
    rustup target add "$phone" "${simulators[@]}"
    bindings/generate.sh # the sources, and with them the library of the Mac, in target/release
    for target in "$phone" "${simulators[@]}"; do
        cargo build --locked --release --package waterpay --target "$target"
    done

    # A folder of its own for the module, so that another library's module map does not take its place.
    rm -rf "$made" "$FRAMEWORK"
    mkdir -p "$made/headers/CWaterPay"
    cp target/bindings/swift/CWaterPay.h "$made/headers/CWaterPay"
    sed 's|"[^"]*/CWaterPay.h"|"CWaterPay.h"|' ios-shell/Sources/CWaterPay/module.modulemap \
        >"$made/headers/CWaterPay/module.modulemap"
    lipo -create -output "$made/$LIBRARY" \
        "target/${simulators[0]}/release/$LIBRARY" "target/${simulators[1]}/release/$LIBRARY"
    xcodebuild -create-xcframework -output "$FRAMEWORK" \
        -library "target/$phone/release/$LIBRARY" -headers "$made/headers" \
        -library "$made/$LIBRARY" -headers "$made/headers" \
        -library "target/release/$LIBRARY" -headers "$made/headers"
}

check() {
    rustup target add aarch64-apple-ios
    # A compiler of C that makes nothing. Without a folder for an SDK the build scripts would ask Xcode for one.
    mkdir -p target/no-sdk
    SDKROOT=$PWD/target/no-sdk CC_aarch64_apple_ios=true AR_aarch64_apple_ios=true \
        cargo check --locked --package waterpay --target aarch64-apple-ios
}

case "${1:-build}" in
    build | check) "${1:-build}" ;;
    *)
        echo "no such command: $1" >&2
        exit 2
        ;;
esac
