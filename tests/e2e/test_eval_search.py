"""The evaluation of search on a small set: birds among the stamps of Tux Paint stand in for photographs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from data_makers.stamps import copy_stamps, real_stamps

Run = Callable[..., Any]

BIRDS = "animals/birds/"


def test_search_is_measured_on_a_set_of_its_own(run: Run, weights: None, tmp_path: Path) -> None:
    stamps = real_stamps()
    folder, table, kept = tmp_path / "stamps", tmp_path / "captions.tsv", tmp_path / "kept"
    birds = [one for one in stamps.stamps if one.name.startswith(BIRDS) and one.picture is not None]
    copy_stamps(stamps, [one.name for one in birds], folder)
    lines = [
        f"{one.picture.relative_to(stamps.folder)}\t{before}{one.caption}\n"
        for one in birds
        if one.picture is not None
        for before in ("", "This drawing shows: ", "Somebody drew it. ")
    ]
    table.write_text("".join(lines))
    asked = ("eval", "search", "--photos", folder, "--captions", table, "--stamps", folder, "--keep", kept, "--json")
    told = run(*asked, home=tmp_path / "home").json
    for mix in ("ndcg10 1:1:1", "ndcg10 70:20:10"):
        assert set(told[mix]) == {"search", "reciprocal", "raw", "centred", "ahead_low", "ahead_high"}
        # What is named in its caption is easy; the others have no words to go by.
        assert told[mix]["search"] >= max(told[mix]["raw"], 50.0)
    assert told["nothing"]["questions"] == 200
    assert told["nothing"]["no_strong_percent"] >= 90.0
    assert told["answerable"]["visible_of_found_percent"] >= 90.0
    assert told["filters"]["questions"] == 300
    assert told["filters"]["results"] > 100
    assert (told["filters"]["precision_percent"], told["filters"]["outside"]) == (100.0, 0)
    assert [told[name]["first_percent"] for name in ("names", "phrases", "codes")] == [100.0, 100.0, 100.0]
    # The library that was asked to measure has nothing of it.
    assert run("status", "--json", home=tmp_path / "home").json["files"] == 0
    assert (kept / "shelf" / "files").is_dir()
