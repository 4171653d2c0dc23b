"""English statements that nothing at all is owed, and limits of other people's or of one matter alone."""

from watcher.model import Cap, JoinedCap

from . import Case

CAP = "liability.cap"
NONE, PAID, HUNDRED = Cap("none"), Cap("fees_paid_for_service"), Cap("fixed_amount", amount=100, currency="USD")

CASES = (
    # ── nothing at all ──
    Case(CAP, NONE, "We shall have no liability whatsoever to you in connection with your use of the Service."),
    Case(CAP, NONE, "We are not liable for any damage of any kind arising from the use of our services."),
    Case(CAP, NONE, "In no event shall Harbour be liable for any damages arising out of the use of the Platform."),
    Case(CAP, NONE, "We assume no liability for any kind of loss or damage.", "Disclaimer of liability"),
    Case(CAP, NONE, "All claims for damages are hereby expressly excluded."),
    Case(
        CAP, NONE, "As far as this site is free of charge, we will not be liable for any loss or damage of any nature."
    ),
    Case(
        CAP,
        PAID,
        "We are not liable for any damage arising from the use of our services. Should we be liable nevertheless, our total liability shall not exceed the fees you have paid.",
    ),
    # ── nothing for one cause only ──
    Case(CAP, None, "We assume no liability for any kind of loss or damage.", "Links to other sites"),
    Case(CAP, None, "We have no liability for third-party content."),
    Case(CAP, None, "If you lose your password we are not liable for any damage of any kind."),
    Case(CAP, None, "Prices may contain errors for which we have no liability; no website is error-free."),
    # ── whose limit ──
    Case(CAP, None, "The carrier's liability is limited to $100 per parcel under its own terms."),
    Case(
        CAP,
        None,
        "The seller's liability shall not exceed the price of the order. We only bring buyers and sellers together.",
    ),
    Case(
        CAP, Cap("fees_for_order"), "The Seller's liability shall in no case exceed the price of the order in question."
    ),
    # ── of what ──
    Case(CAP, None, "Compensation for downtime is limited to one month's fees.", "Uptime guarantee"),
    Case(
        CAP,
        None,
        "Credits in a month shall not exceed half of the monthly fee, whatever damages arise.",
        "Service levels",
    ),
    Case(
        CAP,
        Cap("monthly_fee"),
        "Our total liability under this Agreement shall not exceed one month's fees.",
        "Service levels and liability",
    ),
    Case(
        CAP, None, "Our entire liability under this warranty is to repair the product or to refund the purchase price."
    ),
    Case(
        CAP,
        None,
        "For product claims your remedy is limited to repayment of the price paid and our liability ends there.",
    ),
    # ── ways to say it ──
    Case(CAP, HUNDRED, "Our total responsibility to you for everything is capped at US$100."),
    Case(CAP, PAID, "You agree that we can't be held liable for more than what you have paid us for the Service."),
    Case(CAP, PAID, "Our liability for any claim is limited, at most, to a refund of the fees you paid."),
    Case(
        CAP,
        PAID,
        "The entire liability of Harbour shall be limited to the amount you paid, or 50 USD if you have not bought anything.",
    ),
    Case(
        CAP,
        JoinedCap("max", (HUNDRED, Cap("fees_past_months", months=12))),
        "In no event shall we owe you more than the greater of one hundred dollars ($100) or what you paid us over the past 12 months.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "We will not be liable for (1) lost profits; or (2) aggregate liability for all claims more than the amounts paid by you in the prior twelve months.",
    ),
    Case(
        CAP,
        JoinedCap("max", (Cap("fixed_amount", amount=1, currency="GBP"), Cap("fees_past_months", months=1))),
        "Liability will be limited to the greater of one pound or any amounts paid by you for the prior one month period.",
    ),
    # ── every kind by name, and whatever else; what follows from "as is" ──
    Case(
        CAP,
        NONE,
        "In no event shall Harbour be liable for any direct, indirect, special or consequential damages, or any damages whatsoever, arising out of the use of the site.",
        "Limitation of liability",
    ),
    Case(
        CAP,
        None,
        "In no event shall Harbour be liable for any indirect, special or consequential damages, or any damages whatsoever resulting from loss of use.",
        "Limitation of liability",
    ),
    Case(
        CAP,
        NONE,
        "To the extent that the services come free-of-charge, Harbour shall not be liable to you for any loss whatsoever.",
    ),
    Case(
        CAP,
        NONE,
        "The website is provided as is. Consequently, we cannot be held liable for any of your damage or losses sustained, of any type.",
        "Using our website",
    ),
    Case(
        CAP,
        None,
        "Parcels travel with a courier. Consequently, we cannot be held liable for any of your damage or losses sustained, of any type.",
        "Delivery",
    ),
    # ── a limit far behind its denial, and claims under a warranty beside others ──
    Case(
        CAP,
        Cap("fees_past_months", months=6),
        "In no event shall our total liability for any loss of profits, loss of use, loss of revenue, loss of goodwill, interruption of business, loss of or damage to reputation, loss of opportunity, "
        "loss of advantage, loss of use of any software or data, loss of use of any telephone or other equipment, loss of use of the system on which the site, the software or the services are used, or for any direct, "
        "indirect, special, incidental, exemplary, punitive or consequential damages of any kind arising out of the site, the software, the services or third party content, regardless of the form of action, whether in "
        "contract, tort, strict liability or otherwise, exceed the amount paid by you for the services in the six (6) months prior to the first claim.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Under no circumstances will our total liability (including but not limited to warranty claims) exceed the amounts that you have paid in the twelve month period preceding the event.",
    ),
    Case(CAP, None, "Warranty claims shall in no event exceed the amounts that you have paid for the item."),
    # ── one limit that bounds another ──
    Case(
        CAP,
        JoinedCap("min", (PAID, Cap("fixed_amount", amount=500, currency="USD"))),
        "Liability for direct damage shall be limited to the subscription fees paid, but in no event more than US$500.",
    ),
    Case(
        CAP,
        JoinedCap("min", (PAID, Cap("fixed_amount", amount=900, currency="EUR"))),
        "Our liability is limited to the fees you paid, up to a maximum of EUR 900.",
    ),
    Case(
        CAP,
        JoinedCap("max", (Cap("fees_past_months", months=12), HUNDRED)),
        "Our total liability shall not exceed the fees paid in the past 12 months, but shall not be less than $100.",
    ),
    Case(
        CAP,
        JoinedCap("min", (HUNDRED, Cap("fees_past_months", months=6))),
        "Our liability may not exceed the lesser $100 or the amount of cash actually exchanged between you and us within the past six months.",
    ),
    Case(CAP, HUNDRED, "Our liability shall not exceed $100 per claim and in no event more than $1,000 in a year."),
    Case(CAP, HUNDRED, "You may not use more than 5 GB; our liability is limited to $100."),
    # ── with examples ──
    Case(
        CAP,
        NONE,
        "Harbour will not be held liable for any damages or losses that arise from the use of our services, including but not limited to financial loss and loss of data.",
    ),
    Case(
        CAP,
        NONE,
        "In no event shall Harbour be liable for any damages whatsoever (including lost profits) arising out of the use of or inability to use the software.",
    ),
    Case(
        CAP,
        None,
        "We shall not be liable for any damages, including loss of data arising from third-party links.",
        "Limitation of liability",
    ),
    Case(
        CAP,
        None,
        "In no event shall the author be liable for any special, direct, indirect or consequential damages or any damages whatsoever resulting from loss of use, data or profits.",
        "Limitation of liability",
    ),
    Case(
        CAP, None, "Delays happen. Harbour shall not be held liable for any damages or losses arising from such delays."
    ),
    # ── which "or" divides two limits; what the customer earned ──
    Case(
        CAP,
        JoinedCap("max", (Cap("fees_past_months", months=6), Cap("fixed_amount", amount=900, currency="USD"))),
        "Our total liability is limited to the amount paid by you to access or use the services for the six months prior to the event or US$900.00, whichever is higher.",
    ),
    Case(
        CAP,
        JoinedCap("max", (HUNDRED, Cap("fees_past_months", months=12))),
        "Our liability will not exceed the greater of $100 or the amount you have paid us for access or use in the past twelve months.",
    ),
    Case(
        CAP,
        None,
        "Our liability shall be limited to the total of the payments that we paid to participant in the twelve months preceding the claim.",
    ),
    Case(
        CAP,
        Cap("monthly_fee"),
        "Our liability for any claim is limited to the amount you paid us in the month the claim arose.",
    ),
    Case(CAP, Cap("order_value"), "Our liability for any claim is limited to the value of goods supplied."),
)
