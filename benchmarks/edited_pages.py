"""Whether a small edit is told at once, and whether what is no agreement is never told.

Captures of real pages (the repositories of ``histories.py``) are edited at a place chosen by chance: a period, a word,
a sentence more, a sentence less, an item less. Each edited page is one look after the untouched one and must become a
version at that look. Then each page is replaced, for one look and for many, by what sites serve instead: checks for
robots, log-ins, errors and upkeep in the site's own frame, half a page, a shell, other documents. None may become a
version, and the agreement must be found unchanged when it is back.

    python benchmarks/edited_pages.py REPOSITORY ... [--documents 60] [--captures 2] [--seed 1] [--only WORDS] [--show]
"""

import argparse
import html
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from copy import copy
from datetime import timedelta
from typing import NamedTuple

from histories import Blobs, History, Watched, named, sampled

from watcher.model import Changed, Failed, First, Suspect, Unchanged

LOOK = timedelta(hours=12)
MANY = 6
STAYING = 0.25
"""Looks for which a broken page stays, and the share of them that does."""


class Case(NamedTuple):
    kind: str
    body: str


class Result(NamedTuple):
    group: str
    kind: str
    outcome: str
    good: bool
    path: str
    words: str


# ── small edits ──────────────────────────────────────────────────────────────────────────────────

