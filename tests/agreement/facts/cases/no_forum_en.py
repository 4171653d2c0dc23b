"""English sentences with courts, venues, places and jurisdictions that decide no dispute, and places beside the right one."""

from watcher.model import Forum

from . import Case

FORUM = "dispute.forum"


def _court(place: str) -> Forum:
    return Forum("court", place)


def _seat(place: str) -> Forum:
    return Forum("arbitration", place)


CASES = (
    Case(
        FORUM,
        None,
        "Notwithstanding the foregoing, either party may seek injunctive relief in the courts of Suffolk County, Massachusetts.",
    ),
    Case(
        FORUM,
        None,
        "We may apply for an injunction against misuse of our trade marks in the courts of any country, including the courts of Norway.",
    ),
    Case(
        FORUM,
        None,
        "Any mediation shall be held in Denver, Colorado, and the parties share the mediator's fee equally.",
    ),
    Case(
        FORUM,
        None,
        "The parties will first attempt mediation in Geneva under the mediation rules of the Swiss Chambers.",
    ),
    Case(FORUM, None, "The arbitration shall be conducted under the UNCITRAL Arbitration Rules by a sole arbitrator."),
    Case(
        FORUM, None, "You and we each waive the right to take part in a class action in any court in the United States."
    ),
    Case(FORUM, None, "Either of us may bring an individual claim in small claims court in the county where you live."),
    Case(FORUM, None, "Either party may enforce the award in the courts of Singapore."),
    Case(FORUM, None, "We comply with a subpoena of a court in the State of Ohio if it was duly served."),
    Case(
        FORUM, None, "You may not use the Service in any jurisdiction in which gambling is prohibited, including Utah."
    ),
    Case(
        FORUM,
        None,
        "You must obey the laws of your own jurisdiction and of the jurisdiction of the recipient's residence.",
    ),
    Case(
        FORUM, None, "Content is removed where it is contrary to the rules of the jurisdiction of the user's residence."
    ),
    Case(FORUM, None, "Taxes are determined by the taxing jurisdiction in which your billing address in Texas lies."),
    Case(FORUM, None, "If a court in your country finds a provision invalid, the rest stays in force."),
    Case(FORUM, None, "This licence does not cover export to the jurisdiction of Cuba, Iran or Syria."),
    Case(
        FORUM, None, "We are a company under the jurisdiction of the Financial Conduct Authority in the United Kingdom."
    ),
    Case(FORUM, None, "The supervisory authority of Ireland has jurisdiction over complaints about personal data."),
    Case(
        FORUM,
        None,
        "In the case of a counter-notice you consent to the jurisdiction of the Federal District Court for the district of Maine.",
    ),
    Case(FORUM, None, "The bankruptcy court in Delaware must approve the sale of our assets."),
    Case(FORUM, None, "Our registered office is entered at the Commercial Court of Vienna under number FN 123456."),
    Case(FORUM, None, "You represent that no court in Brazil has issued an order against you."),
    Case(FORUM, None, "Sellers settle disputes with buyers before the courts of the seller's home country."),
    Case(
        FORUM,
        None,
        "Nothing in this clause keeps a consumer from using the online dispute platform of the European Commission in Brussels.",
    ),
    Case(FORUM, None, "The meeting of creditors is held in the venue named in the notice, usually in Leeds."),
    Case(FORUM, None, "The event takes place at the venue in Lisbon that is printed on the ticket."),
    Case(FORUM, None, "Refunds for a cancelled venue in Paris are made within 14 days."),
    Case(FORUM, None, "You agree that the arbitrator may decide in favour of either party in England or elsewhere."),
    Case(FORUM, None, "Claims for damage in transit are filed with the carrier in Rotterdam within seven days."),
    Case(FORUM, None, "Complaints are filed with the data protection authority in Madrid."),
    Case(FORUM, None, "Notice of arbitration must be sent to our legal department in Austin, Texas."),
    Case(FORUM, None, "An opt-out from arbitration must be mailed to Legal, 12 Main Street, Portland, Oregon."),
    Case(
        FORUM, None, "Unless you opt out of arbitration, the demand is sent by mail to our agent in Albany, New York."
    ),
    Case(
        FORUM,
        _seat("Denver, Colorado"),
        "Before arbitration the parties shall mediate in Boulder, Colorado. The seat of arbitration is Denver, Colorado.",
    ),
    Case(FORUM, _seat("Delhi"), "Disputes are referred to arbitration by a sole arbitrator, with the venue at Delhi."),
    Case(
        FORUM,
        _seat("Lyon, France"),
        "All claims are finally resolved by arbitration, and not in court, in Lyon, France.",
    ),
    Case(
        FORUM,
        _seat("Tucson, Arizona"),
        "Any dispute will be decided by arbitration instead of a court or a jury in Tucson, Arizona.",
    ),
    Case(
        FORUM,
        _seat("Mumbai, India"),
        "Disputes are settled by arbitration under the Arbitration and Conciliation Act, 1996, and the seat and venue shall be Mumbai, India.",
    ),
    Case(
        FORUM,
        _court("New Castle County Delaware"),
        "Each party submits to the state and United States federal courts having jurisdiction over New Castle County Delaware.",
    ),
    Case(
        FORUM,
        _court("Harris County, Texas"),
        "The Texas state courts and the United States District Court in Harris County, Texas have exclusive jurisdiction.",
    ),
    Case(FORUM, _court("Edinburgh"), "Disputes go to the Scottish courts in Edinburgh."),
    Case(FORUM, _court("Vienna"), "The Austrian courts in Vienna have exclusive jurisdiction over every dispute."),
    Case(
        FORUM,
        _court("Kings County, New York"),
        "Any suit shall be brought in the United States District Court or the state courts located in Kings County, New York.",
    ),
    Case(
        FORUM,
        _court("Milan"),
        "Any dispute shall be subject to the exclusive jurisdiction of the Italian courts of Milan.",
    ),
)
