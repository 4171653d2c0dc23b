"""Clauses: the blocks of a ``Document`` become its clause tree, and every clause learns what it is about.

In: a ``Document`` as reading made it. Out: a ``Division``: the preface (key ``""``, what stands before the first
clause) and the clauses in document order, parents before children. Offsets are code points into ``document.text``;
preface, labels and clause texts tile it, white space and list bullets aside. Never raises; time is linear.

Every printed number label opens a clause, and so does a heading without number; ``1.`` ``2.`` of a list inside a
clause do not. Depth is given by the numbers, not by heading levels. To add a numbering style, add a row to
``numbering.SCHEMES``; to teach a topic a phrase, add it to ``_topic_phrases.py``.
"""

from watcher.agreement.clauses.topics import TOPICS
from watcher.agreement.clauses.tree import Division, divide

__all__ = ["TOPICS", "Division", "divide"]
