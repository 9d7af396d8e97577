"""Tables as the command line prints them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from anyfind.cli.tables import Column, print_table, width


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_columns_are_as_wide_as_their_cells(capsys: pytest.CaptureFixture[str]) -> None:
    print_table((Column("Name"), Column("Size", align="right")), [("a", "1"), ("long name", "12,345")])
    assert printed(capsys) == ["Name         Size", "a               1", "long name  12,345"]


def test_without_titles_there_is_no_line_of_titles(capsys: pytest.CaptureFixture[str]) -> None:
    print_table((Column(), Column()), [("a", "b")])
    assert printed(capsys) == ["a  b"]


def test_what_does_not_fit_is_cut_where_that_is_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    columns = (Column("Rank"), Column("What", weight=1, least=10))
    print_table(columns, [("1", "x" * 100), ("2", "short")])
    lines = printed(capsys)
    assert all(width(line) <= 40 for line in lines)
    assert lines[1].endswith("x…")
    assert lines[2] == "2     short"


def test_what_must_be_read_whole_goes_on_in_the_next_line(capsys: pytest.CaptureFixture[str]) -> None:
    name = "0123456789" * 8
    print_table((Column("File", weight=1, fold=True), Column("Size")), [(name, "1")])
    lines = printed(capsys)[1:]
    assert "".join(line.split()[0] for line in lines) == name
    assert lines[0].endswith("1")


def test_texts_are_folded_between_words(capsys: pytest.CaptureFixture[str]) -> None:
    print_table((Column("What", weight=1, fold=True),), [("one two three four five six seven eight nine ten eleven",)])
    assert printed(capsys)[1:] == ["one two three four five six seven eight", "nine ten eleven"]


def test_wide_letters_and_combined_ones_keep_the_columns_straight(capsys: pytest.CaptureFixture[str]) -> None:
    print_table((Column("A"), Column("B")), [("写真", "x"), ("cafe\u0301", "x"), ("abcd", "x")])
    lines = printed(capsys)[1:]
    assert {width(line[: line.index("x")]) for line in lines} == {6}


def test_a_name_cannot_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    print_table((Column("File"),), [("a\x1b[2Jb\nc\x07",)])
    assert printed(capsys)[1] == "a?[2Jb?c?"


def test_no_rows(capsys: pytest.CaptureFixture[str]) -> None:
    print_table((Column("File"), Column("Size")), [])
    assert printed(capsys) == ["File  Size"]


def test_colours_only_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_table((Column("A", style="dim"),), [(("x", "green"),)])
    assert "\x1b" not in capsys.readouterr().out


def test_it_loads_no_library_for_terminals() -> None:
    code = "import sys, anyfind.cli.tables; print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
