"""What chat robots have in common: HTTP 200 says nothing, the code in the body does."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Literal, NamedTuple

from watcher.channels import _wording as wording
from watcher.channels._http import Answer, Malformed, Request, refusal
from watcher.channels._text import Room
from watcher.model import Delivered, Receipt, Refused

ALONE, TOGETHER = Room(bytes=9_000, parts=10, quote=160), Room(bytes=9_000, parts=3, quote=0)
"""Bodies may have 20 kB; in the worst case every byte of the text is a quotation mark that JSON writes as two."""

BODY_QUOTED = 200


class Code(NamedTuple):
    """What a code of a robot means and what follows from it."""

    words: str
    then: Literal["give up", "wait", "say it plainly"]
    wait: timedelta | None = None


class Dictionary(NamedTuple):
    """How one robot answers: the names of its code (the first one present counts) and of its sentence."""

    codes: Mapping[int, Code]
    code_names: tuple[str, ...]
    sentence_name: str


def judge(answer: Answer, dictionary: Dictionary) -> Receipt | Malformed:
    """Received means: status 2xx and the code 0. Anything else, silence included, has not been received."""
    refused = refusal(answer)
    body = object_of(answer.body)
    code = next((body[name] for name in dictionary.code_names if name in body), None)
    if not isinstance(code, int) or isinstance(code, bool):
        return refused or Refused(f"HTTP {answer.status}, but the body carries no code: {quoted(answer.body)}")
    if code == 0:
        return refused or Delivered("code 0")
    known = dictionary.codes.get(code, Code("unknown code", "wait"))
    reason = f"code {code} ({known.words}): {wording.short(str(body.get(dictionary.sentence_name, '')), BODY_QUOTED)}"
    if known.then == "say it plainly":
        return Malformed(reason)
    asked = refused.retry_after if refused else None
    return Refused(reason, permanent=known.then == "give up", retry_after=known.wait or asked)


def body_of(message: Mapping[str, Any]) -> bytes:
    """JSON in UTF-8, as short as it can be written."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def request(url: str, message: Mapping[str, Any]) -> Request:
    return Request(url, body_of(message))


def object_of(body: bytes) -> dict[str, Any]:
    """The JSON object of a body; empty where it is none."""
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}


def quoted(body: bytes) -> str:
    """The beginning of a body nobody understands, for a person."""
    return wording.short(body[: BODY_QUOTED * 4].decode(errors="replace"), BODY_QUOTED) or "(empty)"
