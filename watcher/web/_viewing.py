"""Answers that people see: the language they read, the page around what was asked, forms only our pages can send."""

from collections.abc import Mapping
from datetime import date, datetime
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import parse_qs, urlencode
from zoneinfo import ZoneInfo

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.datastructures import Headers

from watcher import words
from watcher.model import Bilingual, Language
from watcher.web import objects, values, views
from watcher.web._access import session_cookie
from watcher.web._asking import Asking
from watcher.web._headers import PAGE_POLICY
from watcher.web._page_words import TOPICS, WORDS
from watcher.web._problems import Problem

LANGUAGE_COOKIE = "watcher_lang"
A_YEAR = 365 * 24 * 3600
PAGE_HEADERS = {"Content-Security-Policy": PAGE_POLICY, "Vary": "Accept-Language, Cookie"}
MOST_FIELDS = 20

_templates = Environment(
    loader=PackageLoader("watcher.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.globals.update(
    severity_words=words.SEVERITY,
    effect_words=words.EFFECT,
    effect_mark=words.EFFECT_MARK,
    change_words=words.CHANGE,
    front=words.FRONT,
    not_advice=words.NOT_ADVICE,
    topic_words=TOPICS,
    labelled=values.heading,
    shown=values.shown,
    state_of=objects.state,
    anchor=views.anchor,
    marked=views.marked,
    highlighted=views.highlighted,
)


class Viewing(Asking):
    """A question asked through a browser."""

    def __init__(self, request: Request, lang: str | None = None) -> None:
        super().__init__(request)
        self.request = request
        self.language = _language(lang, request, self.settings.language)
        self.session = session_cookie(request.headers)
        self.may_change = request.state.role == "admin" and not self.is_read_only
        self.may_look = request.state.role is not None

    def page(self, template: str, status: int = 200, **shown: Any) -> HTMLResponse:
        """A page of a template. Everything in it is escaped."""
        text = _templates.get_template(template).render(
            **shown,
            ask=self,
            language=self.language,
            path=self.request.url.path,
            t=self._say,
            day=_day,
            when=_when,
            form_token=self.request.app.state.keys.form_token(self.session),
            other_language=self._in_other_language(),
        )
        answer = HTMLResponse(text, status, PAGE_HEADERS | {"Content-Language": self.language})
        if self.request.query_params.get("lang") in ("zh", "en"):
            answer.set_cookie(LANGUAGE_COOKIE, self.language, max_age=A_YEAR, samesite="strict", httponly=True)
        return answer

    def with_parameters(self, **changed: str | None) -> str:
        """This address with some parameters set or, with None, taken away."""
        kept = {name: value for name, value in self.request.query_params.items() if name not in changed}
        wanted = kept | {name: value for name, value in changed.items() if value is not None}
        return f"{self.request.url.path}?{urlencode(wanted)}" if wanted else self.request.url.path

    def _say(self, name: str) -> str:
        return WORDS[name].in_(self.language)

    def day(self, moment: datetime) -> str:
        """A moment as the day it was for those who run the service."""
        return _day(moment, self.settings.timezone)

    def left(self, day: date) -> str:
        """How long there is until the end of a day that is yet to pass."""
        days = (day - self.today).days
        zh, en = f"还剩 {days} 天", f"{days} days left" if days > 1 else "1 day left"
        return Bilingual(zh, en).in_(self.language) if days else self._say("today")

    def here(self) -> str:
        """This address, to come back to."""
        return self.with_parameters()

    def _in_other_language(self) -> str:
        return self.with_parameters(lang="en" if self.language == "zh" else "zh")


View = Annotated[Viewing, Depends()]


async def form_of(request: Request) -> Mapping[str, str]:
    """The fields of a form that one of our own pages carried; 403 where it did not come from there."""
    try:
        fields = parse_qs((await request.body()).decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as mistake:
        raise Problem(400, "invalid-request", "not a form") from mistake
    given = {name: given[-1] for name, given in fields.items()}
    keys = request.app.state.keys
    if not keys.is_form_token(given.get("token", ""), session_cookie(request.headers)):
        raise Problem(403, "expired-form", "this form has expired; open the page again")
    return given


Form = Annotated[Mapping[str, str], Depends(form_of)]


def seen_next(path: str) -> RedirectResponse:
    """After a change: the page that shows it."""
    return RedirectResponse(path, 303)


def local_path(target: str | None) -> str | None:
    """A path of ours, never another site."""
    if target and target[0] == "/" and target[1:2] not in ("/", "\\") and target.isprintable():
        return target
    return None


def problem_page(request: Request, status: int, detail: str) -> HTMLResponse:
    """What went wrong, for people: in their words, and in those of the service."""
    said = f"wrong_{status}" if f"wrong_{status}" in WORDS else "wrong"
    more = "" if detail == HTTPStatus(status).phrase else detail
    return Viewing(request).page("problem.html", status, detail=more, code=status, said=said)


def _language(wanted: str | None, request: Request, usual: Language) -> Language:
    for one in (wanted, request.cookies.get(LANGUAGE_COOKIE), _preferred(request.headers)):
        if one == "zh":
            return "zh"
        if one == "en":
            return "en"
    return usual


def _preferred(headers: Headers) -> str | None:
    """The first of our languages that the browser names."""
    named = (one.partition(";")[0].strip().lower() for one in headers.get("accept-language", "").split(","))
    return next((one[:2] for one in named if one[:2] in ("zh", "en")), None)


def _day(moment: datetime | date | None, zone: str) -> str:
    if isinstance(moment, datetime):
        moment = moment.astimezone(ZoneInfo(zone)).date()
    return moment.isoformat() if moment else ""


def _when(moment: datetime | None, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" if moment else ""
