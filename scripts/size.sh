#!/usr/bin/env bash
# What the library weighs on a phone, where its bytes are, and whether it keeps its budget (docs/size.md).
#
#   scripts/size.sh               builds target/release/libwaterpay.so for this machine and weighs it
#   scripts/size.sh some.so       weighs another one, without building
#
# Weighed is a stripped copy, since that is what ships; the symbols that name the parts are read from the original.
# Leaves with 1 when the copy is over the budget. BUDGET (bytes) and STRIP (the tool of another platform) can be set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly BUDGET=${BUDGET:-5000000}

library=${1:-target/release/libwaterpay.so}
[ $# -gt 0 ] || cargo build --locked --release --package waterpay

shipped=$(mktemp)
trap 'rm -f "$shipped"' EXIT
"${STRIP:-strip}" -o "$shipped" "$library"

echo "sections, in bytes"
size -A -d "$shipped" | awk '$2 ~ /^[0-9]+$/ && $1 ~ /^\./ { printf "%9d  %s\n", $2, $1 }' | sort -rn | head -n 10

# A generic function counts for the first crate in its name that is not the standard library.
# Constants without a name, mostly texts, are in no row.
echo
echo "named code and data, in bytes, by crate"
nm --demangle --print-size --radix=d --defined-only "$library" | awk '
    function crate(name, found) {
        if (name ~ /^_?(uniffi|UNIFFI|ffi)_/) return "exported functions and metadata"
        if (name ~ /^(ring_core|ecp_nistz)/) return "ring (C and assembler)"
        if (name !~ /::/) return "SQLite and other C"
        name = " " name
        while (match(name, /[^:A-Za-z0-9_][a-z_][a-z_0-9]*::/)) {
            found = substr(name, RSTART + 1, RLENGTH - 3)
            if (found !~ /^(core|alloc|std)$/) return found
            name = substr(name, RSTART + RLENGTH)
        }
        return "core, alloc and std"
    }
    # Some functions have two names.
    $2 ~ /^[0-9]+$/ && $3 ~ /^[tTrRdD]$/ && !seen[$1]++ {
        size = $2
        $1 = $2 = $3 = ""
        sub(/^ +/, "")
        bytes[crate($0)] += size
    }
    END { for (part in bytes) printf "%9d  %s\n", bytes[part], part }' | sort -rn | head -n 30

total=$(wc -c < "$shipped")
echo
echo "$total bytes stripped, of $BUDGET"
[ "$total" -le "$BUDGET" ] || {
    echo "$((total - BUDGET)) bytes over the budget" >&2
    exit 1
}
