"""What English agreements owe at most, or not at all, in words that are rarer."""

from watcher.model import Cap

from . import Case

CAP = "liability.cap"


CASES = (
    Case(
        CAP,
        Cap("none"),
        "In no event will Ostrava, its suppliers or any of their respective affiliates, licensors, agents, successors or assigns, or the directors, officers, employees, consultants, representatives or customers of any of them, be liable for any direct, indirect, incidental, special, punitive or any other damages of any kind.",
        heading="Limitation of Liability",
    ),
    Case(
        CAP,
        Cap("none"),
        "Provider shall not be liable for any damages arising out of or related to the use of its hosting services, including but not limited to any direct, indirect, incidental or consequential damages, or any loss of data, profits or goodwill, arising from the use of the services, even if advised of the possibility.",
        heading="Liability",
    ),
    Case(
        CAP,
        Cap("none"),
        'Ostrava and its subsidiaries, officers and agents (collectively, the "Released Parties"), are not liable for any damages that may arise out of or in connection with your use of the Services.',
        heading="Limitation of liability",
    ),
    Case(CAP, Cap("none"), "We are not liable for any damages arising from your use of the Services."),
    Case(
        CAP,
        Cap("none"),
        "We are not responsible for:\n- Data loss\n- Loss of revenue\n- Any other damages resulting from the use or inability to use our services",
        heading="Limitation of Liability",
    ),
    Case(
        CAP,
        Cap("none"),
        "The Company is not liable for any loss or damage of any kind arising from the use of the website.",
        heading="Liability",
    ),
    Case(
        CAP,
        Cap("none"),
        "Neither we nor our employees, officers, directors, contractors, agents, licensors and partners shall be liable for any damages whatsoever arising from the use of the Service.",
        heading="Liability",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "IN NO EVENT WILL OSTRAVA BE LIABLE FOR ANY DIRECT DAMAGES, COSTS, OR LIABILITIES IN EXCESS OF THE AMOUNTS PAID BY CUSTOMER DURING THE TWELVE MONTHS PRECEDING THE INCIDENT OR CLAIM.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=6),
        "We will not be liable for damages in excess of the fees paid by you in the six (6) months before the claim.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Our entire liability is limited to the amount actually paid or payable by User for the use of the Service during the prior twelve (12) months under this agreement or, if no fees are paid or payable during such period, NOK 50 000.",
    ),
    Case(
        CAP,
        Cap("fees_past_months", months=12),
        "Our liability is limited to the fees you paid in the last twelve months or, if you paid no fees, USD 100.",
    ),
    Case(
        CAP,
        Cap("annual_fee"),
        "Overall damages during a period of 12 months are limited to an amount corresponding to the total annual consideration set out in the Order.",
    ),
    Case(CAP, Cap("annual_fee"), "Damages payable by us are limited to the annual remuneration under this contract."),
    Case(CAP, Cap("fixed_amount", amount=50000, currency="NOK"), "Damages are limited to NOK 50 000 in all cases."),
    Case(CAP, Cap("fixed_amount", amount=250, currency="EUR"), "Any compensation we owe is limited to EUR 250."),
    Case(
        CAP,
        Cap("fees_past_months", months=3),
        "Damages shall be limited to the remuneration paid by the customer for the last three months.",
    ),
)
