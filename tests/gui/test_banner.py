"""What the banner says, and for how long."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from anyfind_desktop.client.connection import Failure, FailureKind
from anyfind_desktop.shell.notices import Notices
from anyfind_desktop.views.banner import Banner


def test_a_complaint_covers_what_stands_only_until_it_is_dismissed(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    notices = Notices(banner)
    refused = Failure(FailureKind.REFUSED, "No such file.", status=404)
    notices.quietly(refused)
    pressed: list[str] = []
    notices.say("Models are missing.", "Fetch them", lambda: pressed.append("fetch"), stands=True)
    # Nobody asked for what failed: what stands is more important.
    notices.quietly(refused)
    assert banner.text == "Models are missing."
    notices.complain(refused)
    assert banner.text == "No such file."
    notices.say("Fetching… 50%", stands=True)
    assert banner.text == "No such file."
    banner.pressed.emit()
    assert banner.text == "Fetching… 50%"
    notices.take_back("Something else.")
    assert banner.text == "Fetching… 50%"
    notices.take_back("Fetching… 50%")
    assert banner.text == ""
    assert pressed == []
