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
# What a menu's entry cannot say without a second meaning.
case $to in
    *[\"\`\$\\%]*)
        echo "$to has a sign in its name that menus read otherwise (\" \` \$ \\ %); name another folder with --to." >&2
        exit 3 ;;
esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
commands=$HOME/.local/bin
share=${XDG_DATA_HOME:-$HOME/.local/share}

if [ -e "$to" ] && [ ! -e "$to/bin/anyfind" ]; then
    echo "$to exists and is not Anyfind; name another folder with --to." >&2
    exit 3
fi

# The folders that were not there before, this time and the times before it: the uninstaller takes them back.
folders=$(mktemp)
trap 'rm -f -- "$folders"' EXIT
if [ -f "$to/installed-folders" ]; then
    cat -- "$to/installed-folders" >"$folders"
fi
make_folder() {
    if [ ! -d "$1" ]; then
        make_folder "$(dirname -- "$1")"
        mkdir -- "$1"
        printf '%s\n' "$1" >>"$folders"
    fi
}

# The new one is complete before the old one goes.
make_folder "$(dirname -- "$to")"
make_folder "$commands"
make_folder "$share/applications"
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
    # As the right side of a replacement by sed reads it.
    place=$(printf '%s' "$to" | sed 's/[&|]/\\&/g')
    (cd "$here/share" && find . -type f) | while read -r file; do
        file=${file#./}
        make_folder "$share/$(dirname -- "$file")"
        # Programs are named by their whole path: the session may not look into ~/.local/bin.
        case $file in
            *.desktop | *.service | *.ini)
                sed -e "s|^Exec=/usr/bin/|Exec=|" -e "s|^Exec=\(anyfind[^ ]*\)|Exec=\"$place/bin/\1\"|" \
                    -e "s|^TryExec=.*|TryExec=$place/bin/anyfind-desktop|" "$here/share/$file" >"$share/$file" ;;
            *) cp -- "$here/share/$file" "$share/$file" ;;
        esac
        # KDE runs an entry of its files' menu from a home only if it is marked as a program.
        case $file in kio/servicemenus/*) chmod 755 "$share/$file" ;; esac
        echo "$share/$file" >>"$list"
    done
fi

cat >"$to.new/uninstall.sh" <<'END'
#!/bin/sh
# Removes the program; the library, the settings and the models stay.
set -eu
# In braces, so that all of it has been read before the folder that it lies in goes.
{
    here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
    applications=${XDG_DATA_HOME:-$HOME/.local/share}/applications
    # An engine that starts with the session would be looked for in vain.
    for unit in "${XDG_CONFIG_HOME:-$HOME/.config}"/systemd/user/anyfind*.service; do
        if grep -qsF -- "\"$here/" "$unit"; then
            systemctl --user disable --now "$(basename -- "$unit")" 2>/dev/null || true
            rm -f -- "$unit"
        fi
    done
    while read -r file; do rm -f -- "$file"; done <"$here/installed-files"
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q "$applications" 2>/dev/null || true
        # The list of the entries, where there are none.
        if [ "$(ls -A -- "$applications" 2>/dev/null)" = mimeinfo.cache ]; then
            rm -f -- "$applications/mimeinfo.cache"
        fi
    fi
    folders=$(LC_ALL=C sort -r -- "$here/installed-folders")
    rm -rf -- "$here"
    printf '%s\n' "$folders" | while read -r folder; do
        rmdir -- "$folder" 2>/dev/null || true
    done
    exit 0
}
END
chmod 755 "$to.new/uninstall.sh"

cp -- "$folders" "$to.new/installed-folders"

# What the one before brought along and this one does not.
if [ -f "$to/installed-files" ]; then
    grep -vxFf "$list" -- "$to/installed-files" | while read -r file; do rm -f -- "$file"; done
fi

rm -rf -- "$to.old"
if [ -e "$to" ]; then
    mv -- "$to" "$to.old"
fi
mv -- "$to.new" "$to"
rm -rf -- "$to.old"

if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$share/applications" 2>/dev/null || true
fi
echo "Installed in $to. Start it with: $commands/anyfind-desktop"
