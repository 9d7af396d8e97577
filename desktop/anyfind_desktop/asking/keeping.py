"""Joins the panel of saved searches with the box and the engine."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from anyfind.api.searches import SavedSearch
from anyfind_desktop.asking.kept import KeptSearches
from anyfind_desktop.asking.remembered import query_of, title
from anyfind_desktop.asking.saved_panel import SavedPanel
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.searching import request_for
from anyfind_desktop.views.query_box import QueryBox


class Keeping(QObject):
    """Opens the panel, and does what is chosen in it.

    Args:
        box: The box.
        kept: The saved searches.
        parent: Owns it.
    """

    def __init__(self, box: QueryBox, kept: KeptSearches, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self.kept = kept
        self.panel = SavedPanel(box.saved_button)
        self.panel.save_wanted.connect(self._save)
        self.panel.run_wanted.connect(self.run)
        self.panel.rename_wanted.connect(self._rename)
        self.panel.remove_wanted.connect(kept.remove)
        kept.changed.connect(lambda: self.panel.show_searches(kept.searches))
        box.saved_button.clicked.connect(self.toggle)

    def toggle(self) -> None:
        """Open the panel, or close it."""
        if self.panel.isHidden():
            self.open()
        else:
            self.panel.dismiss()

    def open(self, *, to_save: bool = False) -> None:
        """Open the panel.

        Args:
            to_save: With the keyboard on the name by which the search in the box is kept.
        """
        asked = request_for(self._box.query)
        empty = self._box.query.empty
        self.panel.offer("" if empty else title(asked.model_dump(by_alias=True, exclude_defaults=True)))
        self.panel.show_searches(self.kept.searches)
        rows = self.panel.rows
        self.panel.open(self.panel.name if (to_save or not rows) and not empty else None)
        if rows and (empty or not to_save):
            rows[0].button.setFocus(Qt.FocusReason.PopupFocusReason)
        self.kept.refresh(count=True)

    def save(self) -> None:
        """Keep the search in the box: ask for its name."""
        if not self._box.query.empty:
            self.open(to_save=True)

    def run(self, search: SavedSearch) -> None:
        """Make a search; what it finds counts as seen."""
        self.panel.close_quietly()
        self._box.set_query(query_of(search.request))
        self._box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.kept.look(search.name)

    def stop(self) -> None:
        """The window closes."""
        self.panel.close_quietly()
        self.kept.stop()

    def _save(self, name: str) -> None:
        if self.kept.named(name) is not None:
            self.panel.complain(self.tr("There is a saved search “{name}” already.").format(name=name))
            return
        query = self._box.query
        if any(part.file is not None and part.file.data is not None for part in query.parts):
            self.panel.complain(self.tr("A search by something pasted or recorded cannot be kept."))
            return
        request = request_for(query)
        kept = {"k": None, "fixed": False, "weaker": True}
        fields = type(request).model_fields
        asked = request.model_copy(update={key: value for key, value in kept.items() if key in fields})
        self.kept.save(name, asked, lambda failure: self._not_saved(name, failure))
        self.panel.dismiss()

    def _rename(self, search: SavedSearch, name: str) -> None:
        self.kept.rename(search, name, self._refused)

    def _not_saved(self, name: str, failure: Failure) -> None:
        if self.panel.isHidden():
            self.open(to_save=True)
        if not self._box.query.empty:
            # The name that was typed is there to be mended, or to be sent once more.
            self.panel.offer(name)
        self.panel.complain(failure.message)

    def _refused(self, failure: Failure) -> None:
        if self.panel.isHidden():
            self.open()
        self.panel.complain(failure.message)
