"""What a search asks, as options of commands and as the request that is sent."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

from anyfind.errors import BadInput, NotFound, UsageError

Command = Callable[..., Any]

STANDARD_INPUT: Final = "-"
CLIPBOARD: Final = "clipboard"
"""What stands for a file that has no path."""

NO_RERANKER: Final = "none"
"""What switches off rerankers that the settings switch on."""

_FILES: Final = ("image", "sound", "like")
_LISTS: Final = {
    "types": "type",
    "date": "date",
    "size": "size",
    "extensions": "ext",
    "cameras": "camera",
    "near": "near",
    "has": "has",
    "names": "name",
}
"""Fields of a request that are lists, with their options."""

_OPTIONS: Final = (
    click.option("--image", help="Search by a picture, alone or with words; - for standard input, or clipboard."),
    click.option("--sound", help="Search by a recording: how it sounds and what is said; - for standard input."),
    click.option("--like", help="Search by any file, indexed or not; - for standard input."),
    click.option("--not", "negative", help="Words that the results should not be about."),
    click.option("--type", "types", multiple=True, help="Only this type: image, sound, video, pdf, .md. Repeatable."),
    click.option(
        "--in", "folders", multiple=True, type=click.Path(path_type=Path), help="Only below this folder. Repeatable."
    ),
    click.option("--after", help="Only files from this date on: 2024-06-30, 2024, 'last monday'."),
    click.option("--before", help="Only files from before this date."),
    click.option("--date", multiple=True, help="Only files from this time: 2024-06, yesterday, 2023..2024."),
    click.option("--size", multiple=True, help="Only files of this size: '>1MB', '<200k', 1MB..5MB."),
    click.option("--ext", "extensions", multiple=True, help="Only names that end so: pdf. Repeatable."),
    click.option("--camera", "cameras", multiple=True, help="Only from a camera whose name contains this. Repeatable."),
    click.option("--near", multiple=True, help="Only from around here: Berlin, 'Berlin<50km', 52.5,13.4. Repeatable."),
    click.option("--has", multiple=True, help="Only with text, place, date, camera, caption, thumbnail. Repeatable."),
    click.option("--name", "names", multiple=True, help="Only if the file's name contains this: draft, '*_v2.*'."),
    click.option("--literal", is_flag=True, help="Take the words as they are: no signs, filters or files in them."),
    click.option("-k", "k", type=click.IntRange(1, 10_000), help="How many results at most."),
    click.option(
        "--sort",
        type=click.Choice(["relevance", "date", "name", "size"]),
        default="relevance",
        help="The best, newest, first or largest come first.",
    ),
    click.option("--reverse", is_flag=True, help="The other way round."),
    click.option(
        "--rerank", multiple=True, help="Look at the first results again: text, regions, or none. Repeatable."
    ),
    click.option("--nearest", is_flag=True, help="Show near misses, too, which are no better than chance."),
)


class Asking(click.Command):
    """A command of :func:`asks`: says what to do where the shell's user wrote ``-word`` without quotes."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, as click reads them.

        Raises:
            UsageError: One of them is a word that was to be left out.
        """
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            word = _left_out(error, given)
            if word is None:
                raise
            raise UsageError(
                f"{word} is no option.",
                hint=f"To leave out what has a word, quote all that is asked: anyfind search 'boat {word}'.",
            ) from error


def _left_out(error: click.UsageError, given: Sequence[str]) -> str | None:
    """The argument ``-word`` because of which the others could not be read."""
    words = [one for one in given if one[:1] == "-" and one[1:2].isalpha() and len(one) > 2]
    if isinstance(error, click.NoSuchOption) and not error.option_name.startswith("--"):
        return next((one for one in words if error.option_name[1:] in one), None)
    if isinstance(error, click.BadParameter) and error.param is not None and error.param.name == "k":
        return next((one for one in words if one.startswith("-k") and not one[2].isdigit()), None)
    return None


def asks(command: Command) -> Command:
    """Add the words and options of a search; :func:`sent` makes a request of their values."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return click.argument("text", nargs=-1)(command)


