"""Weights that are uniform at two levels: over pillars, and inside each pillar over its criteria.

A uniform pillar weight is G_p / sum(G) with G_p ~ Exp(1) = B_p Gamma(n_p), B_p ~ Beta(1, n_p - 1)
independent (1 for a pillar of one criterion), and Gamma(n_p) times uniform local weights is a vector
of independent Exp(1). So a two-level weight is proportional to B_p E_pi, and the probability of a cone
is the mean over B of its probability under flat weights with the values of pillar p multiplied by B_p.
That inner probability does not change when all B are scaled together: what is left is a smooth
integral over the faces of a cube, with the radial part by Gauss-Legendre exactly.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Scales:
    """Nodes of the integral over the pillars' scales B.

    `scale` has shape (nodes, pillars). `weight`, shape (nodes,), integrates a function that does not
    change when B is scaled; `weight_times_scale`, shape (nodes, pillars), integrates B_p times one.
    """

    scale: NDArray[np.float64]
    weight: NDArray[np.float64]
    weight_times_scale: NDArray[np.float64]


def pillar_scales(sizes: tuple[int, ...], nodes: int) -> Scales:
    """Return the nodes for pillars of given numbers of criteria.

    Parameters
    ----------
    sizes : criteria of each pillar, each at least 1
    nodes : Gauss-Legendre nodes in each direction of a face

    One pillar, or only pillars of one criterion, are flat weights: a single node.
    """
    free = [pillar for pillar, size in enumerate(sizes) if size > 1]
    if not free or len(sizes) == 1:
        ones = np.ones((1, len(sizes)))
        return Scales(ones, np.ones(1), ones)
    if len(free) < len(sizes):
        return _pinned(sizes, free, nodes)
    return _homogeneous(sizes, nodes)


def _legendre(nodes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    points, weights = np.polynomial.legendre.leggauss(nodes)
    return (points + 1) / 2, weights / 2


def _density(size: int, scale: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the density of Beta(1, size - 1)."""
    density: NDArray[np.float64] = (size - 1) * (1 - scale) ** (size - 2)
    return density


def _homogeneous(sizes: tuple[int, ...], nodes: int) -> Scales:
    """Integrate over the faces on which one scale is the largest; the radius is a polynomial."""
    count = len(sizes)
    points, weights = _legendre(nodes)
    radius, radius_weight = _legendre(1 + sum(sizes) // 2)
    scales, plain, scaled = [], [], []
    for face in range(count):
        others = [pillar for pillar in range(count) if pillar != face]
        for places in product(range(nodes), repeat=count - 1):
            scale = np.ones(count)
            scale[others] = points[list(places)]
            radial = radius_weight * radius ** (count - 1)
            for pillar, size in enumerate(sizes):
                radial = radial * _density(size, radius * scale[pillar])
            weight = np.prod(weights[list(places)])
            scales.append(scale)
            plain.append(weight * radial.sum())
            scaled.append(weight * (radial @ radius) * scale)
    return Scales(np.array(scales), np.array(plain), np.array(scaled))


def _pinned(sizes: tuple[int, ...], free: list[int], nodes: int) -> Scales:
    """Integrate over a cube that a pillar of one criterion pins, from its corner outwards (Duffy 1982)."""
    points, weights = _legendre(nodes)
    scales, plain = [], []
    for face in free:
        others = [pillar for pillar in free if pillar != face]
        for first, *places in product(range(nodes), repeat=len(free)):
            scale = np.ones(len(sizes))
            scale[face] = points[first]
            scale[others] = points[first] * points[places]
            weight = weights[first] * points[first] ** (len(free) - 1) * np.prod(weights[places])
            for pillar in free:
                weight = weight * _density(sizes[pillar], scale[pillar])
            scales.append(scale)
            plain.append(weight)
    scale_array, weight_array = np.array(scales), np.array(plain)
    return Scales(scale_array, weight_array, weight_array[:, np.newaxis] * scale_array)
