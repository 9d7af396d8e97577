"""What can be written in the search box, and what it asks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from anyfind.cli.main import program
from anyfind.errors import BadInput, UsageError
from anyfind.search.language import File, Parsed, parse, print_query
from anyfind.search.language.conditions import HAVING, flag, make_filter
from anyfind.search.language.dates import period
from anyfind.search.language.meaning import asked, with_file
from anyfind.search.language.nodes import KEYS, KINDS
from anyfind.search.language.places import circle
from anyfind.search.language.reference import REFERENCE
from anyfind.search.language.sizes import sizes
from anyfind.search.query import Clause, Query, QueryPart
from anyfind.store.hits import SearchFilter

NOW = dt.datetime(2024, 7, 10, 15, 30).astimezone()


def folders(value: str) -> tuple[Path, ...]:
    return (Path("/library") / value,)


def filter_of(line: str) -> SearchFilter | None:
    return make_filter(parse(line).conditions, folders)


def query_of(line: str) -> Query:
    parsed = parse(line)
    query = Query(flt=make_filter(parsed.conditions, folders))
    return asked(query, parsed, lambda file: Path("/here") / str(file.target))


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("a red boat  + ./harbour.jpg - people", "a red boat + ./harbour.jpg - people"),
        ("2:boat 0.5:x", "2:boat 0.5:x"),
        ("1:boat", "boat"),
        ('"red   boat" -cat -"black dog"', '"red boat" -cat -"black dog"'),
        ("type:image cat OR dog", "cat OR dog type:image"),
        ("Type:Image folder:x since:2024", "type:Image in:x after:2024"),
        ('near:"Berlin"<50km', "near:Berlin<50km"),
        ("./a.jpg at night", "./a.jpg + at night"),
        ("+ a -", "a"),
        ("“red boat”", '"red boat"'),
        ('"never closed -x', '"never closed -x"'),
    ],
)
def test_a_line_is_written_in_one_way(line: str, printed: str) -> None:
    assert print_query(parse(line)) == printed


@pytest.mark.parametrize(
    "line",
    [
        "at 12:30",
        "note: buy milk",
        "https://example.org/x?y=1",
        'C++ 5" pipe',
        "OR",
        "re:invoice",
        "--verbose",
        "type:",
    ],
)
def test_what_is_no_sign_is_words(line: str) -> None:
    parsed = parse(line)
    assert parsed.plain
    (part,) = parsed.parts
    assert not isinstance(part.what, File)
    assert part.what.text == line


def test_nothing_is_nothing() -> None:
    assert parse(' "" + - ') == Parsed()


def test_a_whole_path_is_a_file_only_if_there_is_one() -> None:
    assert parse("/no/such thing").plain
    assert parse("/home/a.jpg", lambda word: word == "/home/a.jpg").files == [File("like", "/home/a.jpg")]
    boxed = parse("/home/a.jpg[1,2,3,4]", lambda word: word == "/home/a.jpg")
    assert boxed.files == [File("like", "/home/a.jpg", (1, 2, 3, 4))]


def test_filters_of_the_issue_are_understood() -> None:
    flt = filter_of(
        'type:image in:Trips after:2024-06 before:2025 size:>1MB ext:pdf camera:pixel near:"Berlin" has:text'
    )
    assert flt == SearchFilter(
        types=("image",),
        folders=(Path("/library/Trips"),),
        after=dt.datetime(2024, 6, 1).astimezone().timestamp(),
        before=dt.datetime(2025, 1, 1).astimezone().timestamp(),
        least_size=1_000_001,
        suffixes=("pdf",),
        cameras=("pixel",),
        near=((52.52437, 13.41053, 25.0),),
        has=("text",),
    )


def test_everything_has_to_hold_and_alternatives_are_said() -> None:
    assert filter_of("type:image,photo") == SearchFilter(types=("image", "image"))
    assert filter_of("ext:pdf OR ext:.TXT") == SearchFilter(suffixes=("pdf", "txt"))
    assert filter_of("type:image type:png") == SearchFilter(types=("image",), also=(SearchFilter(types=("png",)),))
    assert filter_of("-type:pdf -cat") == SearchFilter(but=(SearchFilter(types=("pdf",)),), lacks=("cat",))
    one, other = SearchFilter(types=("image",)), SearchFilter(suffixes=("txt",))
    assert filter_of("type:image OR ext:txt") == SearchFilter(but=(SearchFilter(but=(one, other)),))
    assert filter_of("size:>1k size:<5k size:>2k") == SearchFilter(least_size=2001, most_size=4999)
    assert filter_of("a red boat") is None
    assert filter_of("-!?") is None


def test_flags_say_the_same_as_the_box() -> None:
    for key, values, line in [
        ("size", [">1MB", "<5MB"], "size:>1MB size:<5MB"),
        ("near", ["52.5,13.4<5km", "10,10"], "near:52.5,13.4<5km OR near:10,10"),
        ("has", ["text", "place"], "has:text,place"),
        ("date", ["2024-06"], "date:2024-06"),
        ("name", ["draft", "IMG_*"], "name:draft,IMG_*"),
    ]:
        assert make_filter(flag(key, values), folders) == filter_of(line), key


def test_the_first_words_lead_and_weights_are_in_proportion() -> None:
    query = query_of("2:a red boat + 0.5:./x.jpg - 4:people in red")
    assert query.text == "a red boat"
    assert query.parts == (
        QueryPart(0.25, path=Path("/here/x.jpg")),
        QueryPart(-2.0, text="people in red"),
    )


def test_a_file_alone_is_what_its_flag_makes_of_it() -> None:
    assert query_of("./a.jpg") == Query(like=Path("/here/a.jpg"))
    assert query_of("image:./a.jpg").image == Path("/here/a.jpg")
    assert query_of("sound:./a.mp4 + boat").sound == Path("/here/a.mp4")
    cropped = query_of("boat + ./a.jpg[1,2,30,40]")
    assert (cropped.image, cropped.box) == (Path("/here/a.jpg"), (1, 2, 30, 40))
    assert query_of("file:7").like == Path("/here/7")
    with pytest.raises(BadInput, match="empty"):
        query_of("./a.jpg[5,5,5,9]")


def test_files_of_flags_keep_their_share_beside_weights() -> None:
    query = asked(Query(image=Path("/a.jpg")), parse("2:boat"), lambda _: Path("/no"))
    assert query.image is None
    assert query.parts == (QueryPart(0.5, path=Path("/a.jpg"), modality="image"),)


def test_quotes_are_conditions_and_alternatives_are_wordings() -> None:
    query = query_of('"red boat" cat OR "black dog" -fish "?!"')
    assert query.text == "red boat cat black dog ?!"
    assert query.clauses == (
        Clause(("red boat",), exact=True),
        Clause(("cat", "black dog")),
        Clause(("fish",), excluded=True),
    )
    assert query.wordings == ("red boat cat ?!", "red boat black dog ?!")
    assert query.flt == SearchFilter(phrases=(("red boat",),), lacks=("fish",))
    assert len(query_of(" ".join(f"a{n} OR b{n}" for n in range(20))).wordings) == 8


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2024", (2024, 1, 1), (2025, 1, 1)),
        ("2024-12", (2024, 12, 1), (2025, 1, 1)),
        ("2024-2-29", (2024, 2, 29), (2024, 3, 1)),
        ("yesterday", (2024, 7, 9), (2024, 7, 10)),
        ("last week", (2024, 7, 1), (2024, 7, 8)),
        ("last month", (2024, 6, 1), (2024, 7, 1)),
        ("June 2023", (2023, 6, 1), (2023, 7, 1)),
        ("2022..2023-06", (2022, 1, 1), (2023, 7, 1)),
    ],
)
def test_a_date_covers_its_time(words: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    moments = tuple(dt.datetime(*day).astimezone().timestamp() for day in (start, end))
    assert period(words, NOW) == moments


@pytest.mark.parametrize(
    "words", ["the day the music died", "2024-13", "2025..2024", "..", "9999", "x", "5", "-1", "2024x"]
)
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        period(words, NOW)


@pytest.mark.parametrize(
    ("words", "compare", "bounds"),
    [
        ("1MB", ">", (1_000_001, None)),
        ("1MiB", ">=", (1_048_576, None)),
        ("200k", "<", (None, 199_999)),
        ("1.5MB", "", (1_450_000, 1_549_999)),
        ("100", "", (100, 100)),
        ("1MB..5 GB", "", (1_000_000, 5_000_000_000)),
        ("..1k", "", (None, 1000)),
        ("999999999999TB", ">", (2**63 - 1, None)),
    ],
)
def test_sizes(words: str, compare: str, bounds: tuple[int | None, int | None]) -> None:
    assert sizes(words, compare) == bounds


@pytest.mark.parametrize("words", ["", "big", "1XB", "5MB..1MB", "..", "-1"])
def test_what_is_no_size_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        sizes(words)


@pytest.mark.parametrize(
    ("place", "within", "expected"),
    [
        ("Berlin", "50km", (52.5, 13.4, 50.0)),
        ("köln", "", (50.9, 7.0, 25.0)),
        ("Cologne", "500 m", (50.9, 7.0, 0.5)),
        ("Paris", "", (48.9, 2.3, 25.0)),
        ("paris, texas", "10mi", (33.7, -95.6, 16.1)),
        ("-33.9, 151.2", "2", (-33.9, 151.2, 2.0)),
    ],
)
def test_places(place: str, within: str, expected: tuple[float, float, float]) -> None:
    assert circle(place, within) == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize(
    ("place", "within"), [("Berln", ""), (",", ""), ("95,200", ""), ("Berlin", "far"), ("Berlin", "0km")]
)
def test_what_is_no_place_is_refused(place: str, within: str) -> None:
    with pytest.raises(UsageError):
        circle(place, within)


@pytest.mark.parametrize(
    "line", ["has:wings", 'type:"what is this?"', "ext:a/b", "after:nonsense", "near:nowhereatall"]
)
def test_a_filter_that_cannot_be_understood_is_refused(line: str) -> None:
    with pytest.raises(UsageError):
        filter_of(line)


def test_the_largest_town_that_is_written_alike_is_proposed() -> None:
    with pytest.raises(UsageError) as refused:
        circle("Berln")
    assert str(refused.value.hint).startswith("Is Berlin meant?")


@pytest.mark.parametrize(
    "line",
    [
        " ".join(f"-w{n}" for n in range(201)),
        "ext:" + ",".join(f"e{n}" for n in range(201)),
        " OR ".join(f"near:Town{n}" for n in range(11)),
        " ".join(f'"a{n} b"' for n in range(201)),
        " + ".join(f"a{n}" for n in range(33)),
    ],
)
def test_more_than_anybody_means_is_refused_before_it_is_looked_for(line: str) -> None:
    with pytest.raises(UsageError, match="more than"):
        query_of(line)


def test_the_reference_names_every_filter() -> None:
    for word in (*set(KEYS.values()), *KINDS):
        assert f"{word}:" in REFERENCE, word
    for word in set(HAVING.values()):
        assert word in REFERENCE
    shown = CliRunner().invoke(program, ["search", "--help-language"])
    assert (shown.exit_code, shown.output.strip()) == (0, REFERENCE.strip())


def test_a_file_is_added_as_a_flag_where_there_is_one() -> None:
    here = Path("/here/a.png")
    alone = with_file(Query(), here, 1.0, "like", alone=True)
    assert (alone.like, alone.parts) == (here, ())
    assert with_file(Query(), here, 1.0, "like", alone=False).parts == (QueryPart(path=here),)
    cut = with_file(Query(), here, 1.0, "like", (1, 2, 3, 4), alone=True)
    assert (cut.image, cut.box) == (here, (1, 2, 3, 4))
    second = with_file(cut, here, 1.0, "image", alone=False)
    assert second.parts == (QueryPart(path=here, modality="image"),)
    less = with_file(second, here, -0.5, "sound", alone=False)
    assert less.parts[1:] == (QueryPart(-0.5, path=here, modality="sound"),)
    with pytest.raises(BadInput, match="is empty"):
        with_file(Query(), here, 1.0, "image", (5, 2, 5, 4), alone=True)
