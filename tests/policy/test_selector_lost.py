"""A selector that matches nothing after a redesign: its owners learn of it, and of what the text says meanwhile."""

from dataclasses import replace

import pytest

from tests.policy.memory import SOURCE, Memory, page
from watcher.model import Capture, First, Outcome, ReadingRules, Suspect, Unchanged

NUMBERED = (
    "您应当按时支付费用，逾期的，我们有权暂停服务并收取违约金。",
    "您不得利用服务从事违法活动，也不得干扰其他客户使用服务。",
    "我们修改本协议的，应当提前 30 日通知您；您继续使用的，视为接受修改。",
    "我们的赔偿责任总额不超过您在过去 12 个月内支付的服务费用。",
    "您应当自行备份数据，因未备份造成的损失由您承担。",
    "本协议适用中华人民共和国法律，争议由有管辖权的人民法院管辖。",
)


def terms(box: str, *edit: str) -> str:
    text = "".join(
        f"<h2>第{number}条</h2><p>{words}</p>" for number, words in zip("一二三四五六", NUMBERED, strict=True)
    )
    text = text.replace(*edit) if edit else text
    menu = "<nav><a href='/'>首页</a><a href='/prices'>价格</a></nav>"
    return f"<html lang='zh'><body>{menu}<main class='{box}'><h1>北方云服务协议</h1>{text}</main></body></html>"


@pytest.fixture
def memory() -> Memory:
    memory = Memory(replace(SOURCE, reading=ReadingRules(select=("main.text",))))
    memory.shown(terms("text"))
    return memory


def test_the_owners_are_told_once_and_learn_what_has_changed_meanwhile(memory: Memory) -> None:
    looks = memory.shown(*[terms("new-text", "30 日", "7 日")] * 5)
    assert all(isinstance(look.outcome, Suspect) for look in looks)
    (owed,) = [owed for look in looks for owed in look.owed if owed.channel == "mail"]
    assert owed.alert.kind == "source.blind"
    assert "main.text" in owed.alert.headline
    assert "7" in owed.alert.headline.partition("与上一版本相比")[2]


def test_a_redesign_without_an_edit_says_nothing_of_one(memory: Memory) -> None:
    (look,) = memory.shown(terms("new-text"))
    assert isinstance(look.outcome, Suspect)
    (doubt,) = look.outcome.suspicions
    assert doubt.code == "selector-lost"
    assert doubt.message.zh.endswith("请更新 select。")


def test_the_text_is_seen_again_when_the_selector_matches_again(memory: Memory) -> None:
    (*_, last) = memory.shown(*[terms("new-text")] * 4, terms("text"))
    assert isinstance(last.outcome, Unchanged)
    assert [owed.alert.kind for owed in last.owed] == ["source.recovered"] * 2


def test_a_selector_lost_in_one_of_several_parts_is_told_with_what_has_changed_there() -> None:
    parts = replace(SOURCE, parts=("https://north.example/sla",), reading=ReadingRules(select=("main.text",)))
    memory = Memory(parts)
    sla = terms("text").replace("服务协议", "服务等级协议")

    def looked(first: str, second: str) -> Outcome:
        memory.now = max(memory.now, memory.snapshot.standing.regular_due or memory.now)
        pages = tuple(page(text, memory.now, "text/html").pages[0] for text in (first, second))
        return memory.look(Capture(pages)).outcome

    assert isinstance(looked(sla, terms("text")), First)
    outcome = looked(sla, terms("new-text", "30 日", "7 日"))
    assert isinstance(outcome, Suspect)
    assert [doubt.code for doubt in outcome.suspicions] == ["selector-lost"]
    assert "7" in outcome.suspicions[0].message.zh.partition("与上一版本相比")[2]
