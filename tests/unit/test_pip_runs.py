from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.errors import AnyfindError, BadInput, DownloadFailed, NotFound, UsageError
from anyfind.plugins.pip_runs import Conflict, explain
from anyfind.plugins.requested import Kind, understand
from data_makers.plugin_wheels import plain_wheel

NONE = "ERROR: Could not find a version that satisfies the requirement {} (from versions: {})\n"


@pytest.mark.parametrize(
    ("output", "error", "words"),
    [
        (NONE.format("nope", "none"), NotFound, "no wheel of nope."),
        (NONE.format("lib>2 (from plug==1.0)", "1.0, 1.5"), NotFound, "lib>2, which plug==1.0 needs; the newest there"),
        (
            "ERROR: Ignored the following versions that require a different python version: 2.0 Requires-Python >=4\n"
            + NONE.format("nope", "none"),
            BadInput,
            "another Python than this one: 2.0 Requires-Python >=4",
        ),
        (
            "WARNING: Retrying after connection broken by NewConnectionError\n" + NONE.format("nope", "none"),
            DownloadFailed,
            "cannot be reached",
        ),
        ("      ValueError: Missing `name`\n      [end of output]\n  note: x", BadInput, "cannot be built: ValueError"),
        ("ERROR: one\nERROR: The last reason.\nhint: see above\n", BadInput, "The last reason."),
        ("something\nodd\n", BadInput, "odd."),
        ("", BadInput, "gave no reason."),
    ],
)
def test_what_pip_prints_becomes_a_sentence(output: str, error: type[AnyfindError], words: str) -> None:
    made = explain(output, "plug")
    assert type(made) is error
    assert words in made.message


def test_a_conflict_says_who_wants_what_and_a_full_disk_is_one() -> None:
    output = (
        "The conflict is caused by:\n    a 1.0 depends on numpy<2\n    The user requested numpy==2.4\n\nTo fix this\n"
    )
    made = explain(f"{output}ERROR: ResolutionImpossible", "a")
    assert isinstance(made, Conflict)
    assert str(made) == "a 1.0 depends on numpy<2; The user requested numpy==2.4"
    assert isinstance(explain("ERROR: ResolutionImpossible", "a"), Conflict)
    assert isinstance(explain("OSError: [Errno 28] No space left on device", "a"), OSError)


def test_what_the_user_means(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert understand("acme-mesh[fast]>=1").kind is Kind.INDEX
    assert understand("acme-mesh[fast]>=1").extras == ("fast",)
    wheel = plain_wheel(tmp_path / "a#b", "tinylib", "1.0", {})
    assert understand(str(wheel)).path == wheel
    assert understand("a#b").kind is Kind.WHEELS
    named = understand("a#b#tinylib")
    assert (named.path, str(named.requirement)) == (tmp_path / "a#b", "tinylib")
    (tmp_path / "a#b" / "pyproject.toml").touch()
    assert understand("a#b").kind is Kind.SOURCE
    assert understand("a#b", "tinylib").kind is Kind.WHEELS
    with pytest.raises(UsageError, match="no folder"):
        understand("acme-mesh", "tinylib")
    with pytest.raises(UsageError, match="address"):
        understand("acme @ https://example.org/acme-1.0-py3-none-any.whl")
