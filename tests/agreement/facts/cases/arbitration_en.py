"""Where English agreements have arbitrators sit, and who they are: by town, by whoever picks the place, by body."""

from watcher.model import Forum

from . import Case

FORUM = "dispute.forum"


def _seat(place: str) -> Forum:
    return Forum("arbitration", place)


CASES = (
    # ── the seat in a sentence of its own ──
    Case(FORUM, _seat("Bergen, Norway"), "The place of arbitration shall be Bergen, Norway."),
    Case(FORUM, _seat("Leeds, England"), "The seat, or legal place, of arbitration shall be Leeds, England."),
    Case(FORUM, _seat("Pune, India"), "Disputes go to arbitration. The venue of the arbitration shall be Pune, India."),
    Case(FORUM, _seat("Basel"), "The arbitral seat is Basel."),
    Case(FORUM, _seat("Gothenburg"), "The arbitral tribunal shall sit in Gothenburg."),
    Case(
        FORUM, _seat("Lausanne, Switzerland"), "The arbitration shall take place in Lausanne, Switzerland, in English."
    ),
    Case(FORUM, _seat("Gujarat"), "The seat or place of the arbitration shall be as follows: Gujarat."),
    Case(
        FORUM,
        _seat("Ottawa"),
        "The place of the arbitration shall be in the city of Ottawa, in the Province of Ontario.",
    ),
    Case(
        FORUM,
        _seat("Hays County, TX"),
        "The seat of Arbitration shall be located in Hays County, TX, and the language English.",
    ),
    Case(
        FORUM,
        _seat("Jaipur, India"),
        "The arbitration shall be conducted in English by one arbitrator, and the venue of arbitration shall be Jaipur, India.",
    ),
    Case(FORUM, None, "All arbitration proceedings shall be conducted in English and be kept secret."),
    Case(FORUM, None, "The venue for arbitration shall be as specified in Schedule 1."),
    Case(FORUM, None, "The seat of arbitration shall be determined by the tribunal."),
    Case(FORUM, None, "The place of arbitration will be agreed by the parties in writing."),
    Case(FORUM, None, "The arbitrators will meet in private and in English."),
    Case(
        FORUM,
        _seat("Boise, Idaho"),
        "The arbitration will be held in the English language in Boise, Idaho or, if we so elect, by telephone.",
    ),
    Case(
        FORUM,
        _seat("customer_domicile"),
        "The arbitration will be held in the United States county where you live, or another agreed location.",
    ),
    Case(FORUM, None, "Disputes go to arbitration. The state where you live may have laws on it."),
    Case(
        FORUM,
        _seat("Kern County, California"),
        "The arbitration may be held by phone or online and will take place in Kern County, California.",
    ),
    Case(
        FORUM,
        _seat("Nagpur"),
        "Any dispute shall be settled by arbitration in accordance with the law of arbitration, with seat and venue at Nagpur.",
    ),
    # ── a place told by who picks it ──
    Case(FORUM, _seat("place of our choosing"), "All claims are settled by arbitration at a place of our choosing."),
    Case(
        FORUM,
        _seat("location mutually agreeable to the parties"),
        "Claims are settled by binding arbitration in a location mutually agreeable to the parties.",
    ),
    Case(
        FORUM,
        _seat("mutually agreed location"),
        "If mediation fails, disputes shall be resolved by arbitration at a mutually agreed location.",
    ),
    Case(
        FORUM,
        Forum("court", "Michigan"),
        "Disputes are brought in the courts located in Michigan, unless the parties agree to arbitration at a mutually agreed neutral location.",
    ),
    Case(FORUM, None, "You may meet our support team at a place of our choosing before any arbitration."),
    Case(FORUM, None, "We resolve most arbitration requests in a city office within a week."),
    # ── the body ──
    Case(
        FORUM,
        _seat("Institute of Arbitrators Ireland"),
        "Either party may refer the dispute to arbitration administered by the Institute of Arbitrators Ireland.",
    ),
    Case(
        FORUM,
        _seat("Chartered Institute of Arbitrators"),
        "The arbitration shall be conducted under the rules of the Chartered Institute of Arbitrators.",
    ),
    Case(
        FORUM,
        _seat("Baltic Council of Arbitration"),
        "All disputes shall be settled by arbitration under the rules of the Baltic Council of Arbitration.",
    ),
    Case(FORUM, None, "Our dispute team are fellows of the Chartered Institute of Arbitrators."),
    Case(
        FORUM,
        _seat("Tulsa, Oklahoma"),
        "Disputes must be submitted to binding arbitration in Tulsa, Oklahoma.\n"
        "The arbitration is led by an arbitrator agreed upon by the parties or, if the parties cannot agree, referred to the American Arbitration Association.",
    ),
    Case(
        FORUM,
        _seat("American Arbitration Association"),
        "If the parties cannot agree on a settlement, the dispute is administered by the American Arbitration Association.",
    ),
    # ── the seat before the body ──
    Case(
        FORUM,
        _seat("Riga"),
        "All disputes shall be settled by arbitration under the rules of the Baltic Council of Arbitration. The venue of arbitration shall be Riga.",
    ),
    Case(FORUM, _seat("Omaha, Nebraska"), "Disputes are settled by arbitration before JAMS in Omaha, Nebraska."),
    Case(
        FORUM,
        _seat("Sydney, New South Wales"),
        "You refer the matter to arbitration administered by the Pacific Centre for Commercial Arbitration, with such arbitration to be conducted in Sydney, New South Wales.",
    ),
    Case(
        FORUM,
        _seat("Mumbai, India"),
        "Disputes are settled by arbitration under the Arbitration and Conciliation Act, 1996, and the seat and venue shall be Mumbai, India.",
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
        _seat("Porto"),
        "The matter is finally resolved by arbitration under the ICC rules. There are three arbitrators. The hearings shall be held in Porto.",
    ),
    Case(FORUM, _seat("Limerick, Ireland"), "Limerick, Ireland shall be the seat of arbitration."),
    Case(FORUM, _seat("provider_domicile"), "The arbitration shall take place at our principal place of business."),
    Case(
        FORUM,
        _seat("American Arbitration Association"),
        "The American Arbitration Association will administer the arbitration. You may choose to have it conducted by phone or in person in the county where you live.",
    ),
    Case(
        FORUM,
        _seat("Denver, Colorado"),
        "Before arbitration the parties shall mediate in Boulder, Colorado. The seat of arbitration is Denver, Colorado.",
    ),
    Case(FORUM, _seat("Hong Kong"), "THE ARBITRATION SHALL BE CONDUCTED IN ENGLISH AND BE IN HONG KONG."),
    # ── places where nobody sits ──
    Case(FORUM, None, "This Arbitration Agreement survives the end of your participation in the Service."),
    Case(FORUM, None, "The parties first try mediation in Geneva; the arbitration rules of 2012 do not apply."),
    Case(FORUM, None, "Any mediation before the arbitration shall be held by a mediator in Denver, Colorado."),
    Case(FORUM, None, "The arbitration shall be conducted under the UNCITRAL Arbitration Rules by a sole arbitrator."),
    Case(FORUM, None, "Notice of arbitration must be sent to our legal department in Austin, Texas."),
    Case(FORUM, None, "Unless you opt out of arbitration, the demand goes to our agent in Albany, New York."),
    Case(FORUM, None, "You agree that the arbitrator may decide in favour of either party in England or elsewhere."),
    Case(FORUM, None, "The arbitration act in force in Scotland applies to the procedure."),
    Case(
        FORUM,
        Forum("court", "Kern County, California"),
        "Any dispute that is not subject to arbitration is brought in the courts of Kern County, California.",
    ),
    # ── courts beside it ──
    Case(
        FORUM,
        Forum("court", "Reno, Nevada"),
        "The exclusive venue for any dispute that is not subject to arbitration is the courts located in Reno, Nevada.",
    ),
    Case(
        FORUM,
        Forum("court", "Marin County, California"),
        "The parties sue in the courts of their choosing or in Marin County, California otherwise.",
    ),
)
