"""Small pictures of files, kept by content."""

from anyfind.thumbs.store import Thumbnail, ThumbnailStore

__all__ = ["Thumbnail", "ThumbnailStore"]
