"""English courts: named in every usual way, and named for another purpose than to hear the customer."""

from watcher.model import Forum

from . import Case

FORUM = "dispute.forum"


def court(place: str) -> Forum:
    return Forum("court", place)


CASES = (
    # ── where the provider may sue as well, and whose law it is ──
    Case(
        FORUM,
        court("Oregon"),
        "Every suit is brought in the state courts of Oregon, although we retain the right to sue you in your country of residence.",
    ),
    Case(
        FORUM,
        court("England"),
        "The English courts decide every claim, but Harbour may bring proceedings against you in the country where you live.",
    ),
    Case(
        FORUM,
        court("Wales"),
        "Claims are litigated in the courts of Wales, unless the laws of the country where you reside forbid it.",
    ),
    Case(
        FORUM,
        court("customer_domicile"),
        "We may bring a claim against you only in the courts of the place where you live.",
    ),
    Case(
        FORUM,
        court("customer_domicile"),
        "Your rights under the law of your country of residence remain, and you may bring proceedings in the courts of that country.",
    ),
    # ── a place told by a word in front of its courts ──
    Case(FORUM, court("South Australia"), "Both of us submit to the jurisdiction of the South Australian courts."),
    Case(FORUM, court("Berlin"), "You accept the exclusive jurisdiction of the German courts in Berlin."),
    Case(FORUM, court("England and Wales"), "All disputes are decided by the English and Welsh courts."),
    Case(FORUM, court("Nevada"), "Any dispute will be resolved in Nevada courts, using Nevada law."),
    Case(FORUM, court("Norway"), "The dispute shall be determined by the Norwegian courts."),
    # ── kinds of courts are no places ──
    Case(
        FORUM,
        court("Shelby County, Tennessee"),
        "You submit to the jurisdiction of the State and Federal courts situated in Shelby County, Tennessee.",
    ),
    Case(
        FORUM,
        court("Marin County"),
        "You submit to the exclusive jurisdiction of the Federal and California State courts in Marin County.",
    ),
    Case(
        FORUM,
        court("City of Reno"),
        "Suits are brought in the federal courts of the United States or the courts of the State of Nevada, in each case located in the City of Reno.",
    ),
    Case(
        FORUM, court("Contra Costa County, California, U.S.A."), "Venue lies in Contra Costa County, California, U.S.A."
    ),
    Case(
        FORUM,
        court("Busan Central District Court"),
        "Every claim is filed in Busan Central District Court, 12 Harbour Road.",
    ),
    Case(
        FORUM,
        court("Rockland County, New York"),
        "If a claim may be brought in a court of law at all, the courts in Rockland County, New York have exclusive jurisdiction.",
    ),
    Case(
        FORUM,
        court("Dane County, Wisconsin"),
        "Except for small claims and requests for injunctive relief, all disputes go to the courts of Dane County, Wisconsin.",
    ),
    Case(
        FORUM,
        court("Northern District of Ohio"),
        "Claims are resolved in the U.S. District Court for the Northern District of Ohio or a state court located in Lake County.",
    ),
    Case(
        FORUM,
        court("Central District of California"),
        "Every claim is resolved in the U.S. District Court for the Central District of California or the Superior Court of the State of California.",
    ),
    Case(
        FORUM,
        court("Northern District of Texas"),
        "The federal courts of the United States in the Northern District of Texas shall have jurisdiction over all claims.",
    ),
    Case(
        FORUM,
        court("Haifa district"),
        "The competent courts in: (i) the Haifa district or (ii) the Eilat district have sole jurisdiction over any claim.",
    ),
    Case(
        FORUM,
        court("Leipzig"),
        "The legal venue for all disputes in connection with this Agreement is Leipzig, if Customer has no general legal venue in Germany.",
    ),
    Case(
        FORUM,
        court("Mono County, California"),
        "Any proceeding (other than small claims actions) will be brought in the courts located in, respectively, Mono County, California.",
    ),
    Case(
        FORUM,
        court("customer_domicile"),
        "Disputes go to the courts that are located in the territory of residence of such Canadian User.",
    ),
    Case(FORUM, court("competent"), "Any dispute shall be finally resolved at the competent court of law."),
    # ── arbitrators: who acts, and where they sit ──
    Case(FORUM, Forum("arbitration", "JAMS"), "JAMS, www.example.com, will arbitrate all disputes."),
    Case(
        FORUM,
        Forum("arbitration", "New Zealand"),
        "In accordance with arbitration law, all arbitration proceedings shall take place at a venue in New Zealand.",
    ),
    Case(
        FORUM,
        Forum("arbitration", "Boise, Idaho"),
        "Every dispute shall be settled through arbitration under the laws of Idaho. Venue will be Boise, Idaho.",
    ),
    # ── a court that decides something else ──
    Case(FORUM, None, "Buyers and sellers submit to the courts of Illinois for complaints about tickets."),
    Case(
        FORUM,
        None,
        "Claims follow this law without rules that lead to the laws of a jurisdiction other than the State of Israel or England.",
    ),
    Case(FORUM, None, "Any dispute is resolved under the Law/Venue provisions of the General Escrow Instructions."),
    Case(
        FORUM, court("New Zealand"), "Jurisdiction: The use of the Materials is a matter for the courts of New Zealand."
    ),
    Case(FORUM, None, "Any judgment rendered by the arbitrator may be entered in any court of competent jurisdiction."),
    Case(FORUM, None, "Where a court of competent jurisdiction finds a term invalid, the other terms stay in force."),
    Case(
        FORUM,
        None,
        "Unless a court of competent jurisdiction orders that no notice be given, we tell you of the request first.",
    ),
    Case(
        FORUM,
        None,
        "Each party submits to the courts in Kent County, Delaware, in order to compel arbitration.",
    ),
    Case(FORUM, None, "Either party may seek interim measures from a competent court in Mumbai."),
    Case(FORUM, None, "Questions of arbitrability are resolved by the Arbitration Court of the Slovak Republic."),
    Case(
        FORUM,
        None,
        "We bear the fee as far as it exceeds what you would have to pay to file a claim in the courts of Utah.",
    ),
    Case(FORUM, None, "In Clause 18 of the Model Clauses, disputes are resolved by the courts of Ireland."),
    Case(FORUM, None, "The venue rules in this section do not apply to you as a consumer; see our offices in Spain."),
    Case(FORUM, None, "The Exclusive Venue provisions of the Northwind Inc. Terms of Service apply."),
    Case(FORUM, None, "Applicable Law/Jurisdiction: the laws of the State of Ohio govern these terms and every claim."),
    Case(FORUM, None, "You answer for misuse of the forum in Section Nine and for every claim that follows."),
    # ── words with capitals that are no place ──
    Case(
        FORUM,
        court("competent"),
        "The dispute is decided by a court having jurisdiction and competence under the Estonian Code of Civil Procedure.",
    ),
    Case(
        FORUM,
        None,
        "The arbitrator may award the same damages as a court sitting in proper jurisdiction, as limited by the Limitation of Liability of Section 9.",
    ),
    Case(FORUM, None, "You submit to the exclusive jurisdiction and venue of the U.S."),
    Case(
        FORUM,
        court("District of Oregon"),
        "You submit to the exclusive jurisdiction of the U.S. District Court for the District of Oregon.",
    ),
    Case(
        FORUM,
        None,
        "Which law applies to any dispute, and which courts have jurisdiction over it, depend on where Customer is domiciled.",
    ),
    Case(
        FORUM, court("customer_domicile"), "Disputes are heard by the courts of the place where Customer is domiciled."
    ),
    # ── a comma torn from its word ──
    Case(
        FORUM, court("San Marino and Rimini region"), "Disputes go to the civil court of San ,Marino and Rimini region."
    ),
    Case(FORUM, court("Leeds, England"), "Disputes go to the civil court of Leeds ,England."),
    Case(FORUM, court("Paris, France"), "Disputes go to the civil court of Paris, France."),
    # ── a forum by that word, and arbitrators between the verb and their seat ──
    Case(
        FORUM,
        court("Estonia"),
        "This Agreement is governed by the laws of Estonia and the forum of settlement shall be in Estonia.",
    ),
    Case(FORUM, court("Tartu, Estonia"), "The forum of disputes will be in Tartu, Estonia."),
    Case(FORUM, None, "The community forum of the Site is in English, and so are claims made there."),
    Case(
        FORUM,
        Forum("arbitration", "Province of Manitoba"),
        "Arbitration shall be conducted by one arbitrator in the Province of Manitoba.",
    ),
    Case(
        FORUM,
        None,
        "Arbitration shall be conducted by one arbitrator under the rules in force when the notice is given.",
    ),
    # ── told by the law, by a line of a list, by an adjective ──
    Case(
        FORUM,
        Forum("court", "England"),
        "The parties submit to the jurisdiction of the English courts in relation to any dispute.",
    ),
    Case(
        FORUM,
        Forum("court", "England and Wales"),
        "These Terms are governed by the laws of England and Wales, whose courts shall have exclusive jurisdiction over any dispute.",
    ),
    Case(
        FORUM,
        Forum("court", "State of Victoria, Australia"),
        "This contract is governed by the laws of the State of Victoria, Australia and the parties submit to the jurisdiction of the courts exercising jurisdiction in that State.",
    ),
    Case(
        FORUM,
        Forum("court", "State of Oregon"),
        "You consent to the exclusive jurisdiction and venue of the courts of the United States and the State of Oregon.",
    ),
    Case(FORUM, Forum("court", "Melbourne"), "Agreed jurisdiction—Melbourne"),
    Case(
        FORUM,
        Forum("court", "Poland"),
        "Claims are subject to the jurisdiction of Polish courts (for users in the EU, excluding the USA) and to Californian jurisdiction (for users in the USA only).",
    ),
    Case(
        FORUM,
        Forum("court", "customer_domicile"),
        "Consumers may bring proceedings in the courts of the place where they live.",
    ),
    Case(
        FORUM,
        Forum("court", "customer_domicile"),
        "If you want to take court proceedings, you must do so within your own country.",
    ),
    # ── no court at all ──
    Case(
        FORUM,
        None,
        "The corresponding jurisdiction shall be the forum for adjudication of all disputes arising in connection with this agreement:",
    ),
    Case(
        FORUM,
        None,
        "The dispute shall be prosecuted in the state and federal courts located in County, and the parties consent.",
    ),
    Case(
        FORUM,
        None,
        "The importer agrees to refer the dispute to the courts in the Member State in which the exporter is established.",
    ),
    Case(
        FORUM,
        None,
        "Any disputes or causes of action will be construed under the laws of the jurisdiction of your residence.",
    ),
    Case(
        FORUM,
        None,
        "The parties shall negotiate, except for disputes in which the Maltese courts have exclusive jurisdiction under Maltese law.",
    ),
    Case(FORUM, None, "Jurisdiction: The use of the Site is governed by local law."),
    Case(
        FORUM,
        Forum("court", "customer_domicile"),
        "For consumers the laws of the country in which you reside apply to any claim, and you may resolve it in any competent court in that country.",
    ),
    Case(
        FORUM,
        Forum("court", "customer_domicile"),
        "Claims are brought in a federal court in the district where you live.",
    ),
    Case(
        FORUM,
        None,
        "Your notice has to state your consent to the jurisdiction of a federal court in the district where you live.",
    ),
    # ── a paragraph that came as many lines ──
    Case(
        FORUM,
        Forum("court", "Hobart, Australia"),
        "You submit to the jurisdiction of the courts located in\nHobart, Australia for all disputes about the Service.",
    ),
    Case(
        FORUM,
        None,
        "Disputes about prices are heard by our court of honour\nHobart, Australia is where we are at home.",
    ),
    Case(
        FORUM,
        Forum("court", "Norway"),
        "The contract is governed by the laws of Norway and you irrevocably submit to the exclusive jurisdiction of the courts in that country.",
    ),
    Case(
        FORUM,
        Forum("court", "Kent County, Michigan"),
        "Any action will be filed only in the courts in and for Kent County, Michigan.",
    ),
    Case(
        FORUM,
        Forum("court", "State of Maine"),
        "Any action under these terms will be brought in the courts presiding in the State of Maine.",
    ),
    Case(
        FORUM,
        None,
        "LAW AND JURISDICTION This contract and your use of the Service shall be governed by the applicable laws.",
    ),
    Case(
        FORUM,
        None,
        "In its sole discretion, Harbour may bring any claim, cause of action or dispute it has against you in any competent court in the country in which you reside.",
    ),
    Case(
        FORUM,
        Forum("court", "customer_domicile"),
        "You may bring a claim you have against us in the courts of the country in which you reside.",
    ),
    # ── no place at all ──
    Case(FORUM, None, "The parties submit to the exclusive jurisdiction of the Springfield court of the Internet."),
    Case(
        FORUM,
        Forum("court", "Leeds, England"),
        "Country | Jurisdiction\nEEA | Transfers necessary for the products for which we are a processor\nUK | Leeds, England",
    ),
    # ── more lands by adjective, offices by more words, and whose option it is ──
    Case(FORUM, Forum("court", "Lebanon"), "The competent Lebanese courts shall have jurisdiction over any dispute."),
    Case(
        FORUM,
        None,
        "The laws of our land apply, and the courts of the Kingdom shall have jurisdiction over any dispute.",
    ),
    Case(
        FORUM,
        Forum("court", "provider_domicile"),
        "The courts at our registered place of business shall have jurisdiction over any disputes.",
    ),
    Case(
        FORUM,
        None,
        "Harbour also has the right to bring an action before any other national or international court of competent jurisdiction.",
    ),
)
