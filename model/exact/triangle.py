"""The triangle of three pillar weights, cut exactly into the regions of each winner and each order.

With fixed judgements and shares inside the pillars, the lead of one option over another is linear in
the pillar weights, so every region is a convex polygon: half-planes clip the triangle (Sutherland &
Hodgman 1974, Comm. ACM 17(1)) and shares are areas.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_MOST_ORDERED = 8  # options whose orders are listed: more have too many small regions to read


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A part of the triangle: its share of the area, its centroid, and its corners in turn.

    `centroid` has shape (3,) and `polygon` (corners, 3): pillar weights summing to 1. A region without
    area has no centroid and no corners.
    """

    share: float
    centroid: NDArray[np.float64] | None
    polygon: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class OrderRegion:
    """The part of the triangle in which the options have one order, best first."""

    order: tuple[int, ...]
    region: Region


def winning_regions(scores: NDArray[np.float64]) -> tuple[Region, ...]:
    """Return for each option the region in which it is first.

    Parameters
    ----------
    scores : shape (options, 3): the score of each option inside each pillar, in points

    Equal options share their region's area equally; its polygon is given to each.
    """
    regions = []
    for own in scores:
        equal = np.all(scores == own, axis=1)
        region = _region(_clipped(np.eye(3), own - scores[~equal]))
        regions.append(Region(region.share / int(equal.sum()), region.centroid, region.polygon))
    return tuple(regions)


def order_regions(scores: NDArray[np.float64]) -> tuple[OrderRegion, ...]:
    """Return the regions of every order of the options that has area, largest first.

    Raises ValueError for more than eight options. Equal options are listed in their own order only.
    """
    if len(scores) > _MOST_ORDERED:
        raise ValueError(f"orders of more than {_MOST_ORDERED} options are not listed")
    found: list[OrderRegion] = []
    _extend((), np.eye(3), scores, found)
    return tuple(sorted(found, key=lambda item: -item.region.share))


def _extend(
    order: tuple[int, ...], polygon: NDArray[np.float64], scores: NDArray[np.float64], found: list[OrderRegion]
) -> None:
    """Choose who is next among the options left, wherever that has area."""
    left = [option for option in range(len(scores)) if option not in order]
    if not left:
        found.append(OrderRegion(order, _region(polygon)))
    for option in left:
        if any(rival < option and np.array_equal(scores[rival], scores[option]) for rival in left):
            continue
        rivals = [rival for rival in left if not np.array_equal(scores[rival], scores[option])]
        clipped = _clipped(polygon, scores[option] - scores[rivals])
        if _region(clipped).share > 0:
            _extend((*order, option), clipped, scores, found)


def _clipped(polygon: NDArray[np.float64], gaps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Keep the part of a convex polygon in which every gap . w is at least 0."""
    for gap in gaps:
        if not len(polygon):
            break
        heights = polygon @ gap
        kept: list[NDArray[np.float64]] = []
        for index in range(len(polygon)):
            here, before = heights[index], heights[index - 1]
            if (before < 0) != (here < 0):
                along = before / (before - here)
                kept.append((1 - along) * polygon[index - 1] + along * polygon[index])
            if here >= 0:
                kept.append(polygon[index])
        polygon = np.array(kept).reshape(-1, 3)
    return polygon


def _region(polygon: NDArray[np.float64]) -> Region:
    """Measure a convex polygon by the triangles from its first corner."""
    nothing = Region(0.0, None, np.empty((0, 3)))
    if len(polygon) < 3:
        return nothing
    first = polygon[0]
    edges = polygon[1:, :2] - first[:2]
    areas = np.abs(edges[:-1, 0] * edges[1:, 1] - edges[:-1, 1] * edges[1:, 0])
    total = float(areas.sum())
    if total <= 1e-15:
        return nothing
    centres = (first + polygon[1:-1] + polygon[2:]) / 3
    return Region(total, areas @ centres / total, polygon)
