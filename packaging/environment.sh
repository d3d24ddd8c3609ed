# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by dev, run, test and fuzz: makes the environment that Parley is built in, and runs commands in it.
#
# A Debian 13 (or newer), Ubuntu or Fedora that has Qt >= 6.8 and KF6 serves as it is. On an older Debian or Ubuntu a
# Debian 13 root is made under the user's cache folder and commands run inside it: with chroot in a mount namespace of
# its own as root, with bubblewrap otherwise. Every step leaves a mark when it is done, so an interrupted run goes on.

set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/parley
root=$cache/debian-13
suite=trixie
log=$cache/setup.log

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

packages_in() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$project/packaging/$1"; }

# A line of progress while a long step runs: how long it has taken, and the last thing the log says.
progress() { # progress SENTENCE COMMAND...
    local sentence=$1 start=$SECONDS; shift
    mkdir -p "$cache"
    say "$sentence …"
    "$@" >"$log" 2>&1 &
    local job=$! beat=0
    while kill -0 "$job" 2>/dev/null; do
        sleep 0.2
        beat=$((beat + 1))
        if [ $((beat % 50)) -eq 0 ]; then
            say "  $((SECONDS - start)) s: $(tail -n 1 "$log" | tr -d '\r' | cut -c1-100)"
        fi
    done
    if ! wait "$job"; then
        say "  this failed after $((SECONDS - start)) s; the last lines of $log:"
        tail -n 12 "$log" >&2
        return 1
    fi
    say "  done in $((SECONDS - start)) s"
}

offline_hint='If there is no network: connect and run the same command again; what is already here is kept.'

version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# ---- the system's own packages -------------------------------------------------------------------------------------

# Debian's names serve on Debian and Ubuntu; whether Qt is new enough is asked of the package index, not of the name.
system_kind() {
    . /etc/os-release
    case " ${ID:-} ${ID_LIKE:-} " in
        *" fedora "*) echo fedora ;;
        *" debian "* | *" ubuntu "*)
            if [ "${ID:-}" = debian ] && [ "${VERSION_ID:-99}" -lt 13 ] 2>/dev/null; then echo old
            elif [ "${ID:-}" = debian ]; then echo debian
            else
                local qt
                qt=$(apt-cache policy qt6-base-dev 2>/dev/null | sed -n 's/^ *Candidate: *//p')
                if version_at_least "${qt:-0}" 6.8; then echo debian; else echo old; fi
            fi ;;
        *) echo unknown ;;
    esac
}

missing_debian() {
    local name
    for name in $(packages_in packages.debian); do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -q '^installed' || echo "$name"
    done
}

missing_fedora() { packages_in packages.fedora | xargs rpm -q --whatprovides 2>/dev/null | sed -n 's/^no package provides //p'; }

install_debian() {
    # Held apart in two commands, so that an index that can't be refreshed does not stop an install from what is there.
    apt-get update || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

use_system() { # use_system debian|fedora
    local missing command
    missing=$("missing_$1")
    [ -n "$missing" ] || return 0
    if [ "$1" = fedora ]; then command="dnf install -y"; else command="apt-get install -y --no-install-recommends"; fi
    if [ "$(id -u)" -ne 0 ]; then
        fail "Parley needs packages that are not installed yet. One command installs them; then run this again:" \
            "  sudo $command $(echo $missing)"
    fi
    if [ "$1" = fedora ]; then
        progress "Installing $(echo "$missing" | wc -w) packages" dnf install -y $missing ||
            fail "Could not install: $(echo $missing). $offline_hint"
    else
        progress "Installing $(echo "$missing" | wc -w) packages" install_debian $missing ||
            fail "Could not install: $(echo $missing). $offline_hint"
    fi
}

# ---- a Debian 13 root in the cache ---------------------------------------------------------------------------------

# The mirror that the host itself uses for Debian; an Ubuntu host has none, and debootstrap then knows its own default.
host_mirror() {
    {
        sed -n 's/^URIs:[[:space:]]*//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | tr ' ' '\n'
        sed -nE 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+).*/\2/p' \
            /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null
    } | grep -E '/debian/?$' | head -n 1
}

stamp() { packages_in packages.debian | sha256sum | cut -d' ' -f1; }

root_is_ready() { [ -e "$root/.parley-packages" ] && [ "$(cat "$root/.parley-packages")" = "$(stamp)" ]; }

