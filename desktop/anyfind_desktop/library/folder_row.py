"""One folder of the library: how it is, and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from anyfind.api.answers import Folder
from anyfind.api.live import IndexingState
from anyfind_desktop.library.changes import folder_name
from anyfind_desktop.library.wording import folder_words
from anyfind_desktop.views.buttons import IconButton, Look, TextButton
from anyfind_desktop.views.direction import right_to_left, set_margins
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.parts import Badge, Bar, Words
from anyfind_desktop.views.theme import colours, mixed
from anyfind_desktop.views.tips import plain_tip

SIGN: Final = 40


class FolderSign(QWidget):
    """A drawing of a folder in a round field.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(SIGN, SIGN))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(tones.surface, tones.accent, 0.14))
        painter.drawRoundedRect(self.rect(), 10, 10)
        inner = self.rect().toRectF().adjusted(9, 9, -9, -9)
        draw(painter, "folder", inner, mixed(tones.text, tones.accent, 0.45))


class Elided(QLabel):
    """A path in one line, without its middle where there is no room for it.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        if right_to_left(self):
            # A path is Latin in every window, and Qt would put it at the left.
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_path(self, path: str) -> None:
        """Show this path."""
        self._whole = path
        self.setToolTip(plain_tip(path))
        self.setAccessibleName(path)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Fit the room."""
        del event
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, max(self.width(), 1)))


class FolderRow(QWidget):
    """The row.

    Args:
        folder: As it is first.
        parent: Owns it.

    Signals:
        reveal_wanted: Show it in the file manager.
        scan_wanted: Look for changes in it now.
        move_wanted: It lies elsewhere now: ask where.
        remove_wanted: Take it out of the library.
        rules_wanted: It shall leave out these patterns.
    """

    reveal_wanted = Signal()
    scan_wanted = Signal()
    move_wanted = Signal()
    remove_wanted = Signal()
    rules_wanted = Signal(list)

    def __init__(self, folder: Folder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self._name = Words("", self, bold=True)
        self._name.setWordWrap(False)
        self._path = Elided(self)
        self._path.setForegroundRole(Words("", self, muted=True).foregroundRole())
        self._detail = Words("", self, scale=0.9, muted=True)
        self.badge = Badge("", self)
        self._bar = Bar(self.tr("Indexed"), self)
        self.menu_button = IconButton("dots", self)
        self.menu_button.clicked.connect(self.show_menu)
        self.menu = self._build_menu()
        self.editor = self._build_editor()
        self._arrange()
        self.show_folder(folder, None)

    def show_folder(self, folder: Folder, indexer: IndexingState | None) -> None:
        """Show how it is now."""
        self.folder = folder
        words = folder_words(folder, indexer)
        name = folder_name(folder.path)
        self._name.setText(name)
        self._path.show_path(folder.path)
        self._detail.setText(words.detail)
        self.badge.setText(words.state)
        self.badge.set_strong(words.strong)
        self._bar.setVisible(words.share is not None)
        if words.share is not None:
            self._bar.show_share(words.share)
        self.setAccessibleName(f"{folder.path}, {words.state}, {words.detail}")
        self.menu_button.setAccessibleName(self.tr("What can be done with “{folder}”").format(folder=name))
        self.menu_button.setToolTip(self.tr("More (Menu key); Del removes the folder"))
        self._scan.setEnabled(folder.state == "online")

    def show_menu(self) -> None:
        """Show what can be done, below the button."""
        corner = self.menu_button.rect().bottomLeft()
        self.menu.popup(self.menu_button.mapToGlobal(corner))

    def edit_rules(self) -> None:
        """Show what is left out, to be changed here."""
        self.rules.setPlainText("\n".join(self.folder.rules))
        self.editor.show()
        self.rules.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Leave the editor of rules; whether it was there."""
        if self.editor.isHidden():
            return False
        self.editor.hide()
        self.menu_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Delete removes the folder, the menu key shows what else can be done."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif event.key() == Qt.Key.Key_Menu:
            self.show_menu()
        else:
            super().keyPressEvent(event)

    def _save_rules(self) -> None:
        lines = [line.rstrip() for line in self.rules.toPlainText().splitlines()]
        self.rules_wanted.emit([line for line in lines if line])
        self.step_back()

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("folderMenu")
        self._scan = QAction(self.tr("Look for changes now"), menu)
        for action, signal in (
            (QAction(self.tr("Show in the file manager"), menu), self.reveal_wanted),
            (self._scan, self.scan_wanted),
        ):
            action.triggered.connect(signal)
            menu.addAction(action)
        rules = QAction(self.tr("What is left out…"), menu)
        rules.triggered.connect(self.edit_rules)
        move = QAction(self.tr("It lies elsewhere now…"), menu)
        move.triggered.connect(self.move_wanted)
        remove = QAction(self.tr("Remove from the library"), menu)
        remove.triggered.connect(self.remove_wanted)
        menu.addActions([rules, move])
        menu.addSeparator()
        menu.addAction(remove)
        return menu

    def _build_editor(self) -> QWidget:
        box = QWidget(self)
        words = Words(
            self.tr(
                "What this folder leaves out: one pattern a line, as in .gitignore. For example: *.tmp for all such "
                "files, node_modules/ for all such folders, /Private/ for one folder at the top, !keep.tmp for an "
                "exception."
            ),
            box,
            scale=0.9,
            muted=True,
        )
        self.rules = QPlainTextEdit(box)
        self.rules.setAccessibleName(self.tr("Patterns of what is left out, one a line"))
        self.rules.setPlaceholderText("*.tmp")
        self.rules.setTabChangesFocus(True)
        self.rules.setFixedHeight(self.rules.fontMetrics().lineSpacing() * 5 + 16)
        self.save = TextButton(self.tr("Save"), look=Look.PRIMARY, parent=box)
        self.save.setAccessibleName(self.tr("Save what is left out"))
        self.save.clicked.connect(self._save_rules)
        cancel = TextButton(self.tr("Cancel"), parent=box)
        cancel.setAccessibleName(self.tr("Leave the patterns as they are"))
        cancel.clicked.connect(self.step_back)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 6, 0, 4)
        column.addWidget(words)
        column.addWidget(self.rules)
        column.addLayout(buttons)
        box.hide()
        return box

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._name)
        texts.addWidget(self._path)
        texts.addWidget(self._detail)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(FolderSign(self), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        line.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        set_margins(column, self, 18, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._bar)
        column.addWidget(self.editor)
