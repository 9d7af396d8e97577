"""Files that are copies of each other: found when asked for, looked at, and never deleted by the program."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QUndoCommand
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.duplicates import DuplicateFile, DuplicateGroup, DuplicateReport
from anyfind.api.jobs import DuplicatesJob
from anyfind.api.live import Job
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.library.folder_row import Elided
from anyfind_desktop.library.silence import Silence
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import ENDED, interrupted
from anyfind_desktop.shell.undo_words import both
from anyfind_desktop.thumbnails.loader import ThumbnailLoader
from anyfind_desktop.views import wording
from anyfind_desktop.views.buttons import IconButton, TextButton
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.parts import Badge, Bar, Card, Row, Rule, Words, button_group
from anyfind_desktop.views.theme import colours

PAGE: Final = 10
"""Groups that are shown at once; more on demand."""

MOST_FILES: Final = 12
"""Files of a group that are shown."""

SIDE: Final = 44


class Picture(QWidget):
    """A small picture of a file, as soon as there is one.

    Args:
        thumbnails: Fetches it.
        file: The number of the content; ``None`` for none.
        parent: Owns it.
    """

    def __init__(self, thumbnails: ThumbnailLoader, file: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._file = file
        self.setFixedSize(SIDE, SIDE)
        thumbnails.ready.connect(self._ready)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it, or a page in its place."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), tones.sunken)
        pixmap = None if self._file is None else self._thumbnails.get(self._file)
        if pixmap is None or pixmap.isNull():
            draw(painter, "page", QRectF(self.rect()).adjusted(12, 12, -12, -12), tones.muted)
            return
        size = pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        painter.drawPixmap(box.toRect(), pixmap)

    def _ready(self, file: int) -> None:
        if file == self._file:
            self.update()


class GroupView(QWidget):
    """One group: what its files are to each other, and which one is to be kept.

    Args:
        tools: What it works with.
        group: The group.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, group: DuplicateGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.group = group
        size = self.locale().formattedDataSize(group.wasted)
        kinds = {
            "same": self.tr("The same bytes"),
            "near": self.tr("The same content"),
            "scene": self.tr("The same scene"),
        }
        heading = self.tr("{kind} · {files} · {size} in copies").format(
            kind=kinds[group.kind], files=wording.files(len(group.files)), size=size
        )
        self.dismiss = TextButton(self.tr("No duplicates"), parent=self)
        self.dismiss.setAccessibleName(
            self.tr("Speak no more of the copies of {name}").format(name=PurePath(group.files[0].path).name)
        )
        self.dismiss.setToolTip(self.tr("Speak no more of these as copies of each other"))
        head = QHBoxLayout()
        head.addWidget(Words(heading, self, bold=True), 1)
        head.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        column.addLayout(head)
        for file in group.files[:MOST_FILES]:
            column.addLayout(self._line(file))
        if len(group.files) > MOST_FILES:
            more = wording.files(len(group.files) - MOST_FILES)
            column.addWidget(Words(self.tr("And {files} more.").format(files=more), self, scale=0.9, muted=True))

    def _line(self, file: DuplicateFile) -> QHBoxLayout:
        path = Elided(self)
        path.show_path(file.path)
        facts = [self.locale().formattedDataSize(file.size)]
        if file.width and file.height:
            facts.append(self.tr("{width} by {height}").format(width=file.width, height=file.height))
        facts.append(translated(file.why))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(path)
        texts.addWidget(Words(" · ".join(part for part in facts if part), self, scale=0.9, muted=True))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Picture(self._tools.thumbnails, file.file, self))
        line.addLayout(texts, 1)
        if file.keep:
            line.addWidget(Badge(self.tr("Keep"), self, strong=True))
        reveal = IconButton("folder", self)
        reveal.setAccessibleName(self.tr("Show {path} in the file manager").format(path=file.path))
        reveal.setToolTip(self.tr("Show in the file manager"))
        reveal.clicked.connect(lambda: self._reveal(file.path))
        line.addWidget(reveal)
        return line

    def _reveal(self, path: str) -> None:
        if not self._tools.opener.reveal(path):
            self._tools.notices.say(self.tr("{path} cannot be shown.").format(path=path), self.tr("Dismiss"))


class DismissGroup(QUndoCommand):
    """Speak no more of a group.

    Args:
        card: Shows it.
        group: The group.
        silence: Tells the engine.
    """

    def __init__(self, card: DuplicatesCard, group: DuplicateGroup, silence: Silence) -> None:
        name = PurePath(group.files[0].path).name
        to_do = QCoreApplication.translate("Duplicates", "Speak no more of the copies of “{name}”")
        was_done = QCoreApplication.translate("Duplicates", "The copies of “{name}” are not spoken of any more.")
        super().__init__(both(to_do.format(name=name), was_done.format(name=name)))
        self._card = card
        self._group = group
        self._silence = silence

    def redo(self) -> None:
        """Do it."""
        self._card.show_without(self._group)
        self._silence.want(True)

    def undo(self) -> None:
        """Speak of it again."""
        self._card.show_again(self._group)
        self._silence.want(False)