make_base() {
    rm -rf --one-file-system "$root.partial"
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$root.partial" $(host_mirror) || return 1
    cp -L /etc/apt/apt.conf.d/*proxy* "$root.partial/etc/apt/apt.conf.d/" 2>/dev/null || true
    mv "$root.partial" "$root"
}

install_in_root() {
    in_root_as_root bash -c '
        export DEBIAN_FRONTEND=noninteractive
        dpkg --configure -a
        apt-get update || true
        apt-get install -y --no-install-recommends "$@" && apt-get clean' install $(packages_in packages.debian) || return 1
    stamp >"$root/.parley-packages"
}

make_root_as_root() {
    if ! command -v debootstrap >/dev/null; then
        progress "Installing debootstrap" install_debian debootstrap ||
            fail "Could not install debootstrap, which makes the Debian 13 root. $offline_hint"
    fi
    if [ ! -d "$root" ]; then
        progress "Making a Debian 13 root in $root (about half a minute)" make_base ||
            fail "Could not fetch Debian 13's base system. $offline_hint"
    fi
    progress "Installing Qt and the other libraries into it (1.7 GB, about a minute)" install_in_root ||
        fail "Could not install Debian 13's packages into $root. $offline_hint"
}

make_root_rootless() {
    local tool missing=
    for tool in mmdebstrap:mmdebstrap bwrap:bubblewrap newuidmap:uidmap; do
        command -v "${tool%%:*}" >/dev/null || missing="$missing ${tool##*:}"
    done
    [ -z "$missing" ] || fail "Without root rights Parley makes its Debian 13 root with three small tools. Install them once:" \
        "  sudo apt-get install -y$missing" "or run this command as root."
    rm -rf "$root.partial" 2>/dev/null || unshare --map-auto --map-root-user rm -rf "$root.partial"
    progress "Making a Debian 13 root in $root (1.7 GB, about two minutes)" \
        mmdebstrap --mode=unshare --variant=minbase \
        --include="$(packages_in packages.debian | paste -sd,)" "$suite" "$root.partial" $(host_mirror) ||
        fail "Could not make the Debian 13 root. $offline_hint"
    # The folder belongs to a subordinate user number; the mark is written by that one too.
    unshare --map-auto --map-root-user sh -c 'echo "$2" >"$1/.parley-packages"; chmod 755 "$1"' sh "$root.partial" "$(stamp)"
    if [ -d "$root" ]; then unshare --map-auto --map-root-user rm -rf "$root"; fi
    mv "$root.partial" "$root"
}

# Folders of the host that programs inside need at their own paths. Home may hold the cache and so the root itself.
shared_folders() { printf '%s\n' "$HOME" /tmp /dev /proc /sys; [ ! -d /run/user ] || echo /run/user; echo "$project"; }

in_root_as_root() { enter_as_root 0:0 "$@"; }

enter_as_root() { # enter_as_root UID:GID COMMAND...
    local who=$1; shift
    ROOT=$root WHO=$who WHERE=$PWD SHARED=$(shared_folders) unshare -m --propagation private bash -c '
        while IFS= read -r folder; do
            mkdir -p "$ROOT$folder" && mount --rbind "$folder" "$ROOT$folder" || exit 1
        done <<<"$SHARED"
        for file in /etc/resolv.conf /etc/localtime /etc/hosts /etc/passwd /etc/group; do
            [ -e "$file" ] || continue
            [ -f "$ROOT$file" ] && [ ! -L "$ROOT$file" ] || { rm -f "$ROOT$file"; : >"$ROOT$file"; }
            mount --bind "$file" "$ROOT$file" || exit 1
        done
        root=$ROOT who=$WHO where=$WHERE
        unset ROOT WHO WHERE SHARED
        exec chroot --userspec="$who" "$root" /usr/bin/env -u LC_ALL PARLEY_INSIDE=1 LC_CTYPE=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            sh -c "cd \"\$1\" 2>/dev/null || cd /; shift; exec \"\$@\"" sh "$where" "$@"
    ' enter "$@"
}

enter_rootless() {
    local folder binds=()
    while IFS= read -r folder; do binds+=(--bind "$folder" "$folder"); done < <(printf '%s\n' "$HOME" /tmp "$project"; [ ! -d /run/user ] || echo /run/user)
    for folder in /etc/resolv.conf /etc/localtime /etc/hosts /etc/passwd /etc/group; do
        [ ! -e "$folder" ] || binds+=(--ro-bind "$(readlink -f "$folder")" "$folder")
    done
    bwrap --bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys "${binds[@]}" --chdir "$PWD" \
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --setenv LC_CTYPE C.UTF-8 \
        --setenv PARLEY_INSIDE 1 --unsetenv LC_ALL -- "$@"
}

# ---- what the scripts call -----------------------------------------------------------------------------------------

# Makes sure of the environment and runs COMMAND in it, in the current folder, as the user who called.
in_environment() {
    if [ -n "${PARLEY_INSIDE:-}" ]; then "$@"; return; fi
    local kind
    kind=$(system_kind)
    case $kind in
        debian | fedora) use_system "$kind"; PARLEY_INSIDE=1 "$@"; return ;;
        unknown) fail "Parley's scripts know Debian, Ubuntu and Fedora. Elsewhere: install what packaging/packages.debian names, then set PARLEY_INSIDE=1." ;;
    esac
    mkdir -p "$cache"
    if [ "$(id -u)" -eq 0 ]; then
        (flock 9; root_is_ready || make_root_as_root) 9>"$cache/setup.lock"
        enter_as_root "${SUDO_UID:-0}:${SUDO_GID:-0}" "$@"
    else
        (flock 9; root_is_ready || make_root_rootless) 9>"$cache/setup.lock"
        enter_rootless "$@"
    fi
}
