"""Weights that are uniform at two levels: over pillars, and inside each pillar over its criteria.

A uniform pillar weight is G_p / sum(G) with G_p ~ Exp(1) = B_p Gamma(n_p), B_p ~ Beta(1, n_p - 1)
independent (1 for a pillar of one criterion), and Gamma(n_p) times uniform local weights is a vector
of independent Exp(1). So a two-level weight is proportional to B_p E_pi, and the probability of a cone
is the mean over B of its probability under flat weights with the values of pillar p multiplied by B_p.
That inner probability does not change when all B are scaled together: what is left is a smooth
integral over the faces of a cube, with the radial part by Gauss-Legendre exactly.
"""

from dataclasses import dataclass

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


def pillar_scales(sizes: tuple[int, ...], nodes: int, *, grade: int = 3) -> Scales:
    """Return the nodes for pillars of given numbers of criteria.

    Parameters
    ----------
    sizes : criteria of each pillar, each at least 1
    nodes : Gauss-Legendre nodes in each direction of a face
    grade : the power by which they are drawn towards 0: more for pillars of very different size

    One pillar, or only pillars of one criterion, are flat weights: a single node.
    """
    free = [pillar for pillar, size in enumerate(sizes) if size > 1]
    if not free or len(sizes) == 1:
        ones = np.ones((1, len(sizes)))
        return Scales(ones, np.ones(1), ones)
    places, weight = _cube(nodes, grade, len(sizes) - 1 if len(free) == len(sizes) else len(free))
    parts = (
        [_face(sizes, face, places, weight) for face in free]
        if len(free) == len(sizes)
        else [_cone(sizes, free, face, places, weight) for face in free]
    )
    return Scales(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def node_count(sizes: tuple[int, ...], nodes: int) -> int:
    """Return how many nodes `pillar_scales` has, without making them."""
    free = sum(size > 1 for size in sizes)
    if not free or len(sizes) == 1:
        return 1
    return int(free * nodes ** (len(sizes) - 1 if free == len(sizes) else free))


Part = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]  # of a Scales


def _cube(nodes: int, grade: int, dimensions: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the nodes of a cube, shape (nodes, dimensions), close together near 0, and their weights.

    A scale that matters little beside another makes the integrand change fast near 0: graded nodes follow it.
    """
    points, weights = _legendre(nodes)
    grids = np.meshgrid(*[points**grade] * dimensions, indexing="ij")
    factors = np.meshgrid(*[grade * points ** (grade - 1) * weights] * dimensions, indexing="ij")
    return np.stack(grids, axis=-1).reshape(-1, dimensions), np.prod(factors, axis=0).reshape(-1)


def _legendre(nodes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    points, weights = np.polynomial.legendre.leggauss(nodes)
    return (points + 1) / 2, weights / 2


def _density(size: int, scale: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the density of Beta(1, size - 1)."""
    density: NDArray[np.float64] = (size - 1) * (1 - scale) ** (size - 2)
    return density


def _face(sizes: tuple[int, ...], face: int, places: NDArray[np.float64], weight: NDArray[np.float64]) -> Part:
    """Integrate over the face on which one scale is the largest; the radius is a polynomial."""
    scale = np.insert(places, face, 1.0, axis=1)
    radius, radial = _legendre(1 + sum(sizes) // 2)
    density = radial * radius ** (len(sizes) - 1) * np.ones((len(scale), 1))
    for pillar, size in enumerate(sizes):
        density = density * _density(size, radius * scale[:, [pillar]])
    return scale, weight * density.sum(axis=1), (weight * (density @ radius))[:, np.newaxis] * scale


def _cone(
    sizes: tuple[int, ...], free: list[int], face: int, places: NDArray[np.float64], weight: NDArray[np.float64]
) -> Part:
    """Integrate over the part of a cube, pinned by a pillar of one criterion, where one scale is the largest.

    From the corner outwards (Duffy 1982).
    """
    scale = np.ones((len(places), len(sizes)))
    scale[:, [face, *(pillar for pillar in free if pillar != face)]] = np.hstack(
        [places[:, :1], places[:, :1] * places[:, 1:]]
    )
    whole = weight * places[:, 0] ** (len(free) - 1)
    for pillar in free:
        whole = whole * _density(sizes[pillar], scale[:, pillar])
    return scale, whole, whole[:, np.newaxis] * scale
