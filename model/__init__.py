"""The decision model: nouns, the reader, and pure functions on arrays.

Reading order: `case` (nouns), `read` (files to nouns), `weights`, `judgements`, `score`; then what a text
settles without sizes: `partial_order`, `possible`, `draws`, `text_shares`.
"""

from model.case import Case, Criterion, Judgement, Option, Perspective, Pillar
from model.faults import CaseError, Fault, Place
from model.judgements import mean_values, quantile_array
from model.noun import Text
from model.read import parse_changes, read_case, read_weights
from model.score import contributions, dominance, ranks, ties, weighted_scores
from model.weights import Tree, Weighting, Weights, case_weighting, changed_weights, tree_of

__all__ = [
    "Case",
    "CaseError",
    "Criterion",
    "Fault",
    "Judgement",
    "Option",
    "Perspective",
    "Pillar",
    "Place",
    "Text",
    "Tree",
    "Weighting",
    "Weights",
    "case_weighting",
    "changed_weights",
    "contributions",
    "dominance",
    "mean_values",
    "parse_changes",
    "quantile_array",
    "ranks",
    "read_case",
    "read_weights",
    "ties",
    "tree_of",
    "weighted_scores",
]
