#!/usr/bin/env bash
# Everything there is to test. Installs what is missing into .tools/ and says so.
#
#   ./test.sh              all parts
#   ./test.sh rust         one part: format, lints, tests, documentation
#   ./test.sh licences     one part: cargo deny (bans, licences, sources; advisories where their database is reachable)
#   ./test.sh fuzz         one part: every fuzz target over its seeds and for a few seconds more
#   ./test.sh contract     one part: schemathesis against the sandbox
#   ./test.sh kotlin       one part: the bindings as a phone carries them, the Kotlin library, the screens, the Android app
#   ./test.sh swift        one part: the Swift package, as far as it goes without Apple's systems
#   ./test.sh coverage     not in "all", since it builds everything once more: the branches that the core's own tests take
#   ./test.sh mutants      not in "all", since it takes hours: cargo-mutants over payment rules, ledger and gateway
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly DENY_VERSION=0.20.2
readonly MUTANTS_VERSION=27.1.0
readonly LLVM_COV_VERSION=0.9.1
export TOOLS="${TOOLS:-$PWD/.tools}"
export PATH="$TOOLS/bin:$PATH"

passed=()
say() { printf '\n== %s\n' "$*"; }
part() {
    say "$1"
    "part_$1"
    passed+=("$1")
}

# A cargo tool of exactly this version, from PATH or built into .tools/.
need_cargo_tool() {
    local name=$1 version=$2
    if [ "$("$name" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)" != "$version" ]; then
        say "installing $name $version into .tools/ (a few minutes, once)"
        cargo install --quiet --locked --debug --root "$TOOLS" "$name@$version"
    fi
}

# Runs these commands at the same time, shows what each had to say when all have ended, and fails if one did.
at_once() {
    local command said index all_said=() running=() failed=0
    for command in "$@"; do
        said=$(mktemp)
        all_said+=("$said")
        bash -euo pipefail -c "$command" >"$said" 2>&1 &
        running+=("$!")
    done
    for index in "${!running[@]}"; do
        wait "${running[$index]}" || failed=1
        printf -- '-- %s\n' "${@:index+1:1}"
        cat "${all_said[$index]}"
        rm "${all_said[$index]}"
    done
    return "$failed"
}

part_rust() {
    cargo fmt --all --check
    cargo clippy --quiet --workspace --all-targets -- -D warnings
    WATERPAY_PAYMENTS=20000 cargo test --workspace
    RUSTDOCFLAGS="-D warnings -A rustdoc::private_intra_doc_links" cargo doc --quiet --workspace --no-deps --document-private-items
}

part_licences() {
    need_cargo_tool cargo-deny "$DENY_VERSION"
    cargo deny check bans licenses sources
    if git ls-remote --quiet --exit-code https://github.com/RustSec/advisory-db HEAD >/dev/null 2>&1; then
        cargo deny check advisories
    else
        echo "advisories: not checked, the advisory database cannot be reached from here"
    fi
}

part_fuzz() {
    tests/fuzz/run.sh "${FUZZ_SECONDS:-5}"
}

part_contract() {
    tests/sandbox/check-contract.sh
}

part_kotlin() {
    need_java
    at_once "cargo build --quiet --locked --package waterpay-sandbox" bindings/generate.sh
    scripts/size.sh
    scripts/android.sh alignment target/release/libwaterpay.so
    find android-shell -path '*/surefire-reports/*.xml' -delete
    # Each leaves a core idle for a part of its time: Maven where one module waits for another, the others throughout.
    at_once \
        "mvn -B -ntp -T 2 -f android-shell/pom.xml package" \
        "scripts/android.sh check && android-shell/lint.sh"
    say "$(count_kotlin_tests) Kotlin tests passed"
}

# What Maven and the Android tools need of the system; installed where this is Debian and root may.
need_java() {
    local missing=()
    javac -version 2>&1 | grep -E '^javac (1[7-9]|[2-9][0-9])' >/dev/null || missing+=(openjdk-17-jdk-headless)
    command -v mvn >/dev/null || missing+=(maven)
    command -v aapt2 >/dev/null || missing+=(aapt)
    command -v apksigner >/dev/null || missing+=(apksigner)
    command -v zipalign >/dev/null || missing+=(zipalign)
    fc-list 2>/dev/null | grep 'Noto Sans CJK TC' >/dev/null || missing+=(fontconfig fonts-noto-cjk)
    command -v aarch64-linux-gnu-gcc >/dev/null || missing+=(gcc-aarch64-linux-gnu libc6-dev-arm64-cross)
    [ "${#missing[@]}" -gt 0 ] || return 0
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        say "installing ${missing[*]} (once)"
        apt-get -qq update
        DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "${missing[@]}" >/dev/null
    else
        echo "These are missing (named as Debian's packages): ${missing[*]}. Install them, then run this again." >&2
        return 1
    fi
}

count_kotlin_tests() {
    find android-shell -path '*/surefire-reports/TEST-*.xml' -exec grep -ho '<testcase ' {} + | wc -l
}

part_swift() {
    scripts/swift.sh ready
    cargo build --quiet --locked --package waterpay-sandbox
    bindings/generate.sh
    scripts/xcframework.sh check
    ios-shell/lint.sh
    mkdir -p target
    WATERPAY_NO_WARNINGS=1 scripts/swift.sh swift test --package-path ios-shell --jobs 2 | tee target/swift-tests.txt
    say "$(count_swift_tests)"
}

# A test with arguments counts once, however many it has; the scenarios are the arguments of one.
count_swift_tests() {
    local tests scenarios
    tests=$(grep -oE 'Test run with [0-9]+ tests? passed' target/swift-tests.txt | grep -oE '[0-9]+')
    scenarios=$(grep -c 'to "a scenario passes"' target/swift-tests.txt)
    echo "$tests Swift tests passed, one of them with $scenarios scenarios by name"
}

part_mutants() {
    need_cargo_tool cargo-mutants "$MUTANTS_VERSION"
    mutate payment payment::
    # Killed migrations take ten seconds: only for what all other tests of the ledger let through.
    mutate ledger ledger:: --skip migrating_killed || mutate ledger --again ledger::
    mutate gateway gateway:: network_edge
}

# Changes one room of the core in every way, and runs its tests, those whose names have one of these words, each time.
# With --again, only in the ways that were not noticed the last time.
mutate() {
    local room=$1
    shift
    local again=()
    if [ "$1" = --again ]; then
        again=(--iterate)
        shift
    fi
    say "mutants of $room"
    mkdir -p "target/mutants/$room"
    cargo mutants --package waterpay-core --no-shuffle --file "core/src/$room/**/*.rs" --output "target/mutants/$room" \
        --cargo-arg=--lib "${again[@]}" -- -- "$@"
}

part_coverage() {
    need_cargo_tool cargo-llvm-cov "$LLVM_COV_VERSION"
    scripts/coverage.sh
}

command -v cargo >/dev/null || {
    echo "Rust is missing: install rustup from https://rustup.rs, then run this again." >&2
    exit 1
}

parts=("$@")
[ "${#parts[@]}" -gt 0 ] || parts=(rust licences fuzz contract kotlin swift)
for name in "${parts[@]}"; do
    declare -F "part_$name" >/dev/null || {
        echo "no such part: $name" >&2
        exit 2
    }
    part "$name"
done
say "all of it passed: ${passed[*]}"
