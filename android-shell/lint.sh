#!/usr/bin/env bash
# The style of the Kotlin that is written by hand, by ktlint; .editorconfig says what is asked.
#
#   android-shell/lint.sh             names what is wrong, and fails
#   android-shell/lint.sh --format    puts right what it can
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly VERSION=1.8.0
readonly JAR=target/ktlint-cli-$VERSION-all.jar

[ -f "$JAR" ] || mvn -B -ntp -q -N dependency:copy \
    -Dartifact="com.pinterest.ktlint:ktlint-cli:$VERSION:jar:all" -DoutputDirectory=target
java --add-opens java.base/java.lang=ALL-UNNAMED -jar "$JAR" --relative --log-level=error "$@" \
    '*/src/**/*.kt' '*/*.gradle.kts' '*.gradle.kts'
