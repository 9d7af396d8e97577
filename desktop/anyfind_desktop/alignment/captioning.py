"""What to caption next: a large picture, a line to write in, and Enter."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from anyfind.api.live import Event
from anyfind_desktop.alignment.caption_list import CaptionList, Item, Said
from anyfind_desktop.alignment.kinds import kind_of, number
from anyfind_desktop.alignment.listening import PlayButton
from anyfind_desktop.alignment.page import Page
from anyfind_desktop.alignment.steps import Step
from anyfind_desktop.alignment.subject import Subject
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.undo_words import both
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.choices import Choices
from anyfind_desktop.views.direction import isolated
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import PAGE_MARGIN, Bar, Card, Words, button_group
from anyfind_desktop.views.room import Room
from anyfind_desktop.views.spoken import name_by_label
from anyfind_desktop.views.theme import scaled_font
from anyfind_desktop.views.tips import plain_tip


class CaptionField(QLineEdit):
    """A line that leaves undo to the program when there is nothing of its own to undo.

    Args:
        parent: Owns it.

    Signals:
        back_wanted: The file before this one.
        skip_wanted: The next file, and no words about this one.
    """

    back_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("A sentence, as you would search for it"))
        self.setFont(scaled_font(self.font(), 1.25))
        self.setMinimumHeight(44)
        self.setMaxLength(2000)

    def event(self, event: QEvent) -> bool:
        """Let the program have Ctrl+Z where nothing was typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undone = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redone = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undone or redone:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Page keys go through the files."""
        if event.key() == Qt.Key.Key_PageDown:
            self.skip_wanted.emit()
        elif event.key() == Qt.Key.Key_PageUp:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


class CaptionPage(Page):
    """Shows one file at a time; Enter saves and goes on.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.list = CaptionList(tools, self)
        self.list.changed.connect(self._show)
        self._begun = False
        self._shown: Item | None = None
        self.subject = Subject(tools, self)
        self.field = CaptionField(self)
        self.field.setAccessibleName(self.tr("What is to be seen or heard"))
        self.field.returnPressed.connect(self.save)
        self.field.skip_wanted.connect(lambda: self.list.go(1))
        self.field.back_wanted.connect(lambda: self.list.go(-1))
        self.place = Words("", self, scale=0.92, muted=True)
        self.kind = Choices(self)
        name_by_label(self.kind, self.tr("Kind of files"))
        for modality in ("image", "sound"):
            self.kind.addItem(kind_of(modality), modality)
        self.kind.activated.connect(self._kind_chosen)
        self.goal = Words("", self, scale=1.12, bold=True)
        self.bar = Bar(self.tr("Until the next fit"), self)
        self.why = Words("", self, scale=0.92, muted=True)
        self.save_button = TextButton(self.tr("Save and go on"), look=Look.PRIMARY, parent=self)
        self.save_button.setToolTip(self.tr("Save and go on (Enter)"))
        self.save_button.clicked.connect(self.save)
        self.skip_button = TextButton(self.tr("Skip"), parent=self)
        self.skip_button.setToolTip(self.tr("Go on without words (Page Down)"))
        self.skip_button.clicked.connect(lambda: self.list.go(1))
        self.back_button = TextButton(self.tr("Back"), parent=self)
        self.back_button.setToolTip(self.tr("Go back (Page Up)"))
        self.back_button.clicked.connect(lambda: self.list.go(-1))
        self.open_button = TextButton(self.tr("Open"), parent=self)
        self.open_button.setToolTip(self.tr("Open the file in its own program"))
        self.open_button.clicked.connect(self.open_file)
        self.play_button = PlayButton(tools, self)
        self.fit_button = TextButton(self.tr("Fit a bridge"), look=Look.PRIMARY, parent=self)
        self.fit_button.clicked.connect(lambda: self.page_wanted.emit("bridges"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._made())
        self._stack.addWidget(self._made_empty())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, PAGE_MARGIN)
        outer.addWidget(self._stack)
        add, category = tools.actions.add, self.tr("Alignment")
        add(
            "alignment.play-caption",
            self.tr("Play the sound to caption"),
            category,
            self.play_button.press,
            shortcuts=["Ctrl+Return"],
            within=self,
        )
        self.play_button.setToolTip(self.tr("Play or stop (Ctrl+Enter)"))
        add("alignment.open-caption", self.tr("Open the file to caption"), category, self.open_file, within=self)
        self._show()

    def activate(self) -> None:
        """Put the keyboard into the line."""
        if not self._begun and self.ready:
            self._begin()
        self.field.setFocus()
        # In a small window the picture above it may fill the page.
        room = self._stack.currentWidget()
        if isinstance(room, Room):
            room.ensureWidgetVisible(self.field)

    def engine_ready(self) -> None:
        """Go on where one was."""
        super().engine_ready()
        self.subject.engine_ready()
        if self._begun:
            self.list.forget_requests()
            self.list.refresh()
        elif self.isVisible():
            self._begin()
        self._show()

    def engine_lost(self) -> None:
        """Keep the file and what was typed; nothing can be saved."""
        super().engine_lost()
        self.list.forget_requests()
        self.subject.forget_requests()
        self._show()

    def happened(self, event: Event) -> None:
        """A fit changes what the next one waits for."""
        job_over = event.type == "job" and event.data.get("kind") in {"align.fit", "align.pairs"}
        if job_over and event.data.get("state") == "done" and self._begun and self.ready:
            self.list.refresh()

    def stop(self) -> None:
        """Play nothing any more."""
        self.play_button.stop()

    def save(self) -> None:
        """Save what was written and go on; undone by taking it back, with the words in the line again."""
        item, text = self.list.current, self.field.text().strip()
        if item is None or not self.ready or not text:
            return

        said = Said(item, text)
        words = both(self.tr("Save a caption"), self.tr("The caption was saved."))
        step = Step(words, lambda: self.list.save(said), lambda: self.list.take_back(said))
        self.tools.undo.push(step)
        self.list.go(1)
        self.field.setFocus()

    def open_file(self) -> None:
        """Open the file in its own program."""
        item = self.list.current
        if item is not None and not self.tools.opener.open(item.file.path):
            self.tools.notices.say(self.tr("{path} cannot be opened.").format(path=item.file.path))

    def _begin(self) -> None:
        self._begun = True
        self.list.begin(self.list.modality)

    def _kind_chosen(self) -> None:
        self.list.begin(str(self.kind.currentData()))
        self.field.setFocus()

    def _show(self) -> None:
        item = self.list.current
        empty = item is None and self.list.known and not self.list.busy
        self._stack.setCurrentIndex(1 if empty else 0)
        if item is not self._shown:
            if self._shown is not None and not self._shown.pair and self.field.text() != self._shown.text:
                # What was typed and not saved is there again when one comes back.
                self._shown.text = self.field.text()
            self._shown = item
            self.field.setText("" if item is None else item.text)
            self.field.setModified(False)
        if item is None:
            self.subject.show_nothing()
            self.play_button.offer(None)
            self.place.setText(self.tr("Choosing files…") if self.list.busy else "")
        else:
            self._show_item(item)
        self._show_goal()
        self.kind.setCurrentIndex(max(self.kind.findData(self.list.modality), 0))
        self.save_button.setEnabled(item is not None and self.ready)
        self.skip_button.setEnabled(item is not None)
        self.open_button.setEnabled(item is not None)
        self.back_button.setEnabled(self.list.at > 0)

    def _show_item(self, item: Item) -> None:
        name = PurePath(item.file.path).name
        self.subject.show_file(item.file.file, name, self.list.modality or "image")
        self.play_button.offer(item.file.path if self.list.modality == "sound" else None)
        if self.list.upcoming is not None:
            self.subject.expect(self.list.upcoming.file.file)
        said = [isolated(name)]
        if item.file.stands_for > 1:
            said.append(self.tr("stands for %n files like it", "", item.file.stands_for))
        self.place.setText(" · ".join(said))
        self.place.setToolTip(plain_tip(item.file.path))
        self.field.setAccessibleDescription(self.place.text())

    def _show_goal(self) -> None:
        fit = self.list.next_fit
        for widget in (self.goal, self.bar, self.why, self.fit_button):
            widget.setVisible(fit is not None)
        if fit is None:
            return
        goal = fit.now + fit.needed
        start = fit.fitted_on or 0
        self.bar.show_share((fit.now - start) / max(goal - start, 1) if fit.needed else 1.0)
        if fit.needed:
            self.goal.setText(self.tr("%n more, and a fit is worth it", "", fit.needed))
        else:
            self.goal.setText(self.tr("Another fit is worth it now"))
        if fit.fitted_on is None:
            self.why.setText(
                self.tr("{now} files have words to learn from; the first bridge of your own takes {goal}.").format(
                    now=number(fit.now), goal=number(goal)
                )
                if fit.needed
                else self.tr("{now} files have words to learn from, and there is no bridge of your own yet.").format(
                    now=number(fit.now)
                )
            )
        else:
            self.why.setText(
                self.tr("“{name}” learned from {then} files; {now} have words now.").format(
                    name=fit.adapter, then=number(fit.fitted_on), now=number(fit.now)
                )
            )
        self.fit_button.setVisible(fit.needed == 0)

    def _made(self) -> QWidget:
        side = Card(self)
        side.setMinimumWidth(300)
        for widget in (self.kind, self.goal, self.bar, self.why, self.fit_button):
            side.add(widget)
        side.column.addStretch(1)
        side.add(
            Words(
                self.tr(
                    "Enter saves and goes on. Page Down skips, Page Up goes back, Ctrl+Z takes back. A fifth of all"
                    " files is only measured with and never asked about."
                ),
                side,
                scale=0.9,
                muted=True,
            )
        )
        buttons = Parting()
        buttons.setSpacing(10)
        buttons.addWidget(button_group(self.back_button, self.open_button, self.play_button, parent=self), 0, leading())
        buttons.addStretch(1)
        buttons.addWidget(button_group(self.skip_button, self.save_button, parent=self), 0, leading())
        main = QVBoxLayout()
        main.setSpacing(14)
        writing = Card(self)
        writing.add(self.place)
        writing.add(self.field)
        writing.column.addLayout(buttons)
        main.addWidget(self.subject, 1)
        main.addWidget(writing)
        made = QWidget(self)
        row = Parting(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(main, 1)
        row.addWidget(side)
        return Room(made, self)

    def _made_empty(self) -> QWidget:
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setSpacing(8)
        headline = Words(self.tr("Everything here has words"), empty, scale=1.3, bold=True)
        text = Words(self.tr("Nothing is left that the next fit could learn from."), empty, muted=True)
        again = TextButton(self.tr("Look again"), parent=empty)
        again.clicked.connect(self._begin)
        for words in (headline, text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(headline)
        column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return empty
