"""Pages as the web serves them: agreements in every kind of markup, and what comes instead of an agreement."""
