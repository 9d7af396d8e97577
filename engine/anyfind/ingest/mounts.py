"""Which file systems are mounted where, and which of them never tell that something changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import psutil

REMOTE: Final = frozenset(
    {
        "9p",
        "afs",
        "afpfs",
        "beegfs",
        "ceph",
        "cifs",
        "davfs",
        "drvfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs3",
        "nfs4",
        "prl_fs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
        "webdav",
    }
)
"""File systems whose files another computer changes: the system tells nobody here about it."""

LOCAL_FUSE: Final = frozenset({"fuseblk", "fuse.ntfs-3g", "fuse.exfat", "fuse.mergerfs", "fuse.bindfs"})
"""File systems that are programs, but whose files lie on this computer."""


@dataclass(frozen=True, slots=True)
class Mounts:
    """What is mounted, at one moment.

    Attributes:
        kinds: File system type by mount point.
        readable: Whether the system said it at all.
    """

    kinds: dict[str, str]
    readable: bool = True

    @classmethod
    def now(cls) -> Mounts:
        """Ask the system. Touches none of the file systems themselves."""
        try:
            found = psutil.disk_partitions(all=True)
        except (OSError, RuntimeError, psutil.Error):
            return cls({}, readable=False)
        return cls({part.mountpoint: remote_kind(part.fstype, part.opts) for part in found})

    def of(self, path: str) -> str:
        """The type of the file system that a path is on; empty if nobody knows."""
        best = max((mount for mount in self.kinds if _holds(mount, path)), key=len, default=None)
        return "" if best is None else self.kinds[best]

    def remote(self, path: str) -> bool:
        """Whether a path is on a file system that does not tell about changes."""
        return is_remote(self.of(path))

    def remote_within(self, path: str) -> list[str]:
        """Mount points of such file systems below a path."""
        return [
            mount for mount, kind in self.kinds.items() if mount != path and is_remote(kind) and _holds(path, mount)
        ]

    def differs_around(self, other: Mounts, path: str) -> bool:
        """Whether something was mounted or unmounted at, above or below a path since another moment."""
        changed = set(self.kinds.items()) ^ set(other.kinds.items())
        return any(_holds(mount, path) or _holds(path, mount) for mount, _ in changed)


def is_remote(kind: str) -> bool:
    """Whether changes in a file system of this type may come from elsewhere."""
    kind = kind.lower()
    return kind in REMOTE or (kind.startswith("fuse") and kind not in LOCAL_FUSE)


def remote_kind(kind: str, options: str) -> str:
    """The type of a file system; on Windows, where it says only what is on the disk, whether it is a network drive."""
    return "smb" if "remote" in options.split(",") else kind


def _holds(folder: str, path: str) -> bool:
    end = folder if folder.endswith(("/", "\\")) else folder + ("\\" if "\\" in folder else "/")
    return path == folder or path.startswith(end)