class DuplicatesCard(Card):
    """The card.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._job: str | None = None
        self._groups: list[DuplicateGroup] = []
        self._hidden: set[str] = set()
        self._shown = PAGE
        self._looked = False
        self.views: list[GroupView] = []
        self.look = TextButton(self.tr("Look for duplicates"), "search", parent=self)
        self.look.clicked.connect(self._look)
        self.cancel = TextButton(self.tr("Cancel"), parent=self)
        self.cancel.setAccessibleName(self.tr("Look for duplicates no longer"))
        self.cancel.clicked.connect(self._cancel)
        self.cancel.hide()
        self.row = Row(
            self.tr("Duplicates"),
            self.tr("Copies, the same pictures and sounds in other sizes, and shots of one scene. Nothing is deleted."),
            button_group(self.cancel, self.look, parent=self),
            self,
        )
        self.bar = Bar(self.tr("Looking for duplicates"), self)
        self.bar.hide()
        self.more = TextButton(self.tr("Show more"), parent=self)
        self.more.setAccessibleName(self.tr("Show more duplicates"))
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.add(self.row)
        self.add(self.bar)
        self.column.addLayout(self._list)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.look.setEnabled(False)

    def engine_ready(self) -> None:
        """There is an engine to look."""
        self.look.setEnabled(True)

    def engine_lost(self) -> None:
        """There is none; what was found stays."""
        self._job = None
        self.look.setEnabled(False)
        self.cancel.hide()
        self.bar.hide()

    def dismiss(self, group: DuplicateGroup) -> None:
        """Speak no more of a group; it can be undone."""
        silence = Silence(self._tools.client, group.id, lambda failure: self._not_changed(group, failure))
        self._tools.undo.push(DismissGroup(self, group, silence))

    def show_without(self, group: DuplicateGroup) -> None:
        """Leave a group out of what is shown."""
        self._hidden.add(group.id)
        self._fill()

    def show_again(self, group: DuplicateGroup) -> None:
        """Show a group again, also after another look that knew nothing of it."""
        self._hidden.discard(group.id)
        if all(one.id != group.id for one in self._groups):
            self._groups.insert(0, group)
        self._fill()

    def show_report(self, report: DuplicateReport) -> None:
        """Show what was found."""
        self._groups, self._hidden, self._shown = list(report.groups), set(), PAGE
        self._looked = True
        self._fill()

    def _not_changed(self, group: DuplicateGroup, failure: Failure) -> None:
        self.show_again(group)
        self._tools.notices.complain(failure)

    def _look(self) -> None:
        self.look.setEnabled(False)

        def told(job: Job) -> None:
            self._job = None if job.state in ENDED else job.id
            self.cancel.setVisible(self._job is not None)
            self.bar.setVisible(self._job is not None)
            self.bar.show_share(job.done / job.total if job.total else 0.0)
            if self._job is not None:
                return
            self.look.setEnabled(True)
            if job.state == "done" and job.result is not None:
                self._read(job.result)
            elif job.state == "failed" and job.error is not None:
                self._tools.notices.say(job.error.detail, self.tr("Dismiss"))
            elif self._tools.jobs.lost(job):
                self._tools.notices.say(interrupted(), self.tr("Dismiss"))

        def refused(failure: Failure) -> None:
            self.look.setEnabled(True)
            self._tools.notices.complain(failure)

        self._tools.jobs.start(DuplicatesJob(kind="duplicates.find"), told, refused)

    def _read(self, result: dict[str, Any]) -> None:
        # Thousands of groups take a while to be read.
        self._tools.tasks.run(lambda: DuplicateReport.model_validate(result, extra="ignore"), self.show_report)

    def _cancel(self) -> None:
        if self._job is not None:
            self._tools.jobs.cancel(self._job)

    def _show_more(self) -> None:
        self._shown += PAGE
        self._fill()

    def _fill(self) -> None:
        focused = next((at for at, one in enumerate(self.views) if one.isAncestorOf(self.focusWidget() or self)), None)
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        left = [group for group in self._groups if group.id not in self._hidden]
        self.views = []
        for group in left[: self._shown]:
            view = GroupView(self._tools, group, self)
            view.dismiss.clicked.connect(lambda _=False, one=group: self.dismiss(one))
            self._list.addWidget(Rule(self))
            self._list.addWidget(view)
            self.views.append(view)
        self.more.setVisible(len(left) > self._shown)
        if self._looked:
            self._count(left)
        if focused is not None:
            # The keyboard goes on with the next group.
            (self.views[min(focused, len(self.views) - 1)].dismiss if self.views else self.look).setFocus()

    def _count(self, left: list[DuplicateGroup]) -> None:
        if left:
            size = self.locale().formattedDataSize(sum(one.wasted for one in left))
            words = self.tr("%n groups · {size} in copies. Nothing is deleted.", "", len(left)).format(size=size)
        else:
            words = self.tr("There are none.")
        self.row.text.setText(words)
