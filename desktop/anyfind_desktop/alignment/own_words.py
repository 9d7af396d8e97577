"""The report of the engine in the language of the window."""

from __future__ import annotations

from anyfind.api.alignment import AlignmentReport, ReportSide
from anyfind_desktop.sentences.translating import translated


def in_own_words(report: AlignmentReport) -> AlignmentReport:
    """The same report; what it says and what it calls its two sides is translated."""
    verdict, bridged = report.verdict, report.bridged
    said = verdict.model_copy(
        update={
            "headline": translated(verdict.headline),
            "advice": translated(verdict.advice),
            "reasons": [translated(reason) for reason in verdict.reasons],
        }
    )
    if bridged is not None and bridged.achieved is not None:
        achieved = bridged.achieved.model_copy(update={"how": translated(bridged.achieved.how)})
        bridged = bridged.model_copy(update={"achieved": achieved})
    probes = [probe.model_copy(update={"label": translated(probe.label)}) for probe in report.probes]
    return report.model_copy(
        update={
            "left": _named(report.left),
            "right": _named(report.right),
            "verdict": said,
            "bridged": bridged,
            "probes": probes,
            "notes": [translated(note) for note in report.notes],
        }
    )


def _named(side: ReportSide) -> ReportSide:
    return side.model_copy(update={"name": translated(side.name)})
