"""English limits of liability: what they are measured by, and limits of something else."""

from watcher.model import Cap, JoinedCap

from . import Case

CAP = "liability.cap"
HUNDRED, PAID = Cap("fixed_amount", amount=100, currency="USD"), Cap("fees_paid_for_service")

CASES = (
    # ── ways to say "no more than" ──
    Case(CAP, PAID, "Any claim against us shall be limited to the amount you paid, if any, for use of the Resources."),
    Case(
        CAP, PAID, "We are not accountable for any monetary amount or claim that exceeds the fees that you have paid."
    ),
    Case(CAP, PAID, "Harbour shall never be liable for any monetary damages beyond what the user paid to Harbour."),
    Case(
        CAP,
        JoinedCap("max", (HUNDRED, Cap("fees_past_months", months=12))),
        "We are not liable for (A) indirect loss or (B) any amount, in the aggregate, in excess of the greater of (i) $100 or (ii) the amounts paid by you in the twelve months preceding the claim.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "A claim may be compensable by monetary damages up to, if any, a maximum of your paid fees in the last 12 months.",
    ),
    Case(
        CAP,
        JoinedCap("max", (Cap("fees_past_months", months=6), HUNDRED)),
        "Our total liability will not exceed the amount you have paid in the last six (6) months, or, if greater, $100.",
    ),
    Case(
        CAP,
        JoinedCap("max", (Cap("order_value"), Cap("fees_past_months", months=12), HUNDRED)),
        "We are not liable for damages; our liability is limited to the greater of (a) any amounts due up to the price the item sold for, (b) the fees you paid to us in the 12 months before the claim, or (c) $100.",
    ),
    # ── bases ──
    Case(
        CAP, Cap("annual_fee"), "The foreseeable damage per year is limited to the annual amount payable by Customer."
    ),
    Case(
        CAP,
        Cap("annual_fee"),
        "Our liability is limited to the annual charge for any series of incidents in any twelve-month period.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Our liability is limited to the annual fees paid in the twelve months preceding the claim.",
    ),
    Case(CAP, Cap("monthly_fee"), "In no event shall our liability exceed 100% of the monthly fee of the service."),
    Case(
        CAP,
        Cap("monthly_fee"),
        "Liability is limited to the cost of the services ordered by the Client for one calendar month.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=1),
        "Our liability is limited to the amount you have paid us in the month prior to the event.",
    ),
    Case(
        CAP, Cap("fixed_amount", amount=50, currency="NZD"), "Our liability is limited to $50 in New Zealand currency."
    ),
    Case(CAP, Cap("fixed_amount", amount=100, currency="CAD"), "Our aggregate liability shall not exceed CDN $100."),
    Case(CAP, Cap("fixed_amount", amount=100, currency="AUD"), "Our aggregate liability shall not exceed $100 AUD."),
    Case(
        CAP,
        JoinedCap("max", (PAID, HUNDRED)),
        "Our liability shall not exceed the greater of (i) the amounts you actually paid us; or (ii) one hundred dollars ($100).",
    ),
    Case(
        CAP,
        JoinedCap("min", (Cap("monthly_fee"), HUNDRED)),
        "Our liability is limited to the lesser of (a) the fees paid by Customer in the then-current month or (b) $100.",
    ),
    # ── no limit of ours ──
    Case(
        CAP,
        None,
        "Customer agrees that it shall not exceed its rights under the applicable Order and is liable for excess use.",
    ),
    Case(CAP, None, "Recovery hereunder by the debtor shall not exceed amounts paid by the debtor hereunder."),
    Case(
        CAP,
        None,
        "You bear all liability and cost (including but not limited to legal fees) for your use of the Service.",
    ),
    Case(CAP, None, "Our liability is limited to ten (10) times the fees paid in the past twelve months."),
    # ── the last entry of a list of what nobody is liable for ──
    Case(
        CAP,
        JoinedCap("max", (Cap("fixed_amount", amount=50, currency="USD"), Cap("fees_past_months", months=6))),
        "Under no theory will we be liable: (A) for loss of data; (B) for indirect damages; or (C) for direct damages, costs or losses in amounts that, together with all other claims, exceed the greater of fifty dollars and the fees you paid in the 6 months prior to the act.",
    ),
    Case(
        CAP,
        JoinedCap("max", (Cap("fixed_amount", amount=5, currency="GBP"), Cap("fees_past_months", months=3))),
        "In no event is Harbour liable for (a) indirect damages.\n(b) any loss of profits or of data.\nOr (c) in respect of any claims, an amount in aggregate that is more than the greater of £5 or the amounts paid by you to Harbour for the past three months.",
    ),
    Case(
        CAP,
        PAID,
        "In no event does Harbour have any liability for:\n1. Lost profits or loss of data; or\n2. Direct damages in amounts that in the aggregate exceed the amount actually paid by you for credits.",
    ),
    Case(
        CAP,
        None,
        "Tell us about any loss.\nOr (c) direct damages in amounts that in the aggregate exceed the fees paid by you.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Harbour will in no event be liable in aggregate for more than the total fees received by Harbour from you during the 12-month period before the claim arose.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "In no event will either party's aggregate liability exceed the amounts payable to Harbour in the twelve months preceding the claim, provided that, notwithstanding the foregoing, liability for excluded matters will not exceed three times the amounts payable to Harbour.",
    ),
    Case(
        CAP, None, "In no event will our liability exceed three times the amounts payable to Harbour in twelve months."
    ),
    # ── what is paid, and to whom ──
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Compensation may not exceed the cost of services rendered during the year prior to the claim.",
    ),
    Case(
        CAP,
        None,
        "Our total liability is limited to the greater of (A) the revenue that Harbour has paid to you in the 12 months before the claim and (B) $500.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Our total liability is limited to the fees paid by you to Harbour in the 12 months before the claim.",
    ),
)
