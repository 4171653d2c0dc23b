"""How much a bare mention of a firm says, by where it stands."""

WEAK, OPENING = 1, 1500
"""A firm that stands in the opening without a word of what it does is taken for the provider where none is plainer."""
