"""Writes the OpenAPI document anew: ``python -m anyfind.http.openapi docs/openapi.json``."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from anyfind.config import Places, Settings
from anyfind.http.app import openapi, routed
from anyfind.http.parts import Parts
from anyfind.http.stopping import Stopping
from anyfind.http.tokens import TokenBook
from anyfind.service.daemon import Daemon


def described() -> dict[str, Any]:
    """The document, from the routes over an empty library that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="anyfind-openapi-") as folder:
        places = Places.choose(Path(folder))
        daemon = Daemon(places, lambda: Settings.load(places), watch=False)
        try:
            tokens = TokenBook(places.library, owner="")
            return openapi(routed(Parts(daemon, tokens, Stopping(), shutdown=lambda: None)))
        finally:
            daemon.stop()


def as_text(document: dict[str, Any]) -> str:
    """The document as it is committed."""
    return json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(as_text(described()), encoding="utf-8")
