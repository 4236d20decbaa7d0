#!/usr/bin/env bash
# Runs a command with Swift 6.0 or newer at hand, in the current folder.
#
#   scripts/swift.sh COMMAND [ARGUMENT...]    for example: scripts/swift.sh swift build --package-path ios-shell
#   scripts/swift.sh ready                    makes Swift ready, and says which it is
#
# A Swift on PATH is used as it is. Without one, on Debian and as root, Debian 13's Swift is unpacked into a folder of
# its own and the command runs inside it, where it sees this repository at its own path and little else of the machine.
# Anywhere else this says what to install, and fails.
#
#   SWIFT_ROOT=FOLDER         where it is unpacked (a cache folder; about 2 GB)
#   SWIFT_PASS="NAME NAME"    variables that the command needs, besides CI and WATERPAY_*
set -euo pipefail

REPOSITORY=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
readonly REPOSITORY
readonly SUITE=trixie
readonly ROOT="${SWIFT_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/waterpay-swift/$SUITE}"

say() {
    echo "swift: $*" >&2
}

fail() {
    say "$*"
    say 'Install Swift 6.0 or newer: on a Mac, Xcode 16 or newer; on Linux, the toolchain from https://swift.org/install,
  or on Debian 13 and newer: apt-get install swiftlang libc6-dev libstdc++-14-dev'
    exit 1
}

# OpenStack's client is called `swift` too, so the version line of the compiler is what counts.
version_on_path() {
    swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | head -n 1 | grep -oE '[0-9.]+'
}

is_on_path() {
    local version
    version=$(version_on_path) && [ "${version%%.*}" -ge 6 ]
}

unpack() {
    [ ! -e "$ROOT/.ready" ] || return 0
    command -v apt-get >/dev/null || fail "there is no Swift on PATH, and this is not Debian."
    [ "$(id -u)" = 0 ] || fail "there is no Swift on PATH, and unpacking one needs root."
    unshare --mount --pid --fork true 2>/dev/null || fail "there is no Swift on PATH, and nothing may be mounted here."
    mkdir -p "$(dirname "$ROOT")"
    exec 9>"$ROOT.lock"
    flock 9 # whoever comes second waits for the first
    if [ ! -e "$ROOT/.ready" ]; then
        [ ! -e "$ROOT" ] || [ -e "$ROOT.log" ] || fail "$ROOT is there already and was not made by this."
        say "unpacking Debian's Swift into $ROOT (about a minute, once; what it does is in $ROOT.log)"
        if ! bootstrap >"$ROOT.log" 2>&1; then
            tail -n 20 "$ROOT.log" >&2
            fail "that did not succeed."
        fi
        touch "$ROOT/.ready"
    fi
    exec 9>&-
}

# Leaves out what neither building nor testing needs: documentation, debuggers, editors' servers, static libraries.
bootstrap() {
    local archive keyring settings=() setting
    if ! command -v mmdebstrap >/dev/null || ! ls /usr/share/keyrings/debian-archive-keyring.* >/dev/null 2>&1; then
        apt-get -qq update
        DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends mmdebstrap debian-archive-keyring
    fi
    archive=$(debian_archive)
    [ -n "$archive" ] || fail "apt knows no archive of Debian."
    keyring=$(find /usr/share/keyrings -name 'debian-archive-keyring.*' | sort | tail -n 1)
    # A proxy, retries and the like hold for this download as well.
    while IFS= read -r setting; do
        settings+=(--aptopt="$setting")
    done < <(apt-config dump | grep -E '^Acquire::(https?::Proxy|https::(CAInfo|Verify)|Retries|Check-)' | grep -v '""')
    rm -rf --one-file-system "$ROOT"
    mmdebstrap --mode=root --variant=apt --architectures="$(dpkg --print-architecture)" "${settings[@]}" \
        --include=ca-certificates,openssl,swiftlang,libc6-dev,libstdc++-14-dev \
        --aptopt='Apt::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt='path-exclude=/usr/libexec/swift/lib/swift_static/*' \
        --dpkgopt='path-exclude=/usr/libexec/swift/lib/*lldb*' --dpkgopt='path-exclude=/usr/libexec/swift/bin/*lldb*' \
        --dpkgopt='path-exclude=/usr/libexec/swift/bin/clangd' --dpkgopt='path-exclude=/usr/libexec/swift/bin/docc' \
        --dpkgopt='path-exclude=/usr/libexec/swift/bin/repl_swift' \
        "$SUITE" "$ROOT" "deb [signed-by=$keyring] $archive $SUITE main"
    inside / swift --version
}

# Where apt on this machine fetches Debian itself from; before its first update as well.
debian_archive() {
    local option
    for option in "" --no-release-info; do
        apt-get indextargets $option --format '$(REPO_URI) $(RELEASE) $(CREATED_BY) $(COMPONENT)' 2>/dev/null |
            grep -E '^https?://[^ ]+ (oldstable|stable|testing|unstable|bookworm|trixie|forky|sid) Packages main$'
    done | head -n 1 | cut -d' ' -f1
}

# inside FOLDER COMMAND...: what is mounted for the command is gone when it ends, however it ends, and so is all that
# it started. A shell stays between: as the first process of its namespace the command would not hear Ctrl-C.
inside() {
    local folder=$1 name environment=(HOME=/root LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/usr/libexec/swift/bin)
    for name in CI $(compgen -v WATERPAY_) ${SWIFT_PASS:-}; do
        [ -z "${!name:-}" ] || environment+=("$name=${!name}")
    done
    setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child bash -ec '
        root=$1 repository=$2
        mount --make-rprivate /
        mount -t proc proc "$root/proc"
        mount --bind /dev "$root/dev"
        mkdir -p "$root$repository"
        mount --bind "$repository" "$root$repository"
        exec chroot "$root" /usr/bin/env -i "${@:3}"' _ "$ROOT" "$REPOSITORY" "${environment[@]}" \
        /bin/sh -c 'cd "$0" && "$@"; exit $?' "$folder" "${@:2}"
}

[ $# -gt 0 ] || {
    sed -n '2,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}
if is_on_path; then
    [ "$1" != ready ] || { say "$(swift --version 2>/dev/null | head -n 1)"; exit 0; }
    exec "$@"
fi
unpack
case $1 in
    ready) say "Debian's, in $ROOT: $(inside / swift --version 2>/dev/null | head -n 1)" ;;
    *)
        case "$(pwd -P)/" in "$REPOSITORY"/*) ;; *) fail "run this from inside $REPOSITORY" ;; esac
        inside "$(pwd -P)" "$@"
        ;;
esac
