"""How a browser brings its key: a form, answered with a signed cookie that scripts and other sites cannot use."""

import time

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from watcher.web._access import COOKIE
from watcher.web._asking import Text
from watcher.web._keys import SESSION, Keys
from watcher.web._viewing import Form, View, local_path

router = APIRouter()


@router.get("/login")
def form(view: View, next: Text = None) -> HTMLResponse:  # noqa: A002 — the parameter's name
    return view.page("login.html", target=local_path(next) or "/", wrong=False)


@router.post("/login")
def login(request: Request, view: View, form: Form) -> Response:
    keys: Keys = request.app.state.keys
    role = keys.role(form.get("key", ""))
    target = local_path(form.get("next")) or "/"
    if role is None:
        return view.page("login.html", status=403, target=target, wrong=True)
    answer = RedirectResponse(target, 303)
    safe = view.settings.public_url.startswith("https://")
    session = keys.session(role, time.time())
    answer.set_cookie(COOKIE, session, max_age=SESSION, httponly=True, samesite="strict", secure=safe)
    return answer


@router.post("/logout")
def logout(form: Form) -> Response:
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer
