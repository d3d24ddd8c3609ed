# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by dev, run, test and fuzz: makes the environment that Parley is built in, and runs commands in it.
#
# A Debian 13 (or newer), Ubuntu or Fedora that has Qt >= 6.8 and KF6 serves as it is. On an older Debian or Ubuntu a
# Debian 13 root is made under the user's cache folder and commands run inside it: by chroot in a mount namespace of
# its own as root, by bubblewrap otherwise. Each step leaves a mark when it is done, so an interrupted run goes on.

set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
suite=trixie

say() { printf '%s\n' "$@" >&2; }
fail() { say "$@"; exit 1; }

# Who builds, and so owns what is made: the user who called sudo, unless the project is root's own.
me=$(id -u):$(id -g)
builder=$me
if [ "$me" = 0:0 ] && [ -n "${SUDO_UID:-}" ] && [ "$(stat -c %u "$project")" -ne 0 ]; then
    builder=$SUDO_UID:${SUDO_GID:-$SUDO_UID}
    HOME=$(getent passwd "$SUDO_UID" | cut -d: -f6) USER=${SUDO_USER:-} LOGNAME=${SUDO_USER:-}
    [ ! -d "/run/user/$SUDO_UID" ] || export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$SUDO_UID}
    export USER LOGNAME
fi
export HOME=${HOME:-$(getent passwd "${builder%:*}" | cut -d: -f6)}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/parley
root=$cache/debian-13
log=$cache/setup.log

become_builder=()
[ "$me" = "$builder" ] ||
    become_builder=(setpriv --reuid="${builder%:*}" --regid="${builder#*:}" --init-groups --)

packages_in() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$project/packaging/$1" | LC_ALL=C sort -u; }

# Runs a long step. Every ten seconds it says how long that has taken and what the log said last.
progress() { # progress SENTENCE COMMAND...
    local sentence=$1 start=$SECONDS status=0 ticker; shift
    say "$sentence …"
    rm -f "$log"
    while sleep 10 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
        say "  $((SECONDS - start)) s: $(tail -n 1 "$log" | tr -d '\r' | cut -c1-100)"
    done 9<&- &
    ticker=$!
    "$@" >"$log" 2>&1 || status=$?
    { kill "$ticker" && wait "$ticker"; } 2>/dev/null || true
    if [ "$status" -ne 0 ]; then
        say "  this failed after $((SECONDS - start)) s; the last lines of $log:"
        tail -n 12 "$log" >&2
        return 1
    fi
    say "  done in $((SECONDS - start)) s"
}

offline_hint='If there is no network: connect and run the same command again; what is already here is kept.'

version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# ---- the system's own packages -------------------------------------------------------------------------------------

# debian: its own packages serve. fedora: the same. old: it needs a Debian 13 root. unknown: neither is possible.
system_kind() (
    # shellcheck source=/dev/null
    . /etc/os-release
    case " ${ID:-} ${ID_LIKE:-} " in
        " debian "*) if version_at_least "${VERSION_ID:-99}" 13; then echo debian; else echo old; fi ;;
        *" debian "* | *" ubuntu "*)
            # Whether Qt is new enough is asked of the package index: derivatives number themselves as they like.
            qt=$(apt-cache policy qt6-base-dev 2>/dev/null | sed -n 's/^ *Candidate: *//p')
            if version_at_least "${qt:-0}" 6.8; then echo debian; else echo old; fi ;;
        " fedora "*) if version_at_least "${VERSION_ID:-99}" 41; then echo fedora; else echo unknown; fi ;;
        *) echo unknown ;;
    esac
)

missing_debian() {
    local names
    mapfile -t names < <(packages_in packages.debian)
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${names[@]}" 2>/dev/null | sed -n 's/ installed$//p' |
        LC_ALL=C sort -u | LC_ALL=C comm -23 <(printf '%s\n' "${names[@]}") -
}

