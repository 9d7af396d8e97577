"""Walks the tree that screen readers see, and the way that the Tab key goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QComboBox, QLabel, QWidget

Role = QAccessible.Role

CONTROLS = frozenset(
    {
        Role.Button,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.SpinBox,
        Role.Slider,
        Role.Link,
        Role.List,
        Role.Table,
        Role.Tree,
        Role.PageTab,
        Role.ButtonMenu,
        Role.ButtonDropDown,
    }
)
"""What can be used, and so needs a name and the keyboard."""

QTS_OWN = ("qt_", "ScrollLeftButton", "ScrollRightButton")
"""Beginnings of the names of widgets that Qt makes inside its own."""

ITEMS = 12
"""So many items of a list are looked at; the others are painted by the same code."""


@dataclass(frozen=True)
class Heard:
    """One thing in the tree.

    Attributes:
        role: What it is.
        name: What is read aloud.
        widget: The widget, where it is one.
        focusable: Whether it takes the keyboard.
        value: What it holds.
    """

    role: QAccessible.Role
    name: str
    widget: QWidget | None
    focusable: bool
    value: str

    def __str__(self) -> str:
        kind = "item" if self.widget is None else type(self.widget).__name__
        own = "" if self.widget is None else self.widget.objectName()
        around = "" if self.widget is None else " in " + "/".join(_parents(self.widget))
        return f"{kind} {own!r} ({self.role.name}, named {self.name!r}){around}"


def heard(root: QWidget) -> list[Heard]:
    """Everything that is shown below a widget."""
    reader = QAccessible.queryAccessibleInterface(root)
    assert reader is not None
    return list(_below(reader))


def faults(root: QWidget) -> list[str]:
    """What is wrong below a widget: controls without a name, out of the keyboard's reach, or said to be another."""
    found = []
    for one in heard(root):
        ours = one.widget is None or not one.widget.objectName().startswith(QTS_OWN)
        if not ours:
            continue
        control = one.role in CONTROLS or one.focusable
        if control and not one.name.strip():
            found.append(f"has no name: {one}")
        widget = one.widget
        if widget is not None and one.role in CONTROLS and widget.isEnabled() and not _takes_keyboard(widget):
            found.append(f"cannot be reached by keyboard: {one}")
        found += [f"{words}: {one}" for words in _misnamed(one)]
    return found


def unreached(root: QWidget, presses: int = 400) -> list[str]:
    """Controls below a widget at which the Tab key does not come by, however often it is pressed."""
    wanted = {
        one.widget: str(one)
        for one in heard(root)
        if one.widget is not None
        and one.widget.isEnabled()
        and one.widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.widget.objectName().startswith(QTS_OWN)
        and one.widget.focusProxy() is None
    }
    reached: set[QWidget] = set()
    for _ in range(presses):
        focused = QApplication.focusWidget()
        if focused is None or all(reached & _mates(one) for one in wanted):
            break
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return [f"the Tab key passes it by: {words}" for one, words in wanted.items() if not reached & _mates(one)]


def _misnamed(one: Heard) -> Iterator[str]:
    """What a screen reader would say of it that is not so."""
    match one.widget:
        case QComboBox() as combo if not combo.isEditable():
            # On Linux Qt gives what is chosen as its name; what it is about is said by its label.
            reader = QAccessible.queryAccessibleInterface(combo)
            labels = [] if reader is None else reader.relations(QAccessible.RelationFlag.Label)
            if not any(label.text(QAccessible.Text.Name).strip() for label, _ in labels):
                yield "has no label"
        case QLabel() as label if label.text() and label.textFormat() == Qt.TextFormat.PlainText:
            if not set(label.text().replace("\u200b", "").split()) & set(one.name.split()) and "…" not in label.text():
                yield f"shows {label.text()!r}"
        case QAbstractButton() as button if len(_mates(button)) > 1 and one.role == Role.CheckBox:
            yield "is one of several"


def _below(reader: QAccessibleInterface) -> Iterator[Heard]:
    state = reader.state()
    if state.invisible:
        return
    widget = reader.object()
    yield Heard(
        reader.role(),
        reader.text(QAccessible.Text.Name),
        widget if isinstance(widget, QWidget) else None,
        bool(state.focusable) and not state.disabled,
        reader.text(QAccessible.Text.Value),
    )
    items = reader.role() in {Role.List, Role.Table, Role.Tree}
    for number in range(min(reader.childCount(), ITEMS) if items else reader.childCount()):
        child = reader.child(number)
        if child is not None and child.isValid():
            yield from _below(child)


def _takes_keyboard(widget: QWidget) -> bool:
    """Whether it, or what it stands in, takes the Tab key: a field in a box of numbers belongs to the box.

    Of buttons of which only one is pressed, the Tab key goes to that one, and arrows to the others.
    """
    mates = _mates(widget)
    if len(mates) > 1:
        return any(mate.focusPolicy() & Qt.FocusPolicy.TabFocus for mate in mates)
    here: QWidget | None = widget
    for _ in range(3):
        if here is None:
            return False
        proxy = here.focusProxy()
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus or (proxy is not None and proxy.focusPolicy()):
            return True
        here = here.parentWidget()
    return False


def _mates(widget: QWidget) -> set[QWidget]:
    """The widget, and the buttons of which only one is pressed together with it."""
    if not isinstance(widget, QAbstractButton):
        return {widget}
    # A button may be in none.
    group, around = cast("QButtonGroup | None", widget.group()), widget.parentWidget()
    if group is not None:
        return {widget, *group.buttons()} if group.exclusive() else {widget}
    if not widget.autoExclusive() or around is None:
        return {widget}
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return {one for one in around.findChildren(QAbstractButton, options=direct) if one.autoExclusive()}


def _parents(widget: QWidget) -> list[str]:
    names: list[str] = []
    here = widget.parentWidget()
    while here is not None and len(names) < 4:
        names.append(type(here).__name__)
        here = here.parentWidget()
    return names
