# SPDX-License-Identifier: MPL-2.0
# Read by ./tests/run and ./examples/run (bash, from anywhere in the project): what they need installed and built.
#
#   install_packages   installs what is missing, through apt, as root or with sudo
#   build_release      configures and builds build/kpisheet.oxt; nothing to do takes a second

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The one list of packages. Most of it is the compiler and the office; python3-uno drives the office in the tests.
packages=(
    cmake ninja-build g++ pkg-config
    libicu-dev libexpected-dev libfmt-dev nlohmann-json3-dev libcli11-dev libboost-test-dev
    libreoffice-calc libreoffice-dev libreoffice-gtk3 libreoffice-l10n-ja
    python3 python3-uno
    fonts-ipafont-gothic
    xvfb openbox xdotool imagemagick
)

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

install_packages() {
    local package missing=()
    command -v dpkg-query >/dev/null || {
        echo "This is no Debian: please install the equivalents of ${packages[*]}." >&2
        return 0
    }
    for package in "${packages[@]}"; do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and only root can install them: ${missing[*]}" >&2
            return 1
        }
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# Builds in build/, or in the folder that KPISHEET_BUILD names.
build_release() {
    build=${KPISHEET_BUILD:-$project/build}
    local generator=()
    if [[ ! -e $build/CMakeCache.txt ]] && command -v ninja >/dev/null; then
        generator=(-G Ninja)
    fi
    cmake -S "$project" -B "$build" "${generator[@]}" -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON >"$build.log" 2>&1 &&
        cmake --build "$build" --parallel "${KPISHEET_JOBS:-$(nproc)}" >>"$build.log" 2>&1 || {
        cat "$build.log" >&2
        echo "The build failed; the messages above are in $build.log." >&2
        return 1
    }
    rm -f "$build.log"
}