missing_fedora() {
    packages_in packages.fedora | xargs rpm -q --whatprovides 2>/dev/null | sed -n 's/^no package provides //p'
}

install_debian() {
    # The index is refreshed apart, so that one that can't be refreshed does not stop an install from what is there.
    apt-get update || true
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
}

install_fedora() { dnf install -y "$@"; }

use_system() { # use_system debian|fedora
    local missing command="apt-get install -y --no-install-recommends"
    mapfile -t missing < <("missing_$1")
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$1" = debian ] || command="dnf install -y"
    [ "${me%:*}" -eq 0 ] || fail "Parley needs packages that are not installed yet." \
        "This installs them; then run the same command again:" "  sudo $command ${missing[*]}"
    progress "Installing ${#missing[@]} packages" "install_$1" "${missing[@]}" ||
        fail "Could not install: ${missing[*]}. $offline_hint"
}

# ---- a Debian 13 root in the cache ---------------------------------------------------------------------------------

# Where this Debian itself gets its packages from. Prints nothing where there is none, as on Ubuntu: the tool that makes
# the root then uses its own default.
host_mirror() (
    # shellcheck source=/dev/null
    . /etc/os-release
    [ "${ID:-}" = debian ] || return 0
    {
        awk -v RS= '/(^|\n)Types:[^\n]*deb( |\n)/ { uris = suites = ""; n = split($0, lines, "\n")
            for (i = 1; i <= n; ++i) {
                if (sub(/^URIs:/, "", lines[i])) uris = lines[i]
                if (sub(/^Suites:/, "", lines[i])) suites = lines[i] }
            split(uris, uri, " "); print uri[1], suites }' /etc/apt/sources.list.d/*.sources
        sed -nE 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?//p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list
    } 2>/dev/null | while read -r uri suites; do
        case " $suites " in *" ${VERSION_CODENAME:-none} "*) ;; *) continue ;; esac
        case $uri in mirror+file:*) uri=$(grep -m 1 -oE '^[^#[:space:]]+' "${uri#mirror+file:}") ;; esac
        # Other archives use Debian's suite names too; the real one nearly always ends in this.
        case $uri in */debian | */debian/) echo "1 $uri" ;; http*://*) echo "2 $uri" ;; esac
    done | sort -s -k 1,1 | sed -n '1s/^. //p'
)

# debootstrap, and apt inside the root, don't read the host's apt settings; they do read the environment.
use_apt_proxy() {
    local settings
    settings=$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)
    eval "$settings"
    [ "${http_proxy:-DIRECT}" = DIRECT ] || export http_proxy
    [ "${https_proxy:-DIRECT}" = DIRECT ] || export https_proxy
}

# The mark is the list of packages that the root was ever given, so that two clones with lists of their own share it.
root_is_ready() {
    [ -e "$root/.parley-packages" ] &&
        [ -z "$(packages_in packages.debian | LC_ALL=C comm -23 - "$root/.parley-packages" 2>/dev/null)" ]
}

make_base_as_root() {
    local mirror
    mirror=$(host_mirror)
    # In a mount namespace of its own, so that an interrupted run leaves no mounts behind.
    rm -rf --one-file-system "$root.partial" &&
        unshare -m debootstrap --variant=minbase --include=ca-certificates "$suite" "$root.partial" ${mirror:+"$mirror"} &&
        mv "$root.partial" "$root"
}

make_base_rootless() {
    local mirror
    mirror=$(host_mirror)
    as_mapped_root rm -rf --one-file-system "$root.partial" && mkdir -p "$root.partial" || return 1
    # By way of a stream, since the numbers that mmdebstrap works under may not enter the user's home.
    mmdebstrap --mode=unshare --variant=minbase --include=ca-certificates --format=tar "$suite" - ${mirror:+"$mirror"} |
        as_mapped_root tar -C "$root.partial" -xp --exclude='./dev/*' || return 1
    as_mapped_root mv "$root.partial" "$root"
}

