"""Interchange: captures as web archives (``warc``), histories that others recorded (``open_terms_archive``).

In and out go the nouns of the book: a ``Capture`` is pages as served, with the time at which they were. What is
imported is judged and recorded like a look of that time; what is exported can be opened by any web archive's tools.
That the store's own evidence is whole is for the store to say (``History.verify``).
"""
