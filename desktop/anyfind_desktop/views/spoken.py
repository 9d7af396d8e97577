"""What a screen reader is told beside the names of controls: sentences, and the labels of controls."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say something that happened, although the keyboard stays where it is.

    Args:
        widget: Where it happened.
        words: What is said.
        urgent: Whether it is said at once, or when nothing else is being read.
    """
    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def name_by_label(control: QWidget, name: str) -> QLabel:
    """Name a control that no words on the window stand beside.

    Where a list of choices is called what is chosen in it, as on Linux, its own name is not read, and only a label is.

    Args:
        control: What is named; it has its parent already.
        name: The name.
    """
    control.setAccessibleName(name)
    label = QLabel(name, control.parentWidget())
    label.setBuddy(control)
    label.hide()
    return label
