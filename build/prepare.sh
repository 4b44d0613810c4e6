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
    set -- /usr/lib/*/libtesseract.so.5 /usr/lib/libtesseract.so.5 /usr/lib64/libtesseract.so.5
    found=
    for file; do [ -e "$file" ] && found=1; done
    [ -n "$found" ] || missing="$missing libtesseract5"
    for language in chi_sim chi_tra eng; do
        set -- /usr/share/tesseract-ocr/*/tessdata/$language.traineddata /usr/share/tessdata/$language.traineddata
        found=
        for file; do [ -e "$file" ] && found=1; done
        [ -n "$found" ] || missing="$missing tesseract-ocr-$(echo "$language" | tr _ -)"
    done
    # Draws scanned pages inside the process that may start no other.
    set -- /usr/lib/*/libpoppler-glib.so.8 /usr/lib/libpoppler-glib.so.8 /usr/lib64/libpoppler-glib.so.8
    found=
    for file; do [ -e "$file" ] && found=1; done
    [ -n "$found" ] || missing="$missing libpoppler-glib8"
    # Half of all e-invoices leave their Chinese fonts to the reader: without one, page pictures show empty boxes.
    set -- /usr/share/fonts/*/noto/*CJK* /usr/share/fonts/*/wqy/* /usr/share/fonts/*/arphic*/*
    found=
    for file; do [ -e "$file" ] && found=1; done
    [ -n "$found" ] || missing="$missing $font_package"
    [ -z "$with_servers" ] || missing_servers
}

# Only tests need these: real servers, started by the tests themselves on loopback, and a way to make a write fail.
missing_servers() {
    set -- /usr/lib/postgresql/*/bin/initdb
    { [ -e "$1" ] || command -v initdb >/dev/null 2>&1; } || missing="$missing postgresql"
    set -- /usr/lib/rabbitmq/lib/rabbitmq_server-*
    { [ -e "$1" ] && command -v erl >/dev/null 2>&1; } || missing="$missing rabbitmq-server"
    command -v strace >/dev/null 2>&1 || missing="$missing strace"
}

with_servers=

font_package=fonts-noto-cjk

# Run in the subshell that installs. Debian starts a server as soon as it is installed, and at every boot: not for the sake of our tests.
# Servers that were there before are not touched, and a machine that has a rule for this keeps it.
keep_services_asleep() {
    [ -n "$with_servers" ] || return 0
    case "$missing" in *postgresql* | *rabbitmq-server*) ;; *) return 0 ;; esac
    asleep=
    case "$missing" in *postgresql*) asleep="$asleep postgresql.service" ;; esac
    case "$missing" in *rabbitmq-server*) asleep="$asleep rabbitmq-server.service" ;; esac
    rule=
    if [ ! -e /usr/sbin/policy-rc.d ] && printf '#!/bin/sh\nexit 101\n' | $sudo tee /usr/sbin/policy-rc.d >/dev/null; then
        rule=/usr/sbin/policy-rc.d
        $sudo chmod 755 "$rule"
    fi
    # shellcheck disable=SC2064,SC2086
    trap "${rule:+$sudo rm -f $rule;} if [ -d /run/systemd/system ]; then $sudo systemctl disable --now$asleep; fi" EXIT
    trap 'exit 1' HUP INT TERM
}

# Also the servers and tools that tests need. Where they cannot be had, the tests that need them fail and say so.
need_test_packages() {
    with_servers=1
    need_system_packages
}

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
        if (exec 9>"$root/.build/apt.lock" && flock 9 && keep_services_asleep \
            && { $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing \
                || { $sudo apt-get update && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; }; }) >"$log" 2>&1
        then
            missing_packages
            [ -n "$missing" ] || return 0
        else
            tail -n 3 "$log" >&2
        fi
    fi
    lost="QR codes (libzbar0), the text of scans and photos (tesseract, libpoppler-glib8) or page pictures (poppler, a Chinese font) will be missing"
    [ -z "$with_servers" ] || lost="tests that need a server (postgresql, rabbitmq-server), failing writes (strace), QR codes (libzbar0), text in pictures (tesseract, libpoppler-glib8) or page pictures (poppler, a Chinese font) will fail"
    echo "intake: going on without$missing: $lost." >&2
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
