"""English texts that come close to a fact, or state it in a roundabout way."""

from datetime import date

from watcher.model import Cap, Duration, Forum, JoinedCap

from . import Case

LAW, FORUM, CAP = "dispute.governing_law", "dispute.forum", "liability.cap"


def court(place: str) -> Forum:
    return Forum("court", place)


CASES = (
    # ── notice of another document's changes ──
    Case(
        "amendment.notice",
        None,
        "The Data Processing Addendum may be updated on 45 days' notice as set out in it.",
        title="Platform Services Agreement",
    ),
    Case(
        "amendment.notice",
        Duration(45, "day"),
        "We may update this Data Processing Addendum on 45 days' notice.",
        title="Data Processing Addendum",
    ),
    # ── law and forum ──
    Case(
        LAW,
        "US-NV",
        "The laws of the State of Nevada, U.S.A., excluding its rules on conflicts, shall govern every claim under this Agreement.",
    ),
    Case(LAW, "SE", "If you are based in Scandinavia, the laws of Sweden govern these Terms."),
    Case(
        FORUM,
        None,
        "Judgment on the award rendered by the panel may be entered in any court of competent jurisdiction.",
    ),
    Case(
        FORUM,
        None,
        "The award may be confirmed and enforced in any court having jurisdiction in Delaware or elsewhere.",
    ),
    Case(FORUM, None, "The exclusive jurisdiction and venue set out in Section 22 apply to the claim."),
    Case(
        FORUM,
        None,
        "If you are under the age of majority in the jurisdiction in which you reside, a parent must agree.",
    ),
    Case(FORUM, None, "Photos are protected by the copyright laws in the jurisdiction in which you reside."),
    Case(
        FORUM, None, "The seller is answerable for the tax jurisdiction assigned in Ruritania and its Applicable Taxes."
    ),
    Case(FORUM, None, "Your notice needs a statement that you consent to the jurisdiction of the courts in Nevada."),
    Case(FORUM, None, "You consent to the courts of Nevada.", heading="Counter-Notification Procedures"),
    Case(FORUM, None, "The importer shall refer the dispute to the competent courts within the meaning of Clause 18."),
    Case(FORUM, court("Bremen"), "Place of jurisdiction is Bremen."),
    Case(
        FORUM,
        court("canton of Zug"),
        "The parties submit to the exclusive jurisdiction of the courts of the canton of Zug.",
    ),
    Case(
        FORUM,
        court("province of Alberta"),
        "Every dispute shall be brought before the courts of the province of Alberta.",
    ),
    Case(
        FORUM,
        court("customer_domicile"),
        "Consumers in Norway may rely on this: we accept your local law and your local courts for any dispute.",
    ),
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
    Case(
        CAP,
        Cap("fees_past_months", months=3),
        "Our liability shall not exceed the fees paid or payable in the 3 months before the claim.",
    ),
    Case(
        CAP,
        Cap("fixed_amount", amount=200, currency="EUR"),
        "In no event shall our liability for all claims under these Terms exceed EUR 200.",
    ),
    # ── changes of the agreement ──
    Case(
        "amendment.notice",
        Duration(45, "day"),
        "Other than changes required by law, we will give you 45 days' notice of any material changes to these Terms.",
    ),
    Case(
        "amendment.notice",
        None,
        "We may change our Shipping Policy. In that case we give you 20 days notice before the month in which the revised policy applies.",
        title="Harbour Terms of Service",
    ),
    Case(
        "amendment.notice_rule",
        "after_notice",
        "The updated terms will be effective following the applicable 20 days' notice.",
    ),
    Case(
        "amendment.takes_effect",
        None,
        "We may not always provide prior notice of changes to these Terms, such as where a court orders immediate effect.",
    ),
    Case(
        "amendment.takes_effect",
        "on_publication",
        "We may amend these Terms; amendments take effect upon publication on the Site.",
    ),
    Case(
        "amendment.acceptance",
        "continued_use",
        "Your use of the Platform after the changes take effect means that you agree to the new TOU.",
    ),
    Case(
        "amendment.acceptance",
        "continued_use",
        "We may modify these Terms. You agree to look for updates, and that your continuing use of the platform will constitute acceptance of the changes.",
    ),
    Case(
        "amendment.channels",
        ("email", "in_site_message", "website"),
        "We will notify you of changes to these Terms by e-mail where we have an address of yours on our files, or otherwise via our website or your dashboard.",
    ),
    Case(
        "amendment.channels",
        ("website",),
        "We may change these Terms, which apply in their new form upon publication on the Site.",
    ),
    Case(
        "amendment.channels",
        ("email",),
        "We will notify you of changes to these Terms by e-mail to the address that you gave us.",
    ),
    # ── the end ──
    Case(
        "termination.provider_notice",
        None,
        "If the Client fails to remit a payment when due, the Supplier may terminate the Services without further notice.",
    ),
    Case(
        "suspension.without_notice",
        True,
        "If the Client fails to remit a payment when due, the Supplier may suspend the Services without further notice.",
    ),
    Case(
        "termination.provider_notice",
        None,
        "Upon request of the Customer made at least twenty (20) days prior to termination of the Agreement, we export the data.",
    ),
    Case(
        "termination.provider_notice",
        Duration(120, "day"),
        "The Services are provided for an indefinite term and may be terminated (i) by Client upon twenty (20) days prior written notice to Supplier or (ii) by Supplier upon 120 days prior written notice to Client.",
    ),
    Case(
        "termination.provider_notice",
        "advance",
        "Both you and Fjordhall may terminate this Agreement at any time with notice to the other.",
    ),
    Case("termination.provider_notice", None, "You may terminate this Agreement at any time with notice to us."),
    Case(
        "termination.provider_notice",
        "none",
        "To the extent permitted by law, we may suspend or terminate your account with or without notice, for any reason.",
    ),
    Case(
        "termination.provider_notice", None, "We will give you reasonable notice of any assignment of this Agreement."
    ),
    Case(
        "termination.customer_after_outage",
        Duration(20, "day"),
        "If the Supplier is unable to provide the Services for a period in excess of twenty (20) consecutive days, either Party may cancel the order.",
    ),
    Case(
        "termination.customer_after_outage",
        Duration(60, "day"),
        "If a force majeure event interrupts performance for more than 60 consecutive days, either party may terminate the order.",
    ),
    # ── service, data, dates, names ──
    Case(
        "service.change_notice",
        None,
        "We need not publish any content on our Services and can remove it without notice.",
    ),
    Case(
        "service.change_notice",
        Duration(90, "day"),
        "We may provide a new version of the Services upon 90 days prior written notice.",
        "Amendments",
    ),
    Case(
        "data.backup_by",
        "customer",
        "You take responsibility for:\n• Keep your password secret.\n• Create backup copies of your files.",
    ),
    Case("data.backup_by", None, "We offer the following:\n• Create backup copies of your files in one click."),
    Case("data.backup_by", None, "It takes a while to remove what you delete from our backups and other systems."),
    Case(
        "data.retention_after_end",
        Duration(10, "day"),
        "We may permanently delete your server and its data after 10 days.",
        "Termination",
    ),
    Case("data.retention_after_end", None, "We permanently delete draft files after 10 days.", "Storage"),
    Case("document.provider", "fjHosting Ltd.", "These Terms are an agreement between fjHosting Ltd. and you."),
    Case("document.provider", "Montclair SA", '"Supplier" means Montclair SA, Rue du Lac 3, Geneva.'),
    # ── backups, losses, firms ──
    Case("data.backup_by", None, "If data is lost, it shall be restored from the backup at once."),
    Case("liability.indirect_excluded", None, "Harbour is not responsible for incidental payments to a carrier."),
    Case("document.provider", "Tidewater Co.", "This site is operated by and Tidewater Co.", title="Terms"),
    Case(LAW, "GB", "This Agreement is governed by English and Welsh law."),
    Case("data.backup_by", None, "Our servers make and store copies of your files to deliver them faster."),
    Case(
        "data.backup_by",
        "customer",
        "The client will save the data and its worth periodically and fittingly and must create backup copies.",
    ),
    Case(
        "data.retention_after_end",
        None,
        "Once payments cease, the account may be deleted after 2 months of not paying.",
    ),
    Case(LAW, "DE", "The laws of the Federal Republic of Germany shall apply."),
    # ── dates ──
    Case("document.updated_on", date(2017, 5, 10), "Status: 10.05.2017"),
    Case("data.backup_by", "customer", "We urge you to keep backup copies of your personal content."),
    Case("data.backup_by", None, "Before you continue you should print or save a local copy of the Universal Terms."),
    Case(
        "termination.customer_after_outage",
        None,
        "If an outage occurs in three consecutive months, Client may terminate.",
    ),
    Case(
        "fees.renewal_lead",
        None,
        "The system will attempt to charge the card 7 days prior to the renewal date for payment.",
    ),
    # ── the firm behind "we", and firms beside it ──
    Case(
        "document.provider", "You Name It LLC", 'Welcome to the website of You Name It LLC ("Company", "we" or "us").'
    ),
    Case(
        "document.provider", "Tidewater Labs, Inc.", "These terms are a contract between You and Tidewater Labs, Inc."
    ),
    Case(
        "document.provider",
        "Harbour Foods, LLC",
        'You contract with Harbour Foods, LLC, a California Corporation ("Harbour").',
    ),
    Case("document.provider", "Northwind Holdings Ltd.", 'The site is operated by Northwind Holdings Ltd. ("we").'),
    Case("document.provider", "TIDEWATER BV", 'THE TERMS UNDER WHICH TIDEWATER BV ("WE" OR "US") OFFERS THE SITE.'),
    Case(
        "document.provider",
        "Tidewater OÜ",
        "The Client is contracting with the Supplier Tidewater OÜ, registered at Tallinn.",
    ),
    Case("document.provider", None, "These terms are between you and us only, and not with Orchard Inc."),
    Case(
        "document.provider",
        None,
        "This site is affiliated with Sunny Marketing, Inc. and is a participant in the Jungle LLC program.",
    ),
    Case(
        "document.provider",
        None,
        "This Limited License is for the sole purpose of using the Software. Privacy Policy Incorporated.",
    ),
    Case("document.provider", None, "Notices of infringement go to: Copyright Agent, DMCA Desk LLC, Dixie Highway."),
    # ── law: of the union, of a state in it, of the government's own contracts ──
    Case(LAW, "US", "This EULA is governed by the laws of the United States of America."),
    Case(
        LAW, "US-CA", "This Agreement is governed by United States federal law and the laws of the State of California."
    ),
    Case(
        LAW, "US-PA", "These TOU shall be interpreted in accordance with the laws of the Commonwealth of Pennsylvania."
    ),
    Case(LAW, "RU", "These Terms are governed by the laws of the Russian Federation."),
    Case(LAW, None, "For government entities this contract is governed by the laws of the United States of America."),
    Case(
        LAW,
        None,
        "Under our Terms you may not trade from a country that is subject to embargo under the laws of the United States.",
    ),
    Case("document.updated_on", date(2019, 7, 8), "These Terms were most recently updated on the 8th of July 2019."),
    Case("document.updated_on", date(2018, 7, 12), "The company last updated these terms on July 12, 2018."),
)
