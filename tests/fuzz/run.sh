#!/usr/bin/env bash
# Fuzzes every target: its seeds first, then so many seconds of its own inventions. Needs nothing but the pinned Rust
# and a C++ compiler: coverage is asked for with stable compiler flags, and overflow checks and assertions are on.
#
#   tests/fuzz/run.sh [SECONDS]      5 seconds a target unless told otherwise
#
# What it finds new goes into corpus/, what breaks into artifacts/; neither is kept in the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
seconds=${1:-5}

coverage=(--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares)
host=$(rustc -vV | sed -n 's/^host: //p')
# With --target the flags stay away from build scripts and proc macros.
RUSTFLAGS="${coverage[*]}" cargo build --quiet --release --locked --target "$host"

for target in fuzz_targets/*.rs; do
    name=$(basename "$target" .rs)
    mkdir -p "corpus/$name" "artifacts/$name"
    echo "fuzzing $name"
    "${CARGO_TARGET_DIR:-target}/$host/release/$name" -max_total_time="$seconds" -max_len=3200 -timeout=5 \
        -artifact_prefix="artifacts/$name/" -print_final_stats=1 "corpus/$name" "seeds/$name" 2>&1 |
        grep -E '^(==|stat::number_of_executed|SUMMARY|thread)|panicked' || [ "${PIPESTATUS[0]}" -eq 0 ]
done
