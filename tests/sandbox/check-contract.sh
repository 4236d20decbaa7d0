#!/usr/bin/env bash
# Runs schemathesis against a sandbox of its own: docs/gateway.yaml is what the sandbox does, and nothing else.
# Needs cargo and python3. Keeps schemathesis in $TOOLS, or in .tools/ under the root of the repository.
set -euo pipefail

schemathesis_version=4.32.5
root=$(cd "$(dirname "$0")/../.." && pwd)
venv=${TOOLS:-$root/.tools}/schemathesis-$schemathesis_version

if [ ! -x "$venv/bin/schemathesis" ]; then
    echo "Installing schemathesis $schemathesis_version into $venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$schemathesis_version"
fi

cd "$root"
cargo build --quiet --package waterpay-sandbox

work=$(mktemp -d)
"${CARGO_TARGET_DIR:-target}/debug/waterpay-sandbox" --port 0 --begins-at 2027-01-05T04:00:00Z >"$work/announced" &
sandbox=$!
# Whether the sandbox still runs or has ended by itself, it is gone afterwards and changes nothing about the result.
trap 'kill "$sandbox" 2>/dev/null || true; wait "$sandbox" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do
    grep -qs http "$work/announced" && break
    sleep 0.1
done
url=$(grep -o 'http://[0-9.:]*' "$work/announced")

# Schemathesis looks for its settings, and keeps what it remembers, where it runs: so every run is the first.
cp tests/sandbox/contract/* "$work"
cd "$work"
timeout 90 "$venv/bin/schemathesis" run "$root/docs/gateway.yaml" --url "$url" --checks all --warnings off
