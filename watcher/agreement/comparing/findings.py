"""Findings: information about wording, never a verdict.

Each names the clause, quotes it and says under which condition a yardstick would apply; whether it does is not
assessed. Every set of findings that people see carries ``NOT_LEGAL_ADVICE``. To add one: a function and a row in
``_findings_within.py`` (of one version) or ``_findings_across.py`` (of the step between two).
"""

from watcher.agreement.comparing._findings_across import ACROSS, Step, editions_disagree
from watcher.agreement.comparing._findings_within import WITHIN
from watcher.model import Agreement, Bilingual, Finding

__all__ = ["NOT_LEGAL_ADVICE", "Step", "editions_disagree", "findings_across", "findings_of"]

NOT_LEGAL_ADVICE = Bilingual("信息提示，不构成法律意见", "information, not legal advice")


def findings_of(agreement: Agreement) -> tuple[Finding, ...]:
    """What the wording of one version shows."""
    return tuple(finding for check in WITHIN for finding in check(agreement))


def findings_across(step: Step) -> tuple[Finding, ...]:
    """What the step from one version to the next shows, and what the new wording shows that the old one did not."""
    known = {finding.code for finding in step.old.findings}
    arisen = [finding for finding in step.new.findings if finding.code not in known]
    return (*(finding for check in ACROSS for finding in check(step)), *arisen)
