"""Whether an English sentence that names no change of the agreement goes on about one: by its clause or by its heading."""

import re

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._mention import Subject
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._subjects_en import CHANGE_EN

_FAR_BACK = 4
_REFERS_TO_CHANGE = compiled(
    r"^(?:material )?(?:changes|modifications|amendments|updates|revisions)\b(?! (?:to|of|in)\b)"
    rf"|\b(?:such|those|these|the|that|any|a|an|other) (?:[a-z]+ ){{0,2}}?(?:{CHANGE_EN}|proposals?|versions?|editions?|revisions?)\b"
)
_REFERS_BACK = compiled(r"\b(?:they|them|it|these|those|such)\b")
_SET_APART = re.compile(r"\bnot (?:form )?(?:a )?part of (?:this|the|these|our)\b")


def amends_at(sentence: Sentence, place: int) -> bool:
    """The words at this place are about a change of the agreement: the sentence says so, its clause or its heading."""
    if not may_amend(sentence):
        return False
    return sentence.amends or not _names_changes(sentence) or Subject.AGREEMENT in sentence.subjects_at(place)


def may_amend(sentence: Sentence) -> bool:
    """Whether ``amends_at`` can hold at some place of the sentence: asked before wide patterns look for the place."""
    if not sentence.may_amend or _is_set_apart(sentence):
        return False
    if sentence.amends:
        return True
    if _names_changes(sentence):
        return Subject.AGREEMENT in sentence.inherited_subjects
    return _is_headed(sentence) or (_refers(sentence) and _follows_change(sentence))


def _names_changes(sentence: Sentence) -> bool:
    return any(mention.subject is not Subject.OTHER for mention in sentence.mentions)


def _is_set_apart(sentence: Sentence) -> bool:
    return " part of " in sentence.text and _SET_APART.search(sentence.text) is not None


def refers_to_amendment(sentence: Sentence, start: int, end: int) -> bool:
    """Words such as "we announce them 10 days ahead", where what goes before or stands above is about the agreement."""
    if any(mention.start < start for mention in sentence.mentions) or _is_set_apart(sentence):
        return False
    if not _refers(sentence) or _OF_ANOTHER.match(sentence.text, end):
        return False
    return _follows_change(sentence) or _is_headed(sentence)


_OF_ANOTHER = re.compile(
    rf" of (?!it\b|them\b|these\b|such\b|this\b|that\b|(?:an?|the|any|each) (?:[a-z]+ )?{CHANGE_EN}\b)"
)


def _refers(sentence: Sentence) -> bool:
    return _REFERS_BACK.search(sentence.text) is not None or _REFERS_TO_CHANGE.search(sentence.text) is not None


def _is_headed(sentence: Sentence) -> bool:
    return Subject.AGREEMENT in sentence.manuscript.subjects_of_headings(sentence.clause)


def _follows_change(sentence: Sentence) -> bool:
    """Shortly before it in its clause stands a change of the agreement, and since then of nothing else."""
    for back in range(1, _FAR_BACK + 1):
        earlier = sentence.before(back)
        if earlier is None or earlier.clause.key != sentence.clause.key:
            return False
        changes = {mention.subject for mention in earlier.mentions} - {Subject.OTHER}
        if changes:
            return Subject.AGREEMENT in changes
    return False