_WORDS = re.compile(r"(?<=>)[^<>]{60,}(?=<)")
_SCRIPTS = re.compile(r"<(script|style|noscript|template|head)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
_PERIOD = re.compile(
    r"\b(\d{1,3})(?= (?:days?|months?|hours?|years?|jours?|mois|heures?|ans?|Tagen?|Monaten?|Jahren?)\b)"
)
_WORD = re.compile(r"(?<= )[^\W\d_]{5,} ")
_ITEM = re.compile(r"<(li|p)\b[^>]*>[^<>]{40,}</\1>")
_MORE = " The provider may change this part at any time and owes nobody a word about it."


def edits(page: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Kind of edit, the words it was made in, and the page with it."""
    hidden = [(found.start(), found.end()) for found in _SCRIPTS.finditer(page)]
    places = [
        found for found in _WORDS.finditer(page)
        if not any(start <= found.start() < end for start, end in hidden) and re.search(r"[.;:。]\s*$", found[0])
    ]  # fmt: skip
    chance.shuffle(places)
    makers: dict[str, Callable[[str], str]] = {
        "a period": lambda words: _PERIOD.sub(lambda number: "7" if number[1] != "7" else "30", words, count=1),
        "a word less": lambda words: _WORD.sub("", words, count=1),
        "a sentence more": lambda words: words.rstrip() + _MORE,
    }
    for kind, maker in makers.items():
        for found in places:
            edited = maker(found[0])
            if edited != found[0]:
                yield kind, found[0], page[: found.start()] + edited + page[found.end() :]
                break
    items = [found for found in _ITEM.finditer(page) if not any(start <= found.start() < end for start, end in hidden)]
    if items:
        found = chance.choice(items)
        yield "an item less", found[0], page[: found.start()] + page[found.end() :]


def edited(history: History, chance: random.Random) -> Iterator[Result]:
    blobs = Blobs(history.repository)
    for taken in history.captures:
        body = blobs(taken.blob)
        page = body.decode("utf-8", "replace")
        for kind, words, other in edits(page, chance):
            watched = Watched(history.path)
            first = watched.look(body, taken.at).outcome
            if not isinstance(first, First):
                break
            outcome = watched.look(other.encode(), taken.at + LOOK).outcome
            plain = " ".join(html.unescape(re.sub(r"<[^>]+>", "", words)).split())
            inside = re.sub(r"\W+", "", plain) in re.sub(r"\W+", "", first.agreement.text)
            group = "edits of what is read" if inside else "edits elsewhere on the page"
            yield Result(group, kind, named(outcome), isinstance(outcome, Changed), history.path, plain)
    blobs.close()


# ── pages that are no agreement ──────────────────────────────────────────────────────────────────

BARE = {
    "check for robots": (
        "Just a moment...",
        "<h1>provider.example</h1><p>Verifying you are human. This may take a few seconds.</p>"
        "<script src='/cdn-cgi/challenge-platform/x.js'></script>",
    ),
    "slider": ("访问验证", "<p>请按住滑块，拖动到最右边</p><script>var x='aliyun_waf'</script>"),
    "log-in": ("Log in", "<form><input name=u><input type=password><p>Forgot your password?</p></form>"),
    "gateway": ("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>"),
    "consent wall": (
        "Before you continue",
        "<p>We and our partners store cookies on your device. You can accept all or manage your preferences.</p>",
    ),
    "shell": ("provider.example", "<div id=app></div><script src=/app.js></script>"),
}
"""Title and words of pages without the site's frame."""
FRAMED = {
    "upkeep in the frame": (
        "<h1>We'll be back soon</h1><p>We are down for maintenance.</p>",
        "<h1>网站维护中</h1><p>系统正在升级，给您带来不便，敬请谅解。</p>",
        "<h1>Site en maintenance</h1><p>Nous serons de retour très bientôt.</p>",
    ),
    "not found in the frame": (
        "<h1>Page not found</h1><p>The page you look for does not exist or was moved.</p>",
        "<h1>404</h1><p>抱歉，您访问的页面不存在或已被删除。</p>",
        "<h1>Page introuvable</h1><p>La page que vous cherchez n'existe plus ou a été déplacée.</p>",
    ),
    "error in the frame": (
        "<h1>Something went wrong</h1><p>An unexpected error has occurred.</p>",
        "<h1>出错了</h1><p>服务器开小差了，请稍后再试。</p>",
        "<h1>Erreur 500</h1><p>Une erreur est survenue. Merci de réessayer plus tard.</p>",
    ),
    "log-in in the frame": (
        "<h1>Log in</h1><form><input type=password></form><p>Please log in to continue.</p>",
        "<h1>用户登录</h1><form><input type=password></form><p>请先登录后查看。</p>",
        "<h1>Connexion</h1><form><input type=password></form><p>Veuillez vous connecter pour continuer.</p>",
    ),
    "session over in the frame": (
        "<p>Your session has expired. Reload the page to go on.</p>",
        "<p>会话已过期，请刷新页面重试。</p>",
        "<p>Votre session a expiré. Rechargez la page pour continuer.</p>",
    ),
    "nothing found in the frame": (
        "<h1>Search results</h1><p>No results found. Try other words.</p>",
        "<h1>搜索结果</h1><p>没有找到相关内容，换个词试试。</p>",
        "<h1>Résultats de recherche</h1><p>Aucun résultat. Essayez d'autres mots.</p>",
    ),
    "nothing in the frame": ("", "", ""),
}
"""What stands in the site's own frame instead of the agreement, in three languages."""
SPOKEN = ("en", "zh", "fr")
SHARES = range(5, 100, 10)
"""Parts of the markup, in per cent, that arrive of a page that is cut off."""


def broken(page: str, text: str, others: Sequence[str], chance: random.Random) -> Iterator[Case]:
    yield Case("nothing", "")
    for kind, (title, words) in BARE.items():
        yield Case(kind, f"<html><head><title>{title}</title></head><body>{words}</body></html>")
    frame = emptied(page, text)
    for kind, messages in FRAMED.items():
        for language, message in zip(SPOKEN, messages, strict=True):
            yield Case(f"{kind} ({language})", frame.replace("\0", message, 1).replace("\0", ""))
    yield Case("wrongly decoded", page.encode().decode("latin-1"))
    yield Case("lost characters", re.sub(r"[àéèüöä’“”]", "\ufffd", page) + "\ufffd")
    for number, other in enumerate(others):
        yield Case(("another of its documents", "another provider's document")[number], other)
    yield from cut_off(page, chance)


def cut_off(page: str, chance: random.Random) -> Iterator[Case]:
    """The page broken off anywhere, behind a tag, and behind a paragraph."""
    begin = max(page.lower().find("<body"), 0)
    borders = {
        "cut off anywhere": None,
        "cut off behind a tag": [found.end() for found in re.finditer(r">", page[begin:])],
        "cut off behind a paragraph": [found.end() for found in re.finditer(r"</(?:p|li|div|h[1-6])>", page[begin:])],
    }
    for share in SHARES:
        for kind, ends in borders.items():
            at = int((len(page) - begin) * (share + chance.uniform(-4, 4)) / 100)
            near = min(ends, key=lambda end: abs(end - at)) if ends else at
            yield Case(kind, page[: begin + near])


def emptied(page: str, text: str) -> str:
    """The page without the words that are read, a NUL where each longer stretch of them stood."""
    letters = re.sub(r"\W+", "", text)

    def blank(found: re.Match[str]) -> str:
        words = re.sub(r"\W+", "", html.unescape(found[0]))
        if len(words) < 3 or words not in letters:
            return found[0]
        return "\0" if len(words) >= 40 else ""

    return re.sub(r"(?<=>)[^<>]+(?=<)", blank, _SCRIPT.sub(lambda script: unshipped(script, letters), page))


def unshipped(script: re.Match[str], letters: str) -> str:
    """A script, or nothing where it carries the words too: an error page does not ship what it fails to show."""
    plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), script[0])
    carried = re.sub(r"\W+", "", re.sub(r"\\[nt]|<[^<>]{0,200}>", "", html.unescape(plain)))
    probes = [letters[at : at + 40] for at in range(0, len(letters) - 40, max(40, len(letters) // 20))]
    return "" if any(probe in carried for probe in probes) else script[0]


def replaced(history: History, others: Sequence[str], chance: random.Random) -> Iterator[Result]:
    blobs = Blobs(history.repository)
    for taken in history.captures[:1]:
        body = blobs(taken.blob)
        known = Watched(history.path)
        first = known.look(body, taken.at).outcome
        if not isinstance(first, First):
            continue
        for kind, markup in broken(body.decode("utf-8", "replace"), first.agreement.text, others, chance):
            watched, page = copy(known), markup.encode()
            once = watched.look(page, taken.at + LOOK).outcome
            kept = "cut off" in kind and isinstance(once, Unchanged)
            back = watched.look(body + b" ", taken.at + 2 * LOOK).outcome
            good = (kept or isinstance(once, Suspect | Failed)) and isinstance(back, Unchanged)
            yield Result("instead, for one look", kind, named(once), good, history.path, "")
            if "document" not in kind and chance.random() < STAYING:
                outcomes = [watched.look(page, taken.at + (3 + n) * LOOK).outcome for n in range(MANY)]
                good = not any(isinstance(outcome, Changed) for outcome in outcomes)
                yield Result(f"instead, for {MANY} looks", kind, named(outcomes[-1]), good, history.path, "")
    blobs.close()


# ── the table ────────────────────────────────────────────────────────────────────────────────────


class Task(NamedTuple):
    history: History
    others: tuple[str, ...]
    seed: int


def work(task: Task) -> list[Result]:
    chance = random.Random(f"{task.seed} {task.history.path}")
    return [*edited(task.history, chance), *replaced(task.history, task.others, chance)]


def tasks(chosen: Sequence[History], seed: int) -> Iterator[Task]:
    """Every history with another document of its provider and one of another provider."""
    chance = random.Random(seed)
    for history in chosen:
        provider = history.path.split("/")[0]
        kin = [one for one in chosen if one.path.split("/")[0] == provider and one.path != history.path]
        strangers = [one for one in chosen if one.path.split("/")[0] != provider]
        others = [chance.choice(kin)] if kin else []
        others += [chance.choice(strangers)] if kin and strangers else []
        bodies = []
        for other in others:
            blobs = Blobs(other.repository)
            bodies.append(blobs(other.captures[0].blob).decode("utf-8", "replace"))
            blobs.close()
        yield Task(history, tuple(bodies), seed)


def report(results: Sequence[Result], *, show: bool) -> None:
    for group in sorted({result.group for result in results}):
        members = [result for result in results if result.group == group]
        good = sum(result.good for result in members)
        print(f"\n{group}: {good} of {len(members)} = {good / len(members):.1%}")
        for kind in sorted({result.kind for result in members}):
            those = [result for result in members if result.kind == kind]
            names = Counter(result.outcome for result in those).most_common()
            print(
                f"  {kind:<30}{sum(result.good for result in those):>4} of {len(those):>3}   ",
                ", ".join(f"{name} {count}" for name, count in names),
            )
        if show:
            for result in members:
                if not result.good:
                    print(f"    {result.kind} | {result.outcome} | {result.path} | {result.words[:200]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+")
    for name, default in (("documents", 60), ("captures", 2), ("stride", 200), ("seed", 1), ("jobs", 2)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--only", default="")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    chosen = [history for repository in options.repositories for history in sampled(repository, options)]
    chosen = [history for history in chosen if history.path.endswith(".html")]
    with ProcessPoolExecutor(options.jobs) as workers:
        results = [result for results in workers.map(work, tasks(chosen, options.seed)) for result in results]
    report(results, show=options.show)


if __name__ == "__main__":
    sys.exit(main())
