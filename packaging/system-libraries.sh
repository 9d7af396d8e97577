#!/bin/sh
# Finds system libraries that are really missing and installs them with apt when it may.
#
#   system-libraries.sh build PYTHON   what installing needs: a C++ compiler, Python's headers, pip or ensurepip
#   system-libraries.sh qt PYTHON      what PySide6, installed for that PYTHON, needs
#   system-libraries.sh opencv PYTHON  what OpenCV, which reading text in pictures uses, needs
#   system-libraries.sh desktop PYTHON a session bus, a screen that nobody sees, and what checks the files that desktops read: for tests
#
# As root on Debian or Ubuntu the packages are installed; otherwise the exact command is printed and the
# status is 1. Only what a check proved to be missing is named. Libraries that Qt needs for a window
# on the screen or for playing sound, and not for its tests, are a notice: a server has no screen. OpenCV's are a notice too:
# without them everything but the text in pictures is found. And so is what only tests use.
set -eu

mode=${1:-}
python=${2:-}

# --- what is missing -------------------------------------------------------------------------

# Debian packages, one a line, that building extension modules needs and that are not there.
missing_for_build() {
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if ! command -v "${CXX:-g++}" >/dev/null 2>&1; then
        echo g++
    fi
    if ! "$python" -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))'; then
        echo "python$version-dev"
    fi
    if ! "$python" -c 'import ensurepip' 2>/dev/null && ! "$python" -m pip --version >/dev/null 2>&1; then
        echo "python$version-venv"
    fi
}

# Debian packages, one a line, of the programs that tests of the desktop start: they check what desktops read of it,
# and try it out on a screen with a keyboard and a mouse.
missing_for_desktop() {
    for pair in dbus-run-session=dbus desktop-file-validate=desktop-file-utils appstreamcli=appstream Xvfb=xvfb xdotool=xdotool; do
        command -v "${pair%%=*}" >/dev/null 2>&1 || echo "${pair#*=}"
    done
}

# Where a package is installed for the interpreter; it is not imported.
folder_of() {
    "$python" -c "import importlib.util as u; print(u.find_spec('$1').submodule_search_locations[0])"
}

# Shared libraries, one a line, that the named Qt modules or plugins ask for and the loader does not find.
missing_libraries() {
    qt=$(folder_of PySide6)
    for module in "$@"; do
        find "$qt" -path "$qt/$module" -exec ldd {} + 2>/dev/null
    done | not_found
}

# The names in ldd's output that it could not resolve.
not_found() {
    sed -n 's/^[[:space:]]*\([^[:space:]]*\) => not found$/\1/p' | sort -u
}

# The Debian package of a shared library. Names follow a rule with few exceptions:
# libxcb-icccm.so.4 is in libxcb-icccm4, and a dash parts two digits.
package_of() {
    case $1 in
        libEGL.so.1) echo libegl1 ;;
        libGL.so.1) echo libgl1 ;;
        libGLX.so.0) echo libglx0 ;;
        libOpenGL.so.0) echo libopengl0 ;;
        libglib-2.0.so.0 | libgthread-2.0.so.0 | libgobject-2.0.so.0 | libgio-2.0.so.0) echo libglib2.0-0 ;;
        libX11.so.6) echo libx11-6 ;;
        libX11-xcb.so.1) echo libx11-xcb1 ;;
        libICE.so.6) echo libice6 ;;
        libSM.so.6) echo libsm6 ;;
        libz.so.1) echo zlib1g ;;
        libgssapi_krb5.so.2) echo libgssapi-krb5-2 ;;
        libstdc++.so.6) echo libstdc++6 ;;
        *)
            name=$(printf '%s' "${1%%.so*}" | tr '[:upper:]_' '[:lower:]-')
            number=${1##*.so.}
            case $name in
                *[0-9]) echo "$name-$number" ;;
                *) echo "$name$number" ;;
            esac
            ;;
    esac
}

packages_of() {
    for library in $1; do
        package_of "$library"
    done | sort -u
}

# --- what to do about it -----------------------------------------------------------------------

# Installs the packages, or says how to and fails.
provide() {
    packages=$(echo $1)
    what=$2
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        echo "Installing what $what needs: $packages"
        if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null; then
            return 0
        fi
        echo "apt-get could not install them; its message is above." >&2
    fi
    if command -v apt-get >/dev/null 2>&1; then
        echo "Missing for $what; install with: sudo apt-get update && sudo apt-get install -y $packages" >&2
    else
        echo "Missing for $what; install what your system calls these Debian packages: $packages" >&2
    fi
    return 1
}

case $mode in
    build)
        packages=$(missing_for_build)
        if [ -n "$packages" ]; then
            provide "$packages" "the installation"
        fi
        ;;
    qt)
        # Only Linux leaves these libraries to the system.
        if [ "$(uname -s)" != Linux ] || ! command -v ldd >/dev/null 2>&1; then
            exit 0
        fi
        libraries=$(missing_libraries 'QtGui.*.so' 'QtWidgets.*.so' 'QtNetwork.*.so' 'Qt/plugins/platforms/libqoffscreen.so')
        if [ -n "$libraries" ]; then
            provide "$(packages_of "$libraries")" "Qt"
        fi
        libraries=$(missing_libraries 'QtMultimedia.*.so' 'Qt/plugins/multimedia/libffmpegmediaplugin.so')
        if [ -n "$libraries" ]; then
            provide "$(packages_of "$libraries")" "playing sound and film" || true
        fi
        libraries=$(missing_libraries 'Qt/plugins/platforms/libqxcb.so')
        if [ -n "$libraries" ]; then
            provide "$(packages_of "$libraries")" "windows on the screen" || true
        fi
        if ! reason=$(QT_QPA_PLATFORM=offscreen "$python" -c 'import PySide6.QtWidgets' 2>&1); then
            echo "Qt cannot be loaded: $(echo "$reason" | tail -n 1)" >&2
            exit 1
        fi
        ;;
    opencv)
        if [ "$(uname -s)" != Linux ] || ! command -v ldd >/dev/null 2>&1; then
            exit 0
        fi
        libraries=$(find "$(folder_of cv2)" -name '*.so' -exec ldd {} + 2>/dev/null | not_found)
        if [ -n "$libraries" ]; then
            provide "$(packages_of "$libraries")" "reading text in pictures" || true
        fi
        ;;
    desktop)
        if [ "$(uname -s)" != Linux ]; then
            exit 0
        fi
        packages=$(missing_for_desktop)
        if [ -n "$packages" ]; then
            provide "$packages" "testing the program on a desktop" || true
        fi
        ;;
    *)
        echo "usage: system-libraries.sh build|qt|opencv|desktop PYTHON" >&2
        exit 2
        ;;
esac
