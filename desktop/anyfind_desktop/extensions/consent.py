"""The consent sheet: everything that an installation would bring, before anything of it is installed or run."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from anyfind_desktop.extensions import said
from anyfind_desktop.extensions.facts import Offer
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Card, Rule, Words

MOST: Final = 12
"""Packages that are named one by one; the others are counted."""


class ConsentSheet(Card):
    """Shows an offer and asks.

    Args:
        parent: Owns it.

    Signals:
        agreed: Install this :class:`~anyfind_desktop.extensions.facts.Offer`.
        declined: Install nothing.
    """

    agreed = Signal(object)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer: Offer | None = None
        self.setObjectName("consent")
        self.headline = Words("", self, scale=1.25, bold=True)
        self.summary = Words("", self, muted=True)
        self.rights = Words(
            self.tr("A plugin runs with your rights: it can read and change everything that you can."), self, bold=True
        )
        self.yes = TextButton("", look=Look.PRIMARY, parent=self)
        self.yes.clicked.connect(self._agree)
        self.no = TextButton(self.tr("Not now"), parent=self)
        self.no.clicked.connect(self.declined)
        self.add(self.headline)
        self.add(self.summary)
        self.add(Rule(self))
        self._facts: QWidget | None = None
        self._place = self.column.count()
        self.add(Rule(self))
        self.add(self.rights)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        self.column.addLayout(buttons)
        self.hide()

    def show_offer(self, offer: Offer) -> None:
        """Ask whether this shall be installed; nothing is agreed to by Enter alone until the button has the focus."""
        self.offer = offer
        again = offer.replaces == offer.version
        title = self.tr("Install {name} {version}?")
        if again:
            title = self.tr("{name} {version} is installed already")
        elif offer.replaces:
            title = self.tr("Update {name} to {version}?")
        self.headline.setText(title.format(name=offer.distribution, version=offer.version))
        self.summary.setText(translated(offer.summary))
        self.summary.setVisible(bool(offer.summary))
        self.yes.setText(
            self.tr("Install again") if again else self.tr("Update") if offer.replaces else self.tr("Install")
        )
        self.yes.updateGeometry()
        self.setAccessibleName(self.headline.text())
        if self._facts is not None:
            self.column.removeWidget(self._facts)
            self._facts.deleteLater()
        self._facts = self._described(offer)
        self.column.insertWidget(self._place, self._facts)
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> list[tuple[str, str]]:
        """What is said of the offer: a name and a text a line."""
        return [] if self.offer is None else self._lines(self.offer)

    def _described(self, offer: Offer) -> QWidget:
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        last = ""
        for row, (name, text) in enumerate(self._lines(offer)):
            label = Words("" if name == last else name, body, muted=True)
            label.setWordWrap(False)
            last = name
            value = Words(text, body)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
        return body

    def _lines(self, offer: Offer) -> list[tuple[str, str]]:
        lines: list[tuple[str, str]] = []
        if offer.replaces and offer.replaces != offer.version:
            lines.append((self.tr("Replaces"), self.tr("version {version}").format(version=offer.replaces)))
        for plugin in offer.plugins:
            about = self.tr("{name} ({id})").format(name=plugin.name, id=plugin.key)
            lines.append(
                (self.tr("Plugin"), "\n".join(part for part in (about, translated(plugin.description)) if part))
            )
            for one in plugin.parts:
                asks = "" if one.memory_mb is None else self.tr("asks for {size} of memory")
                memory = asks.format(size=said.size((one.memory_mb or 0) * 1_000_000))
                lines.append((self.tr("Brings"), " · ".join(part for part in (said.part(one), memory) if part)))
        licences = dict.fromkeys(one for one in (offer.licence, *(p.licence for p in offer.plugins)) if one)
        lines.append((self.tr("Licence"), ", ".join(licences) or self.tr("None is stated.")))
        lines += self._packages(offer)
        lines += self._weights(offer)
        native = ", ".join(package.name for package in offer.native)
        lines.append(
            (
                self.tr("Compiled code"),
                self.tr("In {packages}: it cannot be read as text.").format(packages=native)
                if native
                else self.tr("None: all of it is Python."),
            )
        )
        place = self.tr("Its own, on top of Anyfind's packages, none of which changes")
        if offer.apart_because:
            place = self.tr("Its own, apart from Anyfind's packages, because they do not fit together: {why}").format(
                why=translated(offer.apart_because)
            )
        lines.append((self.tr("Environment"), place))
        lines.append((self.tr("From"), offer.requirement))
        return lines

    def _packages(self, offer: Offer) -> list[tuple[str, str]]:
        others = offer.packages[1:]
        lines = [(self.tr("Download"), said.size(offer.download_bytes))]
        if others:
            named = [f"{one.name} {one.version} ({said.size(one.size)})" for one in others[:MOST]]
            if len(others) > MOST:
                named.append(self.tr("and %n more", "", len(others) - MOST))
            lines.append((self.tr("Comes with it"), ", ".join(named)))
        else:
            lines.append((self.tr("Comes with it"), self.tr("Nothing else.")))
        return lines

    def _weights(self, offer: Offer) -> list[tuple[str, str]]:
        lines = []
        for weight in offer.weights:
            where = (
                self.tr("on this computer already")
                if weight.here
                else self.tr("from {source}").format(source=", ".join(weight.sources))
            )
            lines.append((self.tr("Weights"), f"{weight.name}, {said.size(weight.size)}, {weight.licence}, {where}"))
        return lines

    def _agree(self) -> None:
        offer, self.offer = self.offer, None
        self.hide()
        if offer is not None:
            self.agreed.emit(offer)
