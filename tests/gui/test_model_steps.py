"""What is done about models in the first run: who stops it is not overruled, and an engine that died is asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from anyfind.api.jobs import PullJob
from anyfind.api.live import Job
from anyfind_desktop.first_run.model_steps import LOST_AT_MOST, ModelSteps, Step
from anyfind_desktop.shell.jobs import JobBook, interrupted


class Book:
    """Takes every job; a test says what comes of it."""

    def __init__(self) -> None:
        self.told: list[Callable[[Job], None]] = []
        self.gone = False

    def start(self, request: PullJob, told: Callable[[Job], None], refused: object) -> None:
        del request, refused
        self.told.append(told)

    def lost(self, job: Job) -> bool:
        del job
        return self.gone

    def cancelled(self) -> None:
        self.told[-1](Job(id="1", kind="models.pull", state="cancelled", created_at="2026-01-01T00:00:00Z"))


@pytest.fixture
def book(qapp: QApplication) -> Book:
    del qapp
    return Book()


@pytest.fixture
def steps(book: Book) -> ModelSteps:
    made = ModelSteps(cast("JobBook", book))
    made.begin([Step("Net", "It is here.", PullJob(kind="models.pull"), again=3)])
    return made


def test_work_that_somebody_stopped_is_not_begun_again_by_itself(book: Book, steps: ModelSteps) -> None:
    said: list[str] = []
    steps.failed.connect(said.append)
    book.cancelled()
    assert said == ["Fetching models was cancelled."]
    assert not steps._soon.isActive()
    steps.again()
    assert len(book.told) == 2


def test_work_of_an_engine_that_died_is_begun_again_a_few_times(book: Book, steps: ModelSteps) -> None:
    book.gone = True
    for _ in range(LOST_AT_MOST):
        book.cancelled()
        assert steps._soon.isActive()
        steps.again()
    said: list[str] = []
    steps.failed.connect(said.append)
    for _ in range(4):
        book.cancelled()
        steps.again()
    assert said == [interrupted()]
    steps.stop()
