"""From the options of a search to its request."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from PIL import Image, ImageGrab

from anyfind.cli.asking import Asking, asks, sent, shown
from anyfind.errors import AnyfindError, BadInput, NotFound, UsageError


def request(*arguments: str, data: bytes | None = None) -> dict[str, Any]:
    """The request of these arguments; files in it are replaced by their names and bytes."""
    got: list[dict[str, Any]] = []

    @click.command()
    @asks
    def command(**values: Any) -> None:
        with sent(values) as made:
            for name in ("image", "sound", "like"):
                if made[name] is not None and Path(made[name]).is_file():
                    made[name] = (Path(made[name]).suffix, Path(made[name]).read_bytes())
            got.append(shown({"query": {}, **made}, values))

    result = CliRunner().invoke(command, arguments, input=data)
    if isinstance(result.exception, AnyfindError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return got[0]


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (3, 2)).save(data, "PNG")
    return data.getvalue()


def test_filters_become_lists_and_paths_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = request(
        "red", "boat", "--in", "Trips", "--size", ">1MB", "--size", "<5MB", "--near", "Berlin", "--ext", "pdf"
    )
    assert made["text"] == "red boat"
    assert made["folder"] == str(tmp_path)
    assert made["folders"] == [str(tmp_path / "Trips")]
    assert made["size"] == [">1MB", "<5MB"]
    assert (made["near"], made["extensions"], made["has"]) == (["Berlin"], ["pdf"], [])


def test_a_path_with_blanks_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my photo.jpg").touch()
    assert request("boat", "+", "./my photo.jpg")["text"] == 'boat + like:"./my photo.jpg"'
    assert request("./no photo.jpg")["text"] == "./no photo.jpg"


def test_a_picture_comes_from_standard_input() -> None:
    made = request("--image", "-", data=picture())
    assert made["image"] == (".png", picture())
    assert made["query"] == {"image": "-"}
    with pytest.raises(BadInput, match="empty"):
        request("--image", "-", data=b"")
    with pytest.raises(UsageError, match="one file"):
        request("--image", "-", "--like", "-", data=b"x")


def test_a_picture_comes_from_the_clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageGrab, "grabclipboard", lambda: Image.new("RGB", (3, 2)))
    suffix, data = request("--image", "clipboard")["image"]
    assert suffix == ".png"
    with Image.open(io.BytesIO(data)) as opened:
        assert opened.size == (3, 2)
    copied = tmp_path / "copied.gif"
    copied.write_bytes(b"GIF89a")
    monkeypatch.setattr(ImageGrab, "grabclipboard", lambda: [str(copied)])
    assert request("--image", "clipboard")["image"] == (".gif", b"GIF89a")


def test_an_empty_clipboard_and_none_at_all_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise NotImplementedError("wl-paste or xclip is required")

    monkeypatch.setattr(ImageGrab, "grabclipboard", lambda: None)
    with pytest.raises(NotFound, match="no picture"):
        request("--image", "clipboard")
    monkeypatch.setattr(ImageGrab, "grabclipboard", none)
    with pytest.raises(NotFound, match="cannot be read"):
        request("--image", "clipboard")


@click.command(cls=Asking)
@asks
def asking(**_values: Any) -> None:
    pass


@pytest.mark.parametrize("word", ["-frisbee", "-kitten", "-type:pdf"])
def test_a_word_to_leave_out_without_quotes_is_explained(word: str) -> None:
    refused = CliRunner().invoke(asking, ["dog", word]).exception
    assert isinstance(refused, UsageError)
    assert str(refused).startswith(f"{word} is no option.")
    assert f"'boat {word}'" in str(refused.hint)


@pytest.mark.parametrize("arguments", [["--nonsense"], ["-k", "none"], ["-k0"], ["--sort", "-colour"]])
def test_other_mistakes_are_click_s_own(arguments: list[str]) -> None:
    result = CliRunner().invoke(asking, ["dog", *arguments])
    assert result.exit_code == 2
    assert "Usage:" in result.output


def test_what_says_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="--ext says nothing"):
        request("dog", "--ext", " ")
    with pytest.raises(UsageError, match="no Unicode"):
        request("dog\udcff")