# Root in a user namespace: number 0 is the user, the others are the user's subordinate numbers.
as_mapped_root() { unshare --map-root-user --map-auto -- "$@"; }

install_in_root() {
    local names
    mapfile -t names < <(packages_in packages.debian)
    # shellcheck disable=SC2016
    in_root_as_root bash -c '
        export DEBIAN_FRONTEND=noninteractive
        dpkg --configure -a
        apt-get update || true
        apt-get install -y --no-install-recommends "$@" && apt-get clean &&
            { cat /.parley-packages 2>/dev/null; printf "%s\n" "$@"; } | LC_ALL=C sort -u >/.parley-packages.new &&
            mv /.parley-packages.new /.parley-packages
    ' install "${names[@]}"
}

make_root() {
    if [ "${me%:*}" -eq 0 ]; then
        if ! command -v debootstrap >/dev/null || [ ! -e /usr/share/keyrings/debian-archive-keyring.gpg ]; then
            progress "Installing debootstrap" install_debian debootstrap debian-archive-keyring ||
                fail "Could not install debootstrap, which makes the Debian 13 root. $offline_hint"
        fi
    else
        check_rootless
    fi
    [ ! -d "$root" ] || [ -O "$root" ] ||
        fail "$root lacks packages, and belongs to $(stat -c %U "$root"). Run this as that user:" "  $project/packaging/dev true"
    use_apt_proxy
    if [ ! -d "$root" ]; then
        local way=as_root
        [ "${me%:*}" -eq 0 ] || way=rootless
        progress "Making a Debian 13 root in $root (about half a minute)" make_base_$way ||
            fail "Could not fetch Debian 13's base system. $offline_hint"
    fi
    local sentence="Installing Qt and the other libraries into it (1.7 GB, about a minute)"
    [ ! -e "$root/.parley-packages" ] || sentence="Installing what the list of packages has gained"
    progress "$sentence" install_in_root ||
        fail "Could not install Debian 13's packages into $root. $offline_hint"
}

