"""Apprise is an optional extra; it asks for ``imghdr``, about which Python 3.11 and 3.12 complain at import."""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    try:
        import apprise

        apprise.Apprise().add("json://127.0.0.1")  # the plugins are imported with the first address
    except ImportError:
        apprise = None
