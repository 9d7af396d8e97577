"""The demo's collection: real files of installed packages, copied once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from anyfind.api.answers import Folder, IndexReport, QueryEcho, SearchAnswer
from anyfind.demo import DemoSession, pictures
from anyfind.demo.collection import build_collection
from anyfind.demo.packages import package_folder
from anyfind.demo.searches import demo_questions
from anyfind.errors import NotFound
from anyfind.search.query import Query


def _files(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_it_holds_real_pictures_and_documents_of_several_topics(tmp_path: Path) -> None:
    collection = build_collection(tmp_path)
    documents = [path for path in (collection.folder / "documents").rglob("*") if path.is_file()]
    assert collection.photos == len(list((collection.folder / "pictures").iterdir())) >= 20
    assert collection.documents == len(documents) >= 60
    assert {path.suffix for path in documents} >= {".md", ".rst", ".txt", ".html"}
    assert len({path.parent.name for path in documents}) >= 5
    assert min(path.stat().st_size for path in documents) >= 100


def test_a_second_build_touches_nothing(tmp_path: Path) -> None:
    build_collection(tmp_path)
    before = _files(tmp_path)
    build_collection(tmp_path)
    assert _files(tmp_path) == before


def test_what_an_earlier_version_wrote_is_removed_and_other_files_stay(tmp_path: Path) -> None:
    build_collection(tmp_path)
    stale = tmp_path / "files/documents/readmes/gone.md"
    stale.write_text("old")
    foreign = tmp_path / "files/documents/readmes/mine.md"
    foreign.write_text("mine")
    with (tmp_path / "sources.tsv").open("a") as sources:
        sources.write("files/documents/readmes/gone.md\tgone 1.0\n")
    build_collection(tmp_path)
    assert not stale.exists()
    assert foreign.read_text() == "mine"


def test_every_file_has_a_source(tmp_path: Path) -> None:
    build_collection(tmp_path)
    listed = {line.partition("\t")[0] for line in (tmp_path / "sources.tsv").read_text().splitlines()}
    assert listed == set(_files(tmp_path)) - {"sources.tsv"}


def test_without_photographs_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "package_folder", lambda _name: None)
    with pytest.raises(NotFound, match=r"pip install 'anyfind\[demo\]'"):
        build_collection(tmp_path)


def test_a_missing_package_is_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "package_folder", lambda name: None if name == "sklearn" else package_folder(name))
    collection = build_collection(tmp_path)
    assert collection.notes == ("scikit-learn is not installed, so its pictures and documents are left out.",)


def test_the_five_questions_are_of_different_kinds(tmp_path: Path) -> None:
    questions = demo_questions(build_collection(tmp_path))
    assert len({question.title for question in questions}) == 5
    assert len({(question.text is None, question.image is None, question.kind) for question in questions}) == 5
    for question in questions:
        question.query(5).check()


def test_the_motorcycle_to_ask_with_is_not_in_the_collection(tmp_path: Path) -> None:
    collection = build_collection(tmp_path)
    asked = collection.questions["motorcycle.png"].read_bytes()
    assert all(path.read_bytes() != asked for path in (collection.folder / "pictures").iterdir())


def test_building_imports_no_package_that_it_copies_from(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from anyfind.demo.collection import build_collection;"
        "build_collection(Path(sys.argv[1])); print(sorted({'skimage', 'sklearn', 'PIL', 'torch'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


class _Engine:
    """Answers nothing and remembers what it was told."""

    def __init__(self) -> None:
        self.added: list[Path] = []
        self.indexed: list[Path] = []

    def add_folder(self, folder: Path) -> Folder:
        self.added.append(folder)
        return Folder(id=1, path=str(folder), state="online", files=0)

    def bring_up_to_date(self, folders: Sequence[Path], progress: Callable[[int, int, str], None]) -> IndexReport:
        progress(1, 1, "done")
        self.indexed.extend(folders)
        return IndexReport(
            folders=[],
            scanned=0,
            added=0,
            changed=0,
            moved=0,
            removed=0,
            linked=0,
            extracted=0,
            embedded=0,
            failed=0,
            pending=0,
            seconds=0.0,
            models_loaded=[],
        )

    def search(self, query: Query) -> SearchAnswer:
        image = None if query.image is None else str(query.image)
        return SearchAnswer(
            query=QueryEcho(text=query.text, image=image, k=query.k), took_ms=1.0, results=[], relevant=0
        )


def test_a_session_indexes_asks_and_draws(tmp_path: Path) -> None:
    engine = _Engine()
    session = DemoSession(engine, tmp_path / "files")
    built = session.build()
    session.index(lambda _done, _total, _what: None)
    answers = session.ask()
    sheet = session.draw(answers, tmp_path / "new" / "answers.png")
    assert engine.added == engine.indexed == [built.folder]
    assert len(answers) == 5
    assert sheet.read_bytes().startswith(b"\x89PNG")
