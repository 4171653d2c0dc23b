"""Whether a text has the body of an agreement: sentences that bind somebody, grant, refuse, or tell what is done.

A name in a title is printed above skeletons, errors and walls alike; several such sentences are printed by agreements
alone. Counted are different sentences, so that a frame that repeats itself says one, and none that a wall would say.
"""

import re
from collections.abc import Iterator

from watcher.agreement.reading import _lines
from watcher.agreement.reading._signatures import PHRASES

SPOKEN = frozenset(("zh", "en"))
"""Languages whose clauses are known by their words."""
_SAMPLE = 20_000
"""Characters that tell of the rest."""
_SENTENCE, _LINE = 20, 120
"""Columns from which words say something, and from which they do without a full stop."""
_ITEM = 8
"""Columns of an item in a list whose head binds for all of them."""
_PIECE = re.compile(r"[^。！？.!?]+(?:[.!?](?=\S)[^。！？.!?]+)*(?:[。！？.!?]|$)")
_STOPPED = re.compile(r"[。！？；.!?;]\W{0,2}$")
_HEAD = re.compile(r"[:：]\s*$")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_BINDS = re.compile(
    r"\b(?:shall|must|may|will|cannot|not|agree\w*|accept\w*|consent\w*|liab\w+|responsib\w+|terminat\w+|suspend\w*|cancel\w*|"
    r"refund\w*|prohibit\w*|forbidden|permit\w*|allow\w*|requir\w+|oblig\w+|entitle\w*|reserves?|rights?|laws?|legal|courts?|"
    r"jurisdiction|warrant\w*|govern\w*|compl(?:y|ies|iance)|violat\w+|breach\w*|personal|privacy|data|cookies?|collect\w*|"
    r"shar(?:e|es|ed|ing)|disclos\w+|process\w*|delet\w+|terms|polic(?:y|ies)|agreements?|licen[cs]\w+|notices?|copyright|"
    r"trademarks?|claims?|guarantee\w*|invoices?|fees?|charges?|pay(?:able|ments?)?|credits?)\b|"
    r"应|须|不得|禁止|不能|可以|有权|无权|权利|责任|义务|同意|接受|承担|赔偿|补偿|退款|退还|费用|支付|付款|收集|使用您|披露|"
    r"共享|个人信息|隐私|视为|法律|法规|法院|仲裁|管辖|协议|条款|本政策|违反|违约|终止|解除|暂停|版权|著作权|知识产权|"
    r"商标|授权|许可|通知|公告|保留|不予|生效|删除",
    re.IGNORECASE,
)
"""Far wider than the words of duties by which a whole text is judged: one of these is in nearly every clause."""
_PARTICULARS = (
    re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w"),
    re.compile(r"(?:\+\d|\b0\d)[\d\s()/.-]{6,}"),
    re.compile(
        r"\b(?:HR[AB]|RCS|R\.C\.S|SIREN|SIRET|VAT|USt|TVA|EIN|KvK|Company (?:No|number))\b|统一社会信用代码|ICP"
    ),
    re.compile(r"\b(?:GmbH|SAS|SARL|S\.A|Inc|LLC|Ltd|Limited|AG|B\.V|S\.r\.l)\b|有限(?:责任)?公司|\bCEO\b|法定代表人"),
    re.compile(r"\b\d{4,5} [A-ZÀ-Þ]\w+"),
)
_IMPRINT = re.compile(
    r"\bimprint\b|impressum|mentions légales|(?:legal|site) notice|note legali|aviso legal|法律声明", re.I
)
_OWN = 2
_ENOUGH = 3
"""Particulars of a firm that make an imprint, which binds nobody and has hardly a sentence."""


def clauses_in(text: str, enough: int) -> int:
    """How many different sentences of the text read as clauses, counted up to ``enough``; what a wall might say counts
    beside two that it would not.
    """
    own: set[str] = set()
    of_walls: set[str] = set()
    counted = 0
    for words in _clauses(text[:_SAMPLE]):
        (of_walls if _is_of_a_wall(words) else own).add(_NO_LETTERS.sub("", words))
        counted = len(own) + (len(of_walls) if len(own) >= _OWN else 0)
        if counted >= enough:
            break
    return counted


def is_imprint(head: str, text: str) -> bool:
    """Whether the text names a firm as the law wants it named."""
    if not _IMPRINT.search(head):
        return False
    return sum(each.search(text[:_SAMPLE]) is not None for each in _PARTICULARS) >= _ENOUGH


def _clauses(text: str) -> Iterator[str]:
    listing = False
    for line in text.split("\n"):
        if listing and _lines.width(line) >= _ITEM and not _HEAD.search(line):
            yield line
        for found in _PIECE.finditer(line):
            words = found[0].strip()
            if _says(words):
                yield words
        listing = (listing and bool(_STOPPED.search(line) or _lines.width(line) >= _SENTENCE)) or _heads(line)


def _heads(line: str) -> bool:
    return _HEAD.search(line) is not None and _BINDS.search(line) is not None and not _is_of_a_wall(line)


def _says(words: str) -> bool:
    width = _lines.width(words)
    stopped = width >= _LINE or _STOPPED.search(words) is not None
    return width >= _SENTENCE and stopped and (_BINDS.search(words) is not None or _is_of_a_wall(words))


def _is_of_a_wall(words: str) -> bool:
    return any(each.pattern.search(words) for each in PHRASES)
