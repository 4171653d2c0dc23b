"""The door for people's eyes and scripts: JSON API, feeds and pages. Reads the store, changes only what was asked."""
