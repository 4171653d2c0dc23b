"""The gate: labelled agreements of our own and how well the product reads them.

``agreements/`` holds each agreement as a page, Markdown file or text, and next to it ``<name>.gold.json``:

- ``language``; ``also_as: "pdf"`` where the text is also to be read from a rendered PDF;
- ``facts``: ``name``, ``value`` (``value_also``: equally right forms of it), ``quote`` and the key of its ``clause``
  (null for title and preface);
- ``clauses``: every printed number label in document order with ``key`` and ``label`` (``key_also`` and
  ``label_also`` where the rules leave two), ``depth``, what it ``starts`` with and, where clear, its ``topics``.
  A heading without a number has the label null; a document lists all of those or none. ``optional`` marks items
  that may be read as clauses or as a list: they count neither way;
- ``must_contain``: sentences that belong to the agreement, ``must_not_contain``: page furniture;
- ``tolerance``: facts that only an advocate could read out of the text: they count neither way.

The gold was labelled by reading and without sight of the rules. Keep it so: whoever writes agreements for the gate
does not look into ``watcher/agreement`` first.

``python -m tests.gate`` prints the table and every miss, ``--raise`` lifts the baseline to what is reached now and
never lowers it. Whoever adds agreements measures anew: figures over more agreements are other figures, so delete
``baseline.json`` first, and say so in the commit.
"""
