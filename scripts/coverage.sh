#!/usr/bin/env bash
# How many branches of the core its own tests take, by folder; fails where that is too few.
#
# Branches are counted by the compiler, which does so only when told that unstable options are welcome. Files of tests
# are left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rustup component list --installed | grep -q '^llvm-tools' || rustup component add llvm-tools
report=target/coverage.json
mkdir -p target
RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=target/coverage cargo llvm-cov --quiet --branch --package waterpay-core --lib --json \
    --ignore-filename-regex '(^|/)(tests|examples)(/|\.rs$)|/core/scanner/' --output-path "$report" >/dev/null
python3 scripts/coverage.py "$report" core/src/payment=100 core/src/ledger=100 core/src=90
