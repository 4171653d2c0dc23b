"""English texts that come close to a fact, or state it in a roundabout way."""

from watcher.model import Cap, Duration, Forum, JoinedCap

from . import Case

LAW, FORUM, CAP = "dispute.governing_law", "dispute.forum", "liability.cap"


def court(place: str) -> Forum:
    return Forum("court", place)


CASES = (
    # ── law and forum ──
    Case(LAW, "US-NV", "The laws of the State of Nevada, U.S.A., excluding its rules on conflicts, shall govern every claim under this Agreement."),
    Case(LAW, "SE", "If you are based in Scandinavia, the laws of Sweden govern these Terms."),
    Case(FORUM, None, "Judgment on the award rendered by the panel may be entered in any court of competent jurisdiction."),
    Case(FORUM, None, "The award may be confirmed and enforced in any court having jurisdiction in Delaware or elsewhere."),
    Case(FORUM, None, "The exclusive jurisdiction and venue set out in Section 22 apply to the claim."),
    Case(FORUM, court("canton of Zug"), "The parties submit to the exclusive jurisdiction of the courts of the canton of Zug."),
    Case(FORUM, court("province of Alberta"), "Every dispute shall be brought before the courts of the province of Alberta."),
    Case(FORUM, court("customer_domicile"), "Consumers in Norway may rely on this: we accept your local law and your local courts for any dispute."),
    Case(
        FORUM,
        court("Travis County, Texas"),
        "The exclusive venue for any action, suit or proceeding that arises out of or relates to these Terms shall be Travis County, Texas.",
    ),
    # ── limit of liability ──
    Case(CAP, None, "Our liability to you will not exceed (a) the fees that you paid for the Services or (b) US $750."),
    Case(CAP, None, "Our total liability shall not exceed the fees you paid for the Services or EUR 400."),
    Case(
        CAP,
        JoinedCap("min", (Cap("fees_paid_for_service"), Cap("fixed_amount", amount=750, currency="USD"))),
        "Our liability to you will not exceed the lesser of (a) the fees that you paid for the Services or (b) US $750.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=6),
        "Neither Party's nor its licensors' total liability for all claims that arise out of or are related to this Agreement, the Platform, the Documentation or the Data will exceed the fees paid in the 6 months before the claim.",
    ),
    Case(CAP, Cap("fees_past_months", months=3), "Our liability shall not exceed the fees paid or payable in the 3 months before the claim."),
    Case(CAP, Cap("fixed_amount", amount=200, currency="EUR"), "In no event shall our liability for all claims under these Terms exceed EUR 200."),
)
