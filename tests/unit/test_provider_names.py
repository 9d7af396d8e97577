"""Names of files that are no Unicode cross the desktop's bus, which takes nothing else, and come back as they were."""

from __future__ import annotations

import pytest
from dbus_fast import Message, Variant

from anyfind_desktop.providers.finder import Found, path_of
from anyfind_desktop.providers.krunner import _row


@pytest.mark.parametrize("path", ["/a/b c.txt", "/ä/\udcff\udcfe.jpg", "/a/100%25.txt", "/a/two\nlines.txt"])
def test_a_file_is_itself_again(path: str) -> None:
    found = Found(path, "image", strong=True, confidence=0.9, said="")
    assert path_of(found.key) == path
    texts = [found.key, found.name, found.folder]
    message = Message(
        path="/runner",
        interface="org.kde.krunner1",
        member="Match",
        signature="asa(sssida{sv})",
        body=[texts, [_row(found)]],
    )
    message.serial = 1
    assert message._marshall(negotiate_unix_fd=False)
    assert Variant("as", texts).value == texts
