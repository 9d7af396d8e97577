"""The main job on real input: add, index, search by words and by a picture."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests_e2e import Run, photographs, run_anyfind  # type: ignore[import-not-found]
