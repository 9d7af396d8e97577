from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from anyfind.cli.align_pairs import described, said_state, understood_ids
from anyfind.cli.pair_review import review
from anyfind.errors import UsageError


def row(number: int, weight: float, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "text": f"words {number}\x1b[2J",
        "path": f"/pictures/{number}.png",
        "locator": {},
        "via": None,
        "weight": weight,
        "reason": "so",
        "state": "new",
        "used": weight >= 0.25,
        "held_out": False,
        **more,
    }


class Library:
    """Remembers what is decided."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.rows = rows
        self.decided: list[tuple[str, int]] = []

    def pairs(self, which: Mapping[str, str | None]) -> Iterator[dict[str, Any]]:
        del which
        return iter(self.rows)

    def decide_pairs(self, decision: Mapping[str, Any]) -> int:
        self.decided += [(decision["state"], number) for number in decision["ids"]]
        return len(decision["ids"])


def pressed(library: Library, keys: str) -> tuple[tuple[int, int], list[object]]:
    waiting = iter(keys)
    opened: list[object] = []
    done = review(library, {"state": "new"}, key=lambda: next(waiting), launch=opened.append)  # type: ignore[arg-type]
    return done, opened


def test_the_least_sure_come_first_and_every_key_is_kept_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    library = Library([row(1, 0.9), row(2, 0.3), row(3, 0.1, via="/a.html", locator={"member": "x.png"}), row(4, 0.25)])
    done, opened = pressed(library, "aorsq")
    assert library.decided == [("accepted", 4), ("rejected", 2)]
    assert done == (1, 1)
    assert opened == ["/pictures/2.png"]
    out = capsys.readouterr().out
    assert "1 of 4" in out
    assert "said in /a.html" in out
    assert "member=x.png" in out
    assert "\x1b[2J" not in out
    assert "1 accepted, 1 rejected, 1 left." in out


def test_one_can_go_back_and_decide_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    library = Library([row(1, 0.25), row(2, 0.5)])
    done, _ = pressed(library, "a?br" + "r")
    assert library.decided == [("accepted", 1), ("rejected", 1), ("rejected", 2)]
    assert done == (0, 2)
    capsys.readouterr()


def test_nothing_to_review_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert pressed(Library([]), "")[0] == (0, 0)
    assert "nothing to review" in capsys.readouterr().out


def test_numbers_and_spans() -> None:
    assert understood_ids(["3", "7,9", "12-14", "3"]) == [3, 7, 9, 12, 13, 14]
    for wrong in (["moon"], ["3-1"], ["0"], ["1-99999999"], [""], ["-3"]):
        with pytest.raises(UsageError):
            understood_ids(wrong)


def test_rows_are_told_in_words() -> None:
    assert described(row(1, 0.5)) == "1.png"
    assert described(row(1, 0.5, locator={"member": "word/a.png"})) == "1.png: word/a.png"
    assert described(row(1, 0.5, locator={"start_s": 3.2, "end_s": 9.9})) == "1.png at 3-10 s"
    assert said_state(row(1, 0.5)) == "counts"
    assert said_state(row(1, 0.1)) == "too weak"
    assert said_state(row(1, 0.5, held_out=True)) == "counts, held out"
    assert said_state(row(1, 0.5, state="rejected", used=False)) == "rejected"
