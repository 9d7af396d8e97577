"""Changing the encoder of a modality: the question before, and how far it is afterwards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anyfind.api.answers import UpgradeStatus
from anyfind_desktop.extensions import said
from anyfind_desktop.extensions.models_facts import Model
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Badge, Bar, Card, Row, Switch, Words
from anyfind_desktop.views.wording import files, time_to_go


def short(encoder: str) -> str:
    """An encoder's name without its plugin's."""
    return encoder.partition("/")[2] or encoder


class SwitchQuestion(Card):
    """Says what a switch means, and asks.

    Args:
        parent: Owns it.

    Signals:
        agreed: Begin; whether old vectors are dropped as soon as all is done.
        declined: Leave everything as it is.
    """

    agreed = Signal(bool)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("switch-question")
        self.headline = Words("", self, scale=1.25, bold=True)
        self.text = Words("", self)
        self.finish = Switch(self)
        self.yes = TextButton(self.tr("Begin"), look=Look.PRIMARY, parent=self)
        self.yes.clicked.connect(self._agree)
        self.no = TextButton(self.tr("Not now"), parent=self)
        self.no.clicked.connect(self.declined)
        self.add(self.headline)
        self.add(self.text)
        self.add(
            Row(
                self.tr("Drop the old vectors as soon as it is done"),
                self.tr("Otherwise they are kept, so that you can go back without waiting, until you finish by hand."),
                self.finish,
                self,
            )
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        self.column.addLayout(buttons)
        self.hide()

    def ask(self, modality: str, old: Model | None, new: Model) -> None:
        """Ask whether this shall serve."""
        title = self.tr("Switch {modality} to {model}?")
        self.headline.setText(title.format(modality=said.modality(modality), model=new.name))
        lines = [
            self.tr(
                "Nothing stops meanwhile: both models look at a sample first, then the new one answers at once and "
                "reaches the old vectors through a map, while files are embedded anew in the background."
            )
        ]
        if old is not None and old.vectors:
            lines.append(self._cost(modality, old, new))
        lines.append(self.tr("You can pause it, and go back at any time."))
        self.text.setText(" ".join(lines))
        self.finish.setChecked(False)
        self.setAccessibleName(self.headline.text())
        self.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cost(self, modality: str, old: Model, new: Model) -> str:
        found = new.measured.get(modality)
        count = QLocale().toString(old.vectors)
        if found is None or found.items_s <= 0:
            words = self.tr("It makes {count} vectors anew; how long that takes is not known before it is measured.")
            return words.format(count=count)
        minutes = max(1, round(old.vectors / found.items_s / 60))
        words = self.tr("It makes {count} vectors anew, about %n minutes of work on this computer.", "", minutes)
        return words.format(count=count)

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit(self.finish.isChecked())


class SwitchCard(Card):
    """How far a switch is, and what can be done about it.

    Args:
        parent: Owns it.

    Signals:
        act_wanted: A modality, and ``pause``, ``resume``, ``rollback`` or ``finish``.
    """

    act_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.modality = ""
        self.headline = Words("", self, scale=1.08, bold=True)
        self.state = Badge("", self)
        self.text = Words("", self, muted=True)
        self.bar = Bar(self.tr("Files embedded anew"), self)
        self.buttons = {
            "pause": TextButton(self.tr("Pause"), "pause", parent=self),
            "resume": TextButton(self.tr("Go on"), "play", look=Look.PRIMARY, parent=self),
            "finish": TextButton(self.tr("Finish"), "check", look=Look.PRIMARY, parent=self),
            "rollback": TextButton(self.tr("Roll back"), parent=self),
        }
        self.buttons["finish"].setToolTip(self.tr("Drop the old vectors; after that there is no way back"))
        self.buttons["rollback"].setToolTip(self.tr("Let the old model and its vectors answer again"))
        top = QHBoxLayout()
        top.addWidget(self.headline, 1)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=name: self.act_wanted.emit(self.modality, act))
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(top)
        self.add(self.text)
        self.add(self.bar)
        self.column.addLayout(row)

    def show_upgrade(self, upgrade: UpgradeStatus) -> None:
        """How far it is now."""
        self.modality = upgrade.modality
        self.setObjectName(f"switch-{upgrade.modality}")
        title = self.tr("{modality}: from {old} to {new}")
        names = {"old": short(upgrade.old), "new": short(upgrade.new)}
        self.headline.setText(title.format(modality=said.modality(upgrade.modality), **names))
        self.setAccessibleName(self.headline.text())
        self.state.setText(
            {
                "running": self.tr("Under way"),
                "paused": self.tr("Paused"),
                "done": self.tr("Done"),
                "waiting": self.tr("Waits"),
            }[upgrade.state]
        )
        self.state.updateGeometry()
        self.text.setText(told(upgrade))
        self.bar.show_share(upgrade.done / upgrade.total if upgrade.total else 0)
        self.bar.setVisible(upgrade.state != "waiting")
        offered = {
            "running": {"pause", "rollback"},
            "paused": {"resume", "rollback"},
            "done": {"finish", "rollback"},
            "waiting": set(),
        }[upgrade.state]
        for name, button in self.buttons.items():
            button.setVisible(name in offered)
            button.setEnabled(True)

    def wait(self) -> None:
        """Something was pressed and is not answered yet."""
        for button in self.buttons.values():
            button.setEnabled(False)


def told(upgrade: UpgradeStatus) -> str:
    """How far a switch is, in sentences."""
    locale = QLocale()
    counts = {"done": locale.toString(upgrade.done), "total": locale.toString(upgrade.total)}
    lines = []
    if upgrade.state == "waiting":
        words = QCoreApplication.translate("Switching", "It begins by itself as soon as it can.")
        lines.append(translated(upgrade.trouble or "") or words)
    elif upgrade.state == "done":
        words = QCoreApplication.translate(
            "Switching", "{done} of {total} files are embedded anew. The old vectors are kept until you finish."
        )
        lines.append(words.format(**counts))
    else:
        words = QCoreApplication.translate("Switching", "{done} of {total} files are embedded anew.")
        lines.append(words.format(**counts))
        if upgrade.eta_s is not None:
            to_go = time_to_go(upgrade.eta_s)
            lines.append(f"{to_go[:1].upper()}{to_go[1:]}.")
        if upgrade.agreement is not None:
            words = QCoreApplication.translate(
                "Switching", "Until then it keeps {kept} of the ten nearest files of the old model."
            )
            lines.append(words.format(kept=said.percent(100 * upgrade.agreement)))
    if upgrade.offline:
        words = QCoreApplication.translate("Switching", "{files} wait for their drive.")
        lines.append(words.format(files=files(upgrade.offline)))
    if upgrade.left:
        lines.append(
            QCoreApplication.translate(
                "Switching", "%n files keep their old vectors, because they could not be embedded.", "", upgrade.left
            )
        )
    return " ".join(lines)
