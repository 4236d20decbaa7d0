#!/usr/bin/env bash
# What can be said of every Swift file on any system, also of those for Apple's alone: that the compiler can read it, and
# that it is formatted. The types in `#if canImport(SwiftUI)` are checked on a Mac only.
#
#   ios-shell/lint.sh          says what is wrong
#   ios-shell/lint.sh fix      formats
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

files=()
while IFS= read -r file; do # what is generated is a link, and so no file here
    files+=("$file")
done < <(find . -name '*.swift' -type f -not -path './.build/*' | sort)

if [ "${1:-}" = fix ]; then
    ../scripts/swift.sh swift format --in-place "${files[@]}"
fi
# A target at a time, since only within one are the names of files different.
for target in . Sources/* Tests/* App; do
    depth=()
    [ "$target" != . ] || depth=(-maxdepth 1)
    inside=()
    while IFS= read -r file; do
        inside+=("$file")
    done < <(find "$target" "${depth[@]}" -name '*.swift' -type f | sort)
    [ "${#inside[@]}" -eq 0 ] || ../scripts/swift.sh swiftc -parse "${inside[@]}"
done
../scripts/swift.sh swift format lint --strict "${files[@]}"
echo "${#files[@]} Swift files can be read and are formatted"
