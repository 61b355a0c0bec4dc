"""Exact probabilities over weights: no draw, an error bound for every figure."""
