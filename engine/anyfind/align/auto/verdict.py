"""Says in sentences whether what was chosen is used, and why."""

from __future__ import annotations

from dataclasses import dataclass

from anyfind.align.auto.choosing import ANEW, SURE, Choice, Compared
from anyfind.align.auto.trials import Trial
from anyfind.align.judging import Interval, Judged


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether to use it.

    Attributes:
        use: Whether it is to be installed.
        why: One or more sentences with the figures.
    """

    use: bool
    why: str


def verdict(choice: Choice, held: Judged | None = None) -> Verdict:
    """Whether the method that was chosen may take the place of what is in use.

    Args:
        choice: What was tried, and how it compares.
        held: How the finished bridge fares on pairs that nothing is ever fitted on, where there are such pairs. They
            are one more test against chance, which it has to pass as well if there are enough of them to pass.
    """
    winner, estimate = choice.winner, choice.estimate
    if winner is None or estimate is None:
        reasons = "; ".join(f"{trial.candidate.name}: {trial.reason}" for trial in choice.trials)
        return Verdict(False, f"No method could be tried ({reasons or 'none is installed'}).")
    figures = (
        f"on pairs that were hidden from it, it finds {_points(_merit(estimate))} (the mean of R@1, R@5 and R@10 both"
        f" ways, in pools of {estimate.pool:.0f}) where chance finds {sum(estimate.by_chance) / 6:.1f}"
    )
    name = winner.candidate.name
    if estimate.p_value >= SURE:
        few = " Caption more files: these are too few to tell." if len(estimate.right_ranks) < 100 else ""
        return Verdict(
            False,
            f"{_capital(name)} came out best but is not better than chance with p < {SURE}: {figures}"
            f" (p = {estimate.p_value:.3f}).{few}",
        )
    against = "" if choice.compared is None else _against(choice.compared)
    if choice.compared is not None and choice.compared.gap.value < 0:
        return Verdict(False, f"{_capital(name)} came out best: {figures}. But {against}.")
    known = "" if held is None else f" On the held-out pairs it finds {_points(_merit(held))}."
    ending = f" {_capital(against)}." if against else ""
    return Verdict(True, f"{_best(choice, winner)}: {figures} (p = {estimate.p_value:.3f}).{known}{ending}")


def _best(choice: Choice, winner: Trial) -> str:
    """Why this one, and how sure that is."""
    name, others = winner.candidate.name, choice.ranked[1:]
    if not others:
        return f"{_capital(name)} is the only method that could be judged"
    first, second = winner.whole, others[0].whole
    assert first is not None
    assert second is not None
    gap = first.less(second)
    sure = "" if gap.low > 0 else ", which may be luck"
    return (
        f"{_capital(name)} is the best of {len(choice.ranked)}, {gap.value:.1f} points"
        f" ({gap.low:.1f} to {gap.high:.1f}) before {others[0].candidate.name}{sure}"
    )


def _against(compared: Compared) -> str:
    gap = compared.gap
    if gap == Interval(0.0, 0.0, 0.0) and compared.how == ANEW:
        return f"it is the method of the adapter in use, {compared.name}, on these pairs"
    said = f"the adapter in use, {compared.name} ({compared.how}), finds {_points(_merit(compared.judged))}"
    if gap.value < 0:
        return f"{said}: this one is worse by {-gap.value:.1f} points ({-gap.high:.1f} to {-gap.low:.1f})"
    return f"{said}: this one is better by {gap.value:.1f} points ({gap.low:.1f} to {gap.high:.1f})"


def _merit(judged: Judged) -> Interval:
    return judged.intervals()[-1]


def _points(figure: Interval) -> str:
    return f"{figure.value:.1f}% ({figure.low:.1f} to {figure.high:.1f})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