@contextlib.contextmanager
def sent(values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The request that the options ask. What has no path is a file until the end of the block.

    Raises:
        UsageError: Standard input is asked for twice, or is a terminal; words or an option say nothing.
        BadInput: There is nothing in it.
        NotFound: There is no picture in the clipboard, or no way to look.
    """
    request = dict(values)
    request["text"] = " ".join(_argument(one) for one in values["text"]) or None
    request["not"] = request.pop("negative")
    request["folders"] = [str(folder.absolute()) for folder in values["folders"]]
    if request["text"] is not None and not _unicode(request["text"]):
        raise UsageError("The words are no Unicode text.", hint="A file whose name is none is named by --like FILE.")
    for name, option in _LISTS.items():
        request[name] = list(values[name])
        if not all(value.strip() for value in request[name]):
            raise UsageError(f"--{option} says nothing.", hint="Give it a value, or leave it out.")
    # Without the option the setting search.rerank says which.
    request["rerank"] = [one for one in values["rerank"] if one != NO_RERANKER] if values["rerank"] else None
    with contextlib.suppress(FileNotFoundError):
        # The folder that the shell is in may have been deleted; then nothing is relative to it.
        request["folder"] = str(Path.cwd())
    if sum(values[name] == STANDARD_INPUT for name in _FILES) > 1:
        raise UsageError("Standard input can be one file only.", hint="Give - to one of --image, --sound and --like.")
    with contextlib.ExitStack() as stack:
        for name in _FILES:
            request[name] = None if values[name] is None else str(stack.enter_context(_file(name, values[name])))
        yield request


def shown(answer: dict[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The answer with what was asked in place of the files that are gone."""
    for name in _FILES:
        if values[name] == STANDARD_INPUT or (name == "image" and values[name] == CLIPBOARD):
            answer["query"][name] = values[name]
    return answer


def in_short(request: Mapping[str, Any]) -> str:
    """A search without words in one line: the files it asks by, then its other options."""
    files = [f"{name} {Path(request[name].get('path', '')).name}".strip() for name in _FILES if request.get(name)]
    rest = [f"{name} {value}" for name, value in request.items() if name not in {*_FILES, "folder", "k"}]
    return ", ".join(files + rest)


def _unicode(text: str) -> bool:
    """Whether it is text; bytes of the command line that are none lie in it as lone halves of characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _argument(one: str) -> str:
    """A word of the command line as it stands in the box: the shell took the quotes off a path with blanks."""
    if any(letter.isspace() for letter in one) and one.startswith(("./", "../", "~/", "/")):
        with contextlib.suppress(OSError, ValueError):
            if Path(one).expanduser().is_file():
                return 'like:"' + one.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return one


@contextlib.contextmanager
def _file(option: str, value: str) -> Iterator[Path]:
    if value == STANDARD_INPUT:
        data = _standard_input(option)
    elif value == CLIPBOARD and option == "image":
        found = _clipboard()
        if isinstance(found, Path):
            yield found
            return
        data = found
    else:
        yield Path(value).expanduser().absolute()
        return
    import tempfile

    # Others who use this computer must not see what was pasted; the folder is this user's alone.
    with tempfile.TemporaryDirectory(prefix="anyfind-") as folder:
        path = Path(folder) / f"pasted{_suffix(data)}"
        path.write_bytes(data)
        yield path


def _standard_input(option: str) -> bytes:
    if sys.stdin.isatty():
        raise UsageError("Nothing is sent to standard input.", hint=f"anyfind search --{option} - < FILE")
    data = sys.stdin.buffer.read()
    if not data:
        raise BadInput("Standard input is empty.")
    return data


def _clipboard() -> bytes | Path:
    """The picture in the clipboard, or the first file that was copied."""
    import io

    from PIL import ImageGrab

    try:
        found = ImageGrab.grabclipboard()
    except (NotImplementedError, OSError, ValueError) as error:
        raise NotFound(
            "The clipboard cannot be read here.",
            hint="On Linux, install wl-clipboard or xclip; or save the picture and give its name.",
        ) from error
    if isinstance(found, list) and found:
        return Path(found[0])
    if found is None or isinstance(found, list):
        raise NotFound("There is no picture in the clipboard.", hint="Copy one, or give a file.")
    data = io.BytesIO()
    found.save(data, "PNG")
    return data.getvalue()


def _suffix(data: bytes) -> str:
    """The suffix that a file with these bytes has."""
    import mimetypes

    from anyfind.plugins.mime import HEAD, sniff_mime

    return mimetypes.guess_extension(sniff_mime(Path("pasted"), data[:HEAD])) or ""
