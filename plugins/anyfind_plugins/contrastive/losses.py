"""The loss of training by contrast: symmetric InfoNCE with several positives, and terms that can be switched on.

All take torch tensors. Batches are ``left [m]``, ``right [b]`` and ``owner [m]``: the right item of each left one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from torch import Generator, Tensor

_NEAR: Final = 0.1
"""Temperature of neighbourhoods."""

_TERM: Final = 0.07
"""Temperature of terms that are contrasts themselves."""


def info_nce(scores: Tensor, owner: Tensor, weight: Tensor) -> Tensor:
    """Symmetric InfoNCE; several left items may belong to one right item, and are no negatives of each other.

    Args:
        scores: ``[m, b]``.
        owner: ``[m]``: the right column of each row.
        weight: ``[m]``: how far each pair counts.
    """
    import torch

    share = weight / weight.sum()
    own = scores.gather(1, owner[:, None])[:, 0]
    forward = ((scores.logsumexp(1) - own) * share).sum()
    mine = owner[:, None] == torch.arange(scores.shape[1], device=scores.device)[None]
    others = scores.masked_fill(mine, -torch.inf).logsumexp(0)[owner]
    backward = ((torch.logaddexp(others, own) - own) * share).sum()
    return (forward + backward) / 2


def structure(before: Tensor, after: Tensor, levels: int) -> Tensor:
    """How far neighbourhoods changed on the way: Jensen-Shannon divergence of their distributions.

    R15; STRUCTURE, Gröger et al. 2025: rows are softmaxes of centred cosines, their powers look farther.

    Args:
        before: ``[n, p]`` vectors that came in.
        after: ``[n, d]`` vectors that a head gave.
        levels: Powers that are compared; level ``l`` counts ``1 / l``.
    """
    one, other = _neighbourhood(before), _neighbourhood(after)
    total, p, q = one.new_zeros(()), one, other
    for level in range(1, levels + 1):
        total = total + _jensen_shannon(p, q) / level
        p, q = p @ one, q @ other
    return total / levels


def anchor_targets(vectors: Tensor, anchors: Tensor) -> Tensor:
    """How items are shared out among anchors, evenly used, ``[n, a]`` with rows that sum to one (R24)."""
    plan = (_cosines(vectors, anchors) / _NEAR).exp()
    for _ in range(3):
        plan = plan / plan.sum(0, keepdim=True)
        plan = plan / plan.sum(1, keepdim=True)
    return plan


def anchored(targets: Tensor, mapped: Tensor, anchors: Tensor) -> Tensor:
    """How far the sharing out among anchors changed on the way (R24; multi-assignment Sinkhorn).

    Args:
        targets: :func:`anchor_targets` of the vectors that came in.
        mapped: What a head gave for the items.
        anchors: What it gave for the anchors.
    """
    guess = (_cosines(mapped, anchors) / _NEAR).log_softmax(1)
    return -(targets * guess).sum(1).mean() + (targets * targets.clamp_min(1e-9).log()).sum(1).mean()


def intra_modal(mapped: Tensor, partner: Tensor, meaning: Tensor) -> Tensor:
    """Unlike items of one side are pushed apart; the more alike two are, the less.

    R27; AlignCLIP, Eslami and de Melo 2024: cosines within a side, times one minus the likeness of meaning, with the
    cosine to the partner on the diagonal.

    Args:
        mapped: ``[n, d]`` unit vectors of one side.
        partner: ``[n, d]`` unit vectors of their partners.
        meaning: ``[n, p]`` vectors whose cosines say how alike two items are.
    """
    import torch

    likeness = (_rows(meaning) @ _rows(meaning).T).clamp(0.0, 1.0)
    logits = (mapped @ mapped.T) * (1.0 - likeness)
    diagonal = torch.eye(len(mapped), device=mapped.device, dtype=torch.bool)
    logits = torch.where(diagonal, (mapped * partner).sum(1)[:, None], logits) / _TERM
    return torch.nn.functional.cross_entropy(logits, torch.arange(len(mapped), device=mapped.device))


def uniformity(left: Tensor, right: Tensor) -> Tensor:
    """How unevenly unit vectors lie on the sphere, within both sides and between strangers of both.

    R28; It's Not a Modality Gap, Fahim et al. 2024, after Wang and Isola 2020: the logarithm of the mean of
    ``exp(-2 distance**2)``. Rows of both sides are partners.
    """
    return (_spread(left, left) + _spread(right, right) + _spread(left, right)) / 3


def alignment(left: Tensor, right: Tensor) -> Tensor:
    """Mean squared distance of partners (R28)."""
    return ((left - right) ** 2).sum(1).mean()


def geodesic(left: Tensor, right: Tensor, generator: Generator) -> Tensor:
    """InfoNCE against negatives that lie on the arcs between partners.

    R29; geodesic multi-modal mixup, Oh et al. 2023: ``lambda ~ Beta(1/2, 1/2)``; the positive score is kept.

    Args:
        left: ``[n, d]`` unit vectors.
        right: ``[n, d]`` of their partners.
        generator: Draws the mixing on the processor, so that every device mixes alike.
    """
    import torch

    # The square of a sine of a uniform angle is Beta(1/2, 1/2).
    share = torch.sin(torch.rand(len(left), generator=generator) * (torch.pi / 2)) ** 2
    share = share.to(left.device)[:, None]
    own = (left * right).sum(1)
    angle = torch.acos(own.clamp(-0.999, 0.999))[:, None]
    mixed = (torch.sin((1 - share) * angle) * left + torch.sin(share * angle) * right) / torch.sin(angle)
    diagonal = torch.eye(len(left), device=left.device, dtype=torch.bool)
    wanted = torch.arange(len(left), device=left.device)
    total = left.new_zeros(())
    for side in (left, right):
        logits = torch.where(diagonal, own[:, None], side @ mixed.T) / _TERM
        total = total + torch.nn.functional.cross_entropy(logits, wanted) / 2
    return total


def _rows(vectors: Tensor) -> Tensor:
    import torch

    return torch.nn.functional.normalize(vectors, dim=1)


def _cosines(one: Tensor, other: Tensor) -> Tensor:
    return _rows(one) @ _rows(other).T


def _neighbourhood(vectors: Tensor) -> Tensor:
    centred = _rows(vectors - vectors.mean(0, keepdim=True))
    return (centred @ centred.T / _NEAR).softmax(1)


def _jensen_shannon(p: Tensor, q: Tensor) -> Tensor:
    middle = ((p + q) / 2).clamp_min(1e-12).log()
    first = (p * (p.clamp_min(1e-12).log() - middle)).sum(1)
    second = (q * (q.clamp_min(1e-12).log() - middle)).sum(1)
    return (first + second).mean() / 2


def _spread(one: Tensor, other: Tensor) -> Tensor:
    import math

    import torch

    count = len(one)
    squared = (2.0 - 2.0 * one @ other.T).clamp_min(0.0)
    strangers = ~torch.eye(count, device=one.device, dtype=torch.bool)
    return (-2.0 * squared)[strangers].logsumexp(0) - math.log(max(count * (count - 1), 1))
