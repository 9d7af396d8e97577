#!/bin/sh
# Builds everything that people install from, into one folder:
#
#   make-installers.sh FOLDER [PYTHON]
#
#   anyfind-VERSION-py3-none-any.whl     for pip
#   anyfind_VERSION_ARCH.deb             for Debian and its kin
#   anyfind-VERSION-ARCH.run             for any Linux with this C library or a newer one; installs itself for one user
#
# PYTHON has Anyfind's extra "installers"; it is also the Python that is shipped. Takes about a quarter of an hour.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
out=${1:?"usage: make-installers.sh FOLDER [PYTHON]"}
python=${2:-$root/.venv/bin/python}
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd)

if ! command -v makeself >/dev/null 2>&1; then
    echo "makeself is missing; on Debian: apt-get install makeself" >&2
    exit 1
fi

scratch=$(mktemp -d "$out/making.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

"$python" -m pip wheel --disable-pip-version-check --quiet --no-deps --wheel-dir "$scratch" "$root"
wheel=$(ls "$scratch"/anyfind-*.whl)
"$python" "$root/packaging/program/program.py" "$scratch/anyfind" --wheel "$wheel"
"$scratch/anyfind/bin/python3" -I "$root/packaging/program/trying_out.py"
version=$("$scratch/anyfind/bin/python3" -c 'import importlib.metadata as m; print(m.version("anyfind"))')
machine=$(uname -m)
"$python" "$root/packaging/program/debian.py" "$scratch/anyfind" "$out/anyfind_${version}_$(dpkg --print-architecture).deb"
"$python" "$root/packaging/program/single_file.py" "$scratch/anyfind" "$out/anyfind-$version-$machine.run"
mv "$wheel" "$out/"
ls -l "$out"
