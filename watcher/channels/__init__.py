"""Channels: alerts to people. In: a ``Delivery``. Out: a ``Receipt``, delivered or refused, never an exception.

Each file without a leading underscore is one kind of channel that describes itself in a ``ChannelKind``: settings
as data, the receiver's limits, and how to open it. ``build`` checks settings and opens a channel; the channel renders
(pure: the same delivery and time give the same message) and sends (one attempt). Times are aware UTC datetimes,
limits are bytes. The network is reached only through the ``Outside`` that is passed in.

A robot that answers 200 with an error code has not received. Rules and limits come from the receivers' own
documentation, named in each file; webhooks follow Standard Webhooks 1.0.0, mail RFC 5322, 2369, 3834 and 5545.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from watcher.channels._calendar import entry_id, sequence
from watcher.channels._channel import (
    Channel,
    ChannelKind,
    Outside,
    Resolve,
    Send,
    Setting,
    SettingMistake,
    Settings,
    SettingValue,
    Unusable,
    mistake,
)
from watcher.channels._forms import FORMS
from watcher.channels._http import Answer, Post
from watcher.registry import collect

__all__ = [
    "KINDS",
    "Answer",
    "Channel",
    "ChannelKind",
    "Outside",
    "Post",
    "Resolve",
    "Send",
    "Setting",
    "SettingMistake",
    "Unusable",
    "build",
    "check",
    "entry_id",
    "sequence",
]

KINDS: Mapping[str, ChannelKind] = {kind.name: kind for kind in collect(__name__, ChannelKind)}
"""Every kind of channel by the name that ``kind`` has in a ``[[channel]]`` table."""


def build(kind: ChannelKind, id_: str, settings: Mapping[str, object], outside: Outside) -> Channel[Any] | Unusable:
    """A channel ready to render and send, or every mistake in its settings."""
    if mistakes := check(kind, settings):
        return Unusable(mistakes)
    return kind.open(id_, _filled(kind, settings), outside)


def check(kind: ChannelKind, settings: Mapping[str, object]) -> tuple[SettingMistake, ...]:
    """What is wrong with the settings by their declaration: unknown, missing, of another form, no such choice."""
    declared = {setting.name: setting for setting in kind.settings}
    unknown = (
        mistake(
            name, f"未知的设置；可用的有：{'、'.join(declared)}", f"unknown setting; known are {', '.join(declared)}"
        )
        for name in settings
        if name not in declared
    )
    wrong = (found for setting in kind.settings for found in _wrong(setting, settings.get(setting.name)))
    return (*unknown, *wrong)


def _wrong(setting: Setting, value: object) -> Iterator[SettingMistake]:
    if value is None or value in ("", [], ()):
        if setting.required:
            yield mistake(setting.name, f"缺少：{setting.help.zh}", f"missing: {setting.help.en}")
    elif not FORMS[setting.form].fits(value):
        wanted = FORMS[setting.form].wanted
        yield mistake(setting.name, f"应为{wanted.zh}", f"should be {wanted.en}")
    elif setting.choices and value not in setting.choices:
        choices = ", ".join(setting.choices)
        yield mistake(setting.name, f"应为其中之一：{choices}", f"should be one of {choices}")


def _filled(kind: ChannelKind, settings: Mapping[str, object]) -> Settings:
    """Checked settings in their declared form, defaults filled in."""
    values: dict[str, SettingValue] = {}
    for setting in kind.settings:
        value = settings.get(setting.name)
        if isinstance(value, list | tuple):
            values[setting.name] = tuple(str(entry) for entry in value)
        else:
            values[setting.name] = value if isinstance(value, str | int) else setting.default
    return Settings(values)
