#!/bin/sh
# Installs the program that lies beside this script for the user who runs it; nothing outside the home is touched.
#
#   install.sh [--to FOLDER]     (default: ~/.local/lib/anyfind)
#
# A second run replaces the program and keeps the library, the settings and the plugins. FOLDER/uninstall.sh takes it back.
set -eu

to="${HOME:?}/.local/lib/anyfind"
while [ $# -gt 0 ]; do
    case $1 in
        --to) to=${2:?"--to needs a folder"}; shift 2 ;;
        *) echo "usage: install.sh [--to FOLDER]" >&2; exit 2 ;;
    esac
done
case $to in /*) ;; *) to=$PWD/$to ;; esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
commands=$HOME/.local/bin
share=${XDG_DATA_HOME:-$HOME/.local/share}

if [ -e "$to" ] && [ ! -e "$to/bin/anyfind" ]; then
    echo "$to exists and is not Anyfind; name another folder with --to." >&2
    exit 3
fi

# The new one is complete before the old one goes.
mkdir -p "$(dirname -- "$to")" "$commands" "$share"
rm -rf -- "$to.new"
cp -a -- "$here/program/." "$to.new"
list=$to.new/installed-files
: >"$list"

for script in "$to.new"/bin/anyfind*; do
    name=$(basename -- "$script")
    ln -sfn -- "$to/bin/$name" "$commands/$name"
    echo "$commands/$name" >>"$list"
done

if [ -d "$here/share" ]; then
    (cd "$here/share" && find . -type f) | while read -r file; do
        file=${file#./}
        mkdir -p "$share/$(dirname -- "$file")"
        # Programs are named by their whole path: the session may not look into ~/.local/bin.
        case $file in
            *.desktop | *.service | *.ini)
                sed -e "s|^Exec=/usr/bin/|Exec=|" -e "s|^Exec=\(anyfind[^ ]*\)|Exec=\"$to/bin/\1\"|" \
                    -e "s|^TryExec=.*|TryExec=$to/bin/anyfind-desktop|" "$here/share/$file" >"$share/$file" ;;
            *) cp -- "$here/share/$file" "$share/$file" ;;
        esac
        echo "$share/$file" >>"$list"
    done
fi

cat >"$to.new/uninstall.sh" <<'END'
#!/bin/sh
# Removes the program; the library, the settings and the models stay.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
while read -r file; do rm -f -- "$file"; done <"$here/installed-files"
if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "${XDG_DATA_HOME:-$HOME/.local/share}/applications" 2>/dev/null || true
fi
rm -rf -- "$here"
END
chmod 755 "$to.new/uninstall.sh"

if [ -e "$to" ]; then
    mv -- "$to" "$to.old"
fi
mv -- "$to.new" "$to"
rm -rf -- "$to.old"

if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$share/applications" 2>/dev/null || true
fi
echo "Installed in $to. Start it with: $commands/anyfind-desktop"