check_rootless() {
    local tool missing=()
    for tool in mmdebstrap:mmdebstrap bwrap:bubblewrap newuidmap:uidmap; do
        command -v "${tool%:*}" >/dev/null || missing+=("${tool#*:}")
    done
    [ ${#missing[@]} -eq 0 ] || fail "Without root rights Parley makes its Debian 13 root with three small tools." \
        "This installs what is missing of them; then run the same command again:" \
        "  sudo apt-get install -y --no-install-recommends ${missing[*]}"
    if ! as_mapped_root true 2>/dev/null || ! bwrap --dev-bind / / true 2>/dev/null; then
        fail "This system does not let an ordinary user make namespaces (or /etc/subuid has no numbers for $(id -un))." \
            "With root rights it works, and the files stay yours:" "  sudo $0"
    fi
}

# Everything of the host but the folders that make up a system is seen inside at its own path, so that programs there
# find home, project, cache, display and any folder that is named to them.
shared_folders() {
    local folder
    for folder in /*; do
        case $folder in
            /bin | /boot | /etc | /lib* | /lost+found | /opt | /run | /sbin | /usr | /var) ;;
            *) [ ! -d "$folder" ] || echo "$folder" ;;
        esac
    done
    for folder in /run/user /var/tmp "$HOME" "$cache" "$project"; do
        [ ! -d "$folder" ] || echo "$folder"
    done
}

# Read-only inside. Package scripts are not shown the users and the locales: they make some of their own.
host_files='/etc/resolv.conf /etc/hosts /etc/localtime'
host_files_of_users="$host_files /etc/passwd /etc/group /usr/lib/locale"

inside_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# The root is mounted on itself and made unbindable, so that a shared folder which holds it does not hold it twice.
# shellcheck disable=SC2016
chroot_script='
    root=$1 who=$2 where=$3 folders=$4 files=$5 path=$6
    shift 6
    mount --bind "$root" "$root" && mount --make-unbindable "$root" || exit 1
    while IFS= read -r folder; do
        mkdir -p "$root$folder" && mount --rbind "$folder" "$root$folder" || exit 1
    done <<<"$folders"
    for file in $files; do
        [ -e "$file" ] || continue
        if [ -d "$file" ]; then mkdir -p "$root$file"
        elif [ -L "$root$file" ] || [ ! -e "$root$file" ]; then rm -f "$root$file"; : >"$root$file"; fi
        mount -o bind,ro "$file" "$root$file" 2>/dev/null || mount --bind "$file" "$root$file" || exit 1
    done
    PATH=$path
    exec chroot --userspec="$who" "$root" sh -c "cd \"\$1\" 2>/dev/null || cd /; shift; exec \"\$@\"" sh "$where" "$@"'

in_root_as_root() {
    local namespace=(unshare -m)
    [ "${me%:*}" -eq 0 ] || namespace=(unshare --map-root-user --map-auto -m)
    "${namespace[@]}" bash -c "$chroot_script" chroot "$root" 0:0 / $'/dev\n/proc\n/sys' "$host_files" "$inside_path" "$@"
}

enter_by_chroot() {
    exec unshare -m bash -c "$chroot_script" chroot \
        "$root" "$builder" "$PWD" "$(shared_folders)" "$host_files_of_users" "$inside_path" "$@"
}

# The root's folders are hung, read-only, into an empty one, where bubblewrap can make the places for the shared folders.
enter_by_bubblewrap() {
    local entry binds=()
    for entry in "$root"/*; do
        case ${entry##*/} in dev | proc | sys | run | tmp) continue ;; esac
        if [ -L "$entry" ]; then binds+=(--symlink "$(readlink "$entry")" "/${entry##*/}")
        else binds+=(--ro-bind "$entry" "/${entry##*/}"); fi
    done
    while IFS= read -r entry; do
        binds+=(--dev-bind "$entry" "$entry")
    done < <(shared_folders)
    for entry in $host_files_of_users; do
        [ ! -e "$entry" ] || binds+=(--ro-bind "$entry" "$entry")
    done
    PATH=$inside_path exec "$(command -v bwrap)" "${binds[@]}" --chdir "$PWD" -- "$@"
}

# ---- what the scripts call -----------------------------------------------------------------------------------------

# Makes sure of the environment and turns into COMMAND in it, in the current folder, as the user who builds.
enter() {
    # Objects are found again by a clone in another folder: the paths that only debug information and Qt's search for
    # test data would hold are left out of the key.
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=true
    export CCACHE_IGNOREOPTIONS='-DQT_TESTCASE_*'
    [ -z "${PARLEY_INSIDE:-}" ] || exec "$@"
    export PARLEY_INSIDE=1
    # Qt wants UTF-8 and takes its language from LANG.
    export LANG=${LC_ALL:-${LANG:-C.UTF-8}} LC_CTYPE=C.UTF-8
    unset LC_ALL
    "${become_builder[@]}" mkdir -p "$cache" || fail "$cache can't be made; set XDG_CACHE_HOME to a folder that can be written."
    local kind
    kind=$(system_kind)
    case $kind in
        debian | fedora) use_system "$kind"; exec "${become_builder[@]}" "$@" ;;
        unknown) fail "Parley's scripts know Debian, Ubuntu and Fedora with Qt 6.8 or newer. Elsewhere: install what" \
            "packaging/packages.debian names, then run this with PARLEY_INSIDE=1 in the environment." ;;
    esac
    if ! root_is_ready; then
        exec 9<"$cache"
        flock -n 9 || { say "Another run is at work on $root; waiting for it."; flock 9; }
        root_is_ready || make_root
        exec 9<&-
    fi
    if [ "${me%:*}" -eq 0 ]; then enter_by_chroot "$@"; else enter_by_bubblewrap "$@"; fi
}
