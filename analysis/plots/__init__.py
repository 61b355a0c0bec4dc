"""Figures: for each its frozen numbers, the words around it, and a function that only draws.

One figure a file. `figure` says what a figure is, `pen` writes, `board` is what is drawn on, `palette` holds colours.
"""
