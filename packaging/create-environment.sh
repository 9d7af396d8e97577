#!/bin/sh
# Creates a virtual environment that can install Anyfind.
#
#   create-environment.sh PYTHON FOLDER
#
# Two things are commonly missing on a small Debian: `ensurepip`, without which `python -m venv`
# stops half way (Debian packs it apart, as python3-venv), and a C++ compiler with Python's
# headers, which hnswlib needs where no wheel of it exists for the platform.
set -eu

python=${1:-}
folder=${2:-}
here=$(dirname "$0")

if [ -z "$python" ] || [ -z "$folder" ]; then
    echo "usage: create-environment.sh PYTHON FOLDER (is a Python 3.11 installed?)" >&2
    exit 2
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Anyfind needs Python 3.11 or newer, but $python is $("$python" -V 2>&1). Choose one: make setup PYTHON=python3.11" >&2
    exit 1
fi

sh "$here/system-libraries.sh" build "$python"

if "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    exit 0
fi
echo "Creating the virtual environment $folder"
if "$python" -c 'import ensurepip' 2>/dev/null; then
    "$python" -m venv --clear "$folder"
else
    # Without ensurepip the interpreter's own pip can furnish the new environment (pip 22.3 or newer).
    "$python" -m venv --clear --without-pip "$folder"
    "$python" -m pip --python "$folder/bin/python" install --disable-pip-version-check --quiet pip
fi
