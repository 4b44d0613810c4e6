# Shared by ./intake and ./test: makes the machine ready. Sourced with $root set; asks nothing; speaks on standard error only.

# The .NET SDK is the one thing that is not installed here: which one and from where is the machine owner's choice.
need_dotnet() {
    if ! command -v dotnet >/dev/null 2>&1; then
        echo "intake: the .NET 10 SDK is needed, and no 'dotnet' is on the PATH." >&2
        echo "        Install it (https://dotnet.microsoft.com/download/dotnet/10.0, or the package dotnet-sdk-10.0) and call again." >&2
        exit 1
    fi
    if ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
        echo "intake: a .NET 10 SDK is needed (see global.json); this machine has:" >&2
        (cd / && dotnet --list-sdks) >&2
        echo "        Install https://dotnet.microsoft.com/download/dotnet/10.0, or the package dotnet-sdk-10.0, and call again." >&2
        exit 1
    fi
}

# Names the Debian packages that are missing, judged by the files they bring so that it costs no process.
missing_packages() {
    missing=
    command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
    [ -d /usr/share/poppler/cMap ] || missing="$missing poppler-data"
    set -- /usr/lib/*/libzbar.so.0 /usr/lib/libzbar.so.0 /usr/lib64/libzbar.so.0
    found=
    for file; do [ -e "$file" ] && found=1; done
    [ -n "$found" ] || missing="$missing libzbar0"
    # Half of all e-invoices leave their Chinese fonts to the reader: without one, page pictures show empty boxes.
    set -- /usr/share/fonts/*/noto/*CJK* /usr/share/fonts/*/wqy/* /usr/share/fonts/*/arphic*/*
    found=
    for file; do [ -e "$file" ] && found=1; done
    [ -n "$found" ] || missing="$missing $font_package"
}

font_package=fonts-noto-cjk

need_system_packages() {
    missing_packages
    [ -n "$missing" ] || return 0
    sudo=
    if [ "$(id -u)" -ne 0 ]; then
        if sudo -n true 2>/dev/null; then sudo="sudo -n"; else sudo=none; fi
    fi
    if [ "$sudo" != none ] && command -v apt-get >/dev/null 2>&1; then
        mkdir -p "$root/.build"
        log="$root/.build/apt.log"
        echo "intake: installing$missing …" >&2
        # shellcheck disable=SC2086
        if (exec 9>"$root/.build/apt.lock" && flock 9 \
            && { $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing \
                || { $sudo apt-get update && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; }; }) >"$log" 2>&1
        then
            missing_packages
            [ -n "$missing" ] || return 0
        else
            tail -n 3 "$log" >&2
        fi
    fi
    echo "intake: going on without$missing: QR codes (libzbar0) or page pictures (poppler, a Chinese font) will be missing." >&2
    echo "        To have them: apt-get install$missing" >&2
}

# What a build depends on: names, sizes and times of its inputs. Knows deleted files, needs no git.
fingerprint() {
    (cd "$root" && find Directory.Build.props Directory.Packages.props .editorconfig global.json build src models tests/Intake.Samples \
        \( -name obj -o -name bin \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | cksum | tr ' ' -)
}

# Builds the program once for each state of its sources, into a folder of that state's name, so that a running program keeps its files.
need_program() {
    app="$root/.build/app/$(fingerprint)"
    [ -x "$app/intake" ] && return 0
    need_dotnet
    mkdir -p "$root/.build/app"
    exec 9>"$root/.build/lock"
    flock 9
    if [ ! -x "$app/intake" ]; then
        echo "intake: building (once; later calls start at once) …" >&2
        case "$(uname -m)" in
            aarch64 | arm64) rid=linux-arm64 ;;
            *) rid=linux-x64 ;;
        esac
        new="$root/.build/app/new"
        rm -rf "$new"
        log="$root/.build/build.log"
        if ! (cd "$root" && dotnet publish src/Intake.Worker/Intake.Worker.csproj -c Release -r "$rid" --no-self-contained \
            -p:PublishReadyToRun=true -p:RestoreLockedMode=true -p:DebugType=none --artifacts-path "$root/.build/artifacts" \
            -o "$new" --nologo -v quiet -tl:off -nodeReuse:false -p:UseSharedCompilation=false 9>&-) >"$log" 2>&1
        then
            echo "intake: the build failed:" >&2
            grep -E 'error|warning' "$log" | sort -u | head -n 20 >&2 || tail -n 20 "$log" >&2
            echo "        The whole log: $log" >&2
            exit 1
        fi
        # The two newest stay: the one before may still be running.
        (cd "$root/.build/app" && ls -1t | grep -v -x new | tail -n +2 | while read -r old; do rm -rf "./$old"; done)
        mv "$new" "$app"
    fi
    exec 9>&-
}
