# Finds the programs that a build needs, and fetches those that can be fetched without touching the machine.

tools=.tools

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_install() {
    step "Installing $1 with apt" "$tools/log/apt.log" bash -c \
        'export DEBIAN_FRONTEND=noninteractive; apt-get update && apt-get install -y --no-install-recommends "$@"' - "$@"
}

# at_least FOUND WANTED, both MAJOR.MINOR...
at_least() {
    local found_major=${1%%.*} wanted_major=${2%%.*} found_rest wanted_rest
    found_rest=${1#*.} wanted_rest=${2#*.}
    [ "$found_major" -gt "$wanted_major" ] ||
        { [ "$found_major" -eq "$wanted_major" ] && [ "${found_rest%%.*}" -ge "${wanted_rest%%.*}" ]; }
}

require_jdk() {
    local wanted=25 home
    while IFS= read -r home; do
        if [ -x "$home/bin/javac" ] && [ "$(jdk_major "$home")" -ge "$wanted" ]; then
            export JAVA_HOME=$home PATH=$home/bin:$PATH
            return
        fi
    done < <(jdk_candidates)
    fail "Stepwise needs a JDK $wanted or newer, and found none: get one from https://adoptium.net (or: brew install --cask temurin, sdk install java $wanted-tem, apt install openjdk-$wanted-jdk), or set JAVA_HOME."
}

jdk_candidates() {
    local java
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    if java=$(command -v javac); then
        java=$(readlink -f "$java" 2>/dev/null || echo "$java")
        dirname "$(dirname "$java")"
    fi
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v 25+ 2>/dev/null || true
    fi
    printf '%s\n' /usr/lib/jvm/* /opt/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# The file "release" of every JDK since 9 has JAVA_VERSION="25.0.1".
jdk_major() {
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1)
    echo "${version:-0}"
}

require_maven() {
    command -v mvn >/dev/null && return
    if can_install; then
        # Its own Java comes along and is not used: JAVA_HOME says which one is.
        apt_install maven
    else
        fail "Stepwise is built with Maven, which is not here: install it (apt install maven, brew install maven, sdk install maven)."
    fi
}

require_node() {
    export PATH="$root/$tools/node/bin:$PATH"
    node_suffices && return
    if ! command -v npm >/dev/null; then
        can_install || fail "Stepwise needs Node.js 24 with npm 11.3 or newer, and found no npm: install it from https://nodejs.org."
        apt_install npm
    fi
    take_lock "$tools/node.lock" "another call that gets Node.js"
    hash -r
    node_suffices || fetch_node
    release_lock "$tools/node.lock"
    node_suffices || fail "Node.js 24 was fetched and does not run here: see $tools/log/node.log, or install it from https://nodejs.org."
}

# Whole or not at all: what is there under its name runs.
fetch_node() {
    rm -rf "$tools/node.new"
    mkdir -p "$tools/node.new"
    # Outside of the project, whose .npmrc and package.json are not meant.
    step "Getting Node.js 24 and npm 11 into $tools" "$tools/log/node.log" \
        bash -c 'cd "$1" && npm install --global --prefix "$1" --no-fund --no-audit node@24 npm@11' - "$root/$tools/node.new"
    rm -rf "$tools/node"
    mv "$tools/node.new" "$tools/node"
    hash -r
}

node_suffices() {
    local node npm
    node=$(node --version 2>/dev/null) && npm=$(npm --version 2>/dev/null) &&
        at_least "${node#v}" 24.0 && at_least "$npm" 11.3
}

require_chromium() {
    CHROMIUM=${CHROMIUM:-$(find_chromium)}
    if [ -z "$CHROMIUM" ] && can_install; then
        apt_install chromium
        CHROMIUM=$(find_chromium)
    elif [ -z "$CHROMIUM" ]; then
        step "Getting Chromium into $tools" "$tools/log/chromium.log" env PLAYWRIGHT_BROWSERS_PATH="$root/$tools/chromium" \
            npx --yes "playwright@$(playwright_version)" install chromium
        CHROMIUM=$(find "$root/$tools/chromium" -type f \( -name chrome -o -name Chromium \) -perm -u+x | head -n 1)
    fi
    [ -x "$CHROMIUM" ] || fail "The browser tests need Chromium, and there is none at \"$CHROMIUM\": install it or set CHROMIUM."
    export CHROMIUM
}

# NVIDIA's compiler for kernels runs without a graphics card. It is kept as its wheel brings it; other systems have none.
nvrtc_version=12.6.85

require_nvrtc() {
    [ "$(uname -s)" = Linux ] || return 0
    STEPWISE_NVRTC=$root/$tools/nvrtc-$nvrtc_version/nvidia/cuda_nvrtc/lib
    if [ ! -d "$STEPWISE_NVRTC" ]; then
        if ! python3 -m pip --version >/dev/null 2>&1; then
            can_install || fail "The tests of the kernels need pip, to get NVIDIA's compiler: install it (apt install python3-pip)."
            apt_install python3-pip
        fi
        step "Getting NVIDIA's compiler for kernels into $tools" "$tools/log/nvrtc.log" python3 -m pip install --quiet \
            --no-deps --target "$root/$tools/nvrtc-$nvrtc_version" "nvidia-cuda-nvrtc-cu12==$nvrtc_version"
    fi
    export STEPWISE_NVRTC
}

find_chromium() {
    local name
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        command -v "$name" && return
    done
    find "$root/$tools/chromium" -type f \( -name chrome -o -name Chromium \) -perm -u+x 2>/dev/null | head -n 1
}

playwright_version() { sed -n 's:.*<playwright.version>\(.*\)</playwright.version>.*:\1:p' pom.xml; }
