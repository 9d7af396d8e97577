"""The demo's collection: real files of installed packages, copied once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from anyfind.demo import pictures
from anyfind.demo.collection import build_collection
from anyfind.demo.searches import ask, demo_questions
from anyfind.errors import NotFound


def _files(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_it_holds_real_pictures_and_documents_of_several_topics(tmp_path: Path) -> None:
    collection = build_collection(tmp_path)
    documents = [path for path in (collection.folder / "documents").rglob("*") if path.is_file()]
    assert collection.pictures == len(list((collection.folder / "pictures").iterdir())) >= 20
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
    stale = tmp_path / "collection/documents/readmes/gone.md"
    stale.write_text("old")
    foreign = tmp_path / "collection/documents/readmes/mine.md"
    foreign.write_text("mine")
    with (tmp_path / "sources.tsv").open("a") as sources:
        sources.write("collection/documents/readmes/gone.md\tgone 1.0\n")
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
    real = pictures.package_folder
    monkeypatch.setattr(pictures, "package_folder", lambda name: None if name == "sklearn" else real(name))
    collection = build_collection(tmp_path)
    assert collection.notes == ("scikit-learn is not installed, so its pictures and documents are left out.",)


def test_the_five_questions_are_of_different_kinds(tmp_path: Path) -> None:
    questions = demo_questions(build_collection(tmp_path))
    assert len({question.kind for question in questions}) == 5
    assert len({(question.text is None, question.image is None, question.modality) for question in questions}) == 5
    assert all(question.image is None or question.image.is_file() for question in questions)


def test_asking_hands_the_question_over_and_keeps_the_answers(tmp_path: Path) -> None:
    questions = demo_questions(build_collection(tmp_path))
    calls: list[tuple[str | None, Path | None, str | None, int]] = []

    def search(*, text: str | None, image: Path | None, modality: str | None, limit: int) -> list[object]:
        calls.append((text, image, modality, limit))
        return []

    asked = ask(search, questions, limit=3)  # type: ignore[arg-type]  # no answers, so no answer type
    assert calls == [(question.text, question.image, question.modality, 3) for question in questions]
    assert [one.question for one in asked] == questions


def test_building_imports_no_package_that_it_copies_from(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from anyfind.demo.collection import build_collection;"
        "build_collection(Path(sys.argv[1])); print(sorted({'skimage', 'sklearn', 'PIL', 'torch'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
