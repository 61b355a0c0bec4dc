"""Rounded parts that add up to their rounded total."""

import math
from collections.abc import Sequence


def rounded_parts(parts: Sequence[float], digits: int) -> list[float]:
    """Round parts so that they add up to their rounded sum, by the method of largest remainders.

    Each part moves by less than one unit of the last digit shown.

    >>> rounded_parts([1.4, 1.4, 1.4], 0)
    [2.0, 1.0, 1.0]
    """
    unit = 10.0**digits
    scaled = [part * unit for part in parts]
    floors = [math.floor(part) for part in scaled]
    missing = round(round(sum(scaled), 6)) - sum(floors)  # two lists of one sum get one total
    order = sorted(range(len(parts)), key=lambda index: floors[index] - scaled[index])
    for index in order[: max(missing, 0)]:
        floors[index] += 1
    return [floor / unit for floor in floors]
