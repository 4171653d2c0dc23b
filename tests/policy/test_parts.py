"""An agreement of several pages is judged page by page: what stands in place of one is not carried by the others."""

import pytest

from tests.policy.memory import Memory
from watcher.model import Capture, Changed, First, Page, Suspect, Suspicion

CLAUSES = [
    f"{number}. 甲服务的第 {number} 项规则：您应当遵守本协议，我们承诺按约定提供服务并承担相应责任。"
    for number in range(1, 16)
]
TERMS = "# 云服务协议\n\n" + "\n\n".join(CLAUSES)
APPENDIX = "# 附件：服务等级协议\n\n" + "\n\n".join(
    f"{number}. 等级 {number}：可用性不低于 99.{number}%，未达到的我们赔偿当月费用的 {number}%。"
    for number in range(1, 10)
)


def frame(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


BROKEN = {
    "captcha": frame("安全验证", "<h1>请完成安全验证</h1><p>拖动滑块完成拼图</p>"),
    "login": frame("登录", "<h1>登录</h1><p>请先登录后再访问</p><input type=password>"),
    "error": frame("502 Bad Gateway", "<h1>502 Bad Gateway</h1><hr>nginx"),
    "checking": frame(
        "Just a moment...", "<p>Checking your browser.</p><p>Enable JavaScript and cookies to continue</p>"
    ),
}


def capture(memory: Memory, *texts: str) -> Capture:
    pages = []
    for number, text in enumerate(texts):
        url = f"https://north.example/{number}"
        kind = "html" if text.startswith("<") else "markdown"
        pages.append(Page(url, url, 200, {"content-type": f"text/{kind}; charset=utf-8"}, text.encode(), memory.now))
    return Capture(tuple(pages))


def looks(memory: Memory, *texts: str, times: int = 1) -> list[object]:
    outcomes: list[object] = []
    for _ in range(times):
        memory.now = max(memory.now, memory.snapshot.standing.regular_due or memory.now)
        outcomes.append(memory.look(capture(memory, *texts)).outcome)
    return outcomes


@pytest.mark.parametrize("kind", BROKEN)
def test_a_wall_in_place_of_a_part_never_becomes_a_version(kind: str) -> None:
    memory = Memory()
    [first] = looks(memory, TERMS, APPENDIX)
    assert isinstance(first, First)
    for outcome in looks(memory, TERMS, BROKEN[kind], times=5):
        assert isinstance(outcome, Suspect)
        assert all(isinstance(doubt, Suspicion) for doubt in outcome.suspicions)


@pytest.mark.parametrize("kind", BROKEN)
def test_a_wall_in_place_of_a_part_is_no_first_version(kind: str) -> None:
    memory = Memory()
    [first] = looks(memory, TERMS, BROKEN[kind])
    assert isinstance(first, Suspect)
    [whole] = looks(memory, TERMS, APPENDIX)
    assert isinstance(whole, First)


def test_a_short_appendix_is_a_part_like_any_other() -> None:
    [first] = looks(Memory(), TERMS, "附件：收费标准\n\n每月 100 元。")
    assert isinstance(first, First)


def test_an_edit_of_one_part_is_told_at_once() -> None:
    memory = Memory()
    looks(memory, TERMS, APPENDIX)
    [edited] = looks(memory, TERMS, APPENDIX.replace("99.3%", "95.3%"))
    assert isinstance(edited, Changed)
