"""English limits that are no limit of what the provider owes under the agreement."""

from watcher.model import Cap

from . import Case

CAP = "liability.cap"


CASES = (
    Case(CAP, None, "We are not liable for Preview Features or for any use of them."),
    Case(CAP, None, "We shall have no liability of any kind arising from third-party content shown in the Service."),
    Case(CAP, None, "We are not liable for any damages arising from your use of third-party applications."),
    Case(
        CAP, None, "We have no liability whatsoever for any loss in connection with the integrations of our partners."
    ),
    Case(
        CAP,
        None,
        "Alpha features are provided for testing, and we are not liable for any damages from the use of the alpha features.",
    ),
    Case(CAP, None, "We are not liable for any loss or damage whatsoever caused by links to other websites."),
    Case(
        CAP,
        None,
        "Your total liability to us under this Agreement shall not exceed the fees paid in the preceding twelve months.",
    ),
    Case(CAP, None, "The Customer's aggregate liability is limited to USD 50,000."),
    Case(
        CAP,
        None,
        "In no event will Customer be liable for more than the fees due in the twelve months before the claim.",
    ),
    Case(CAP, None, "Total service credits in a month shall not exceed 30% of the monthly fee."),
    Case(CAP, None, "Service credits are capped at the fees for the affected month."),
    Case(
        CAP, None, "The Provider maintains professional liability insurance of not less than EUR 2,000,000 per claim."
    ),
    Case(CAP, None, "Each party carries commercial general liability insurance limited to $1,000,000 per occurrence."),
    Case(CAP, None, "The indemnity in this clause is limited to amounts awarded by a court in a final judgment."),
    Case(CAP, None, "Neither party's liability for death or personal injury is limited by this Agreement."),
    Case(CAP, None, "Refunds are limited to the unused part of the prepaid fees."),
    Case(CAP, None, "A late fee shall not exceed the maximum rate that the law allows."),
    Case(CAP, None, "Expenses for travel must not exceed $500 without prior consent."),
    Case(CAP, None, "Total liability of the carrier for a lost parcel is limited to 100 euros."),
    Case(CAP, None, "Your liability for unauthorised card payments is limited to 50 euros."),
    Case(CAP, None, "Any claim must be brought within twelve months after the event that gave rise to the liability."),
    Case(
        CAP,
        None,
        "Limits on the number of requests shall not exceed 1,000 per minute; we are not answerable for requests above them.",
    ),
    Case(CAP, None, "Under the buyer protection programme compensation is limited to $200 per transaction."),
    Case(CAP, None, "The deposit of 200 euros is the most you can lose in the auction."),
    Case(CAP, None, "We are not liable for damages caused by force majeure."),
    Case(CAP, None, "We are not liable for any damages if you fail to keep your password secret."),
    Case(CAP, None, "The domain registry is not liable for any damages whatsoever."),
    Case(CAP, None, "Our suppliers and licensors shall not be liable to you for any damages whatsoever."),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Our total liability shall not exceed the fees paid in the twelve months before the claim; for breach of the data protection obligations it shall not exceed three times that amount.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Except for the Super-Cap, our aggregate liability shall not exceed the fees paid in the twelve months preceding the event.",
    ),
    Case(
        CAP,
        Cap("fixed_amount", amount=1000, currency="EUR"),
        "We are not liable for Beta Features.\nOur total liability under these Terms is limited to EUR 1,000.",
    ),
    Case(CAP, None, "We are not liable for loss of data or for any costs of a substitute service."),
)
