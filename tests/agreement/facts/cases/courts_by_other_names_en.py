"""Courts by their names at home, by their land, by where a party is; laws and courts chosen for transfers of data."""

from watcher.model import Forum

from . import Case

FORUM = "dispute.forum"
LAW = "dispute.governing_law"


def _court(place: str) -> Forum:
    return Forum("court", place)


CASES = (
    Case(
        FORUM,
        _court("Valencia"),
        "The parties submit to the Courts and Tribunals of the city of Valencia, waiving any other forum.",
    ),
    Case(
        FORUM,
        _court("Sevilla"),
        "Both parties are subject to the jurisdiction of the Courts Judges of the city of Sevilla, unless you are a consumer.",
    ),
    Case(FORUM, _court("Bilbao"), "For any dispute the parties submit to the Judges and Courts of Bilbao."),
    Case(
        FORUM, _court("Barcelona"), "Any controversy shall be submitted to the Courts & Tribunals of Barcelona (Spain)."
    ),
    Case(
        FORUM, _court("Lyon"), "The Tribunal de Commerce of Lyon (France) alone has jurisdiction to hear the dispute."
    ),
    Case(FORUM, _court("Nantes"), "Only the Tribunal Judiciaire de Nantes is competent for disputes."),
    Case(
        FORUM,
        _court("Hamburg"),
        "The Landgericht Hamburg has exclusive jurisdiction over all disputes from this contract.",
    ),
    Case(FORUM, _court("Rotterdam"), "Disputes are exclusively brought before the Rechtbank Rotterdam."),
    Case(FORUM, _court("Milano"), "The Tribunale di Milano shall have exclusive jurisdiction."),
    Case(FORUM, _court("Portugal"), "Legal proceedings should be brought in Portugal's courts."),
    Case(FORUM, _court("Norway"), "Civil actions must be brought in Norway's Court."),
    Case(FORUM, _court("Izmir"), "You must file your complaint with the District Court of Izmir."),
    Case(
        FORUM,
        _court("Izmir"),
        "To sue us you must file your complaint with the High court of the Republic or the District Court of Izmir.",
    ),
    Case(
        FORUM,
        _court("provider_domicile"),
        "If no agreement is reached, the dispute may be resolved by the Court in the Operator's location.",
    ),
    Case(FORUM, _court("provider_domicile"), "Disputes are heard by the courts at the location of the Company."),
    Case(
        FORUM,
        _court("provider_domicile"),
        "All disputes are settled in court at the place where the Licensor is located.",
    ),
    Case(
        FORUM,
        _court("state of Oregon"),
        "Any disputes arising out of this contract will be heard in the state of Oregon.",
    ),
    Case(FORUM, _court("State of Texas"), "All actions under these Terms must be brought in the State of Texas."),
    Case(FORUM, _court("Iowa, USA"), "Any claim against us will be decided in Iowa, USA."),
    Case(
        FORUM,
        _court("Bexar (TX), Pima (AZ), or Ada (ID)"),
        "You submit to the courts located within the counties of Bexar (TX), Pima (AZ), or Ada (ID).",
    ),
    Case(
        FORUM,
        _court("Cook and Lake, Illinois"),
        "Venue lies in the state courts located in the counties of Cook and Lake, Illinois.",
    ),
    Case(FORUM, _court("Linz"), "Place of jurisdiction for all disputes is Linz."),
    Case(
        FORUM,
        _court("district of Haifa, Israel"),
        "The competent courts of the district of Haifa, Israel shall have sole jurisdiction.",
    ),
    Case(LAW, "US-CA", "This DPA, including the SCCs, is governed by the laws of the State of California."),
    Case(LAW, None, "In Clause 17 (Option 1), the law of Ireland will apply."),
    Case(
        LAW,
        None,
        "For the Standard Contractual Clauses the parties agree that: (a) Clause 7 applies; (b) the governing law shall be the law of Ireland.",
    ),
    Case(LAW, None, "Where the SCCs require the law of a Member State, the laws of Ireland apply for that purpose."),
    Case(LAW, "DE", "This Addendum is governed by the law of Germany."),
    Case(FORUM, None, "In Clause 18(b), disputes will be resolved in the courts of Ireland."),
    Case(
        FORUM,
        None,
        "For the Standard Contractual Clauses the parties agree that disputes are resolved before the courts of Ireland.",
    ),
)
