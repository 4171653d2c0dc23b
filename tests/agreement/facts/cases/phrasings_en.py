"""English turns of phrase, one table a fact: the plain ones stand with their topics, these are the roundabout ones."""

from watcher.model import Cap, Duration, Forum

from . import Case

OUTAGE, SUSPENDS, ENDS = (
    "termination.customer_after_outage",
    "suspension.without_notice",
    "termination.provider_notice",
)
CAP, INDIRECT = "liability.cap", "liability.indirect_excluded"
LATE, LEAD = "fees.late_rate_daily", "fees.renewal_lead"
NOTICE, RULE, EFFECT = "amendment.notice", "amendment.notice_rule", "amendment.takes_effect"
CHANNELS, ACCEPTANCE = "amendment.channels", "amendment.acceptance"
PRICE, SERVICE, MOVE = "fees.price_change_notice", "service.change_notice", "service.migration_notice"
LAW, FORUM, SIGNED = "dispute.governing_law", "dispute.forum", "dispute.signing_place"
IDLE, KEPT, BACKUP = "account.inactive_deletion", "data.retention_after_end", "data.backup_by"

CASES = (
    # ── outage: the state, how long it lasts in one piece, and the way out ──
    Case(
        OUTAGE, Duration(36, "hour"), "An interruption of 36 hours or longer entitles Customer to terminate the order."
    ),
    Case(OUTAGE, Duration(4, "day"), "You can walk away from the contract if the API is down for four days on end."),
    Case(OUTAGE, Duration(2, "week"), "A breakdown lasting two weeks gives the Licensee a right to termination."),
    Case(
        OUTAGE,
        Duration(20, "day"),
        "Where a force majeure event prevents us from supplying the Services for twenty days, either party may cancel.",
    ),
    Case(
        OUTAGE,
        Duration(48, "hour"),
        "On 10 days' notice Customer may terminate if the link is unavailable for 48 consecutive hours.",
    ),
    Case(OUTAGE, None, "If the Service is unavailable, you may claim a credit within 30 days."),
    Case(OUTAGE, None, "If you fail to cure a breach for thirty days, either party may terminate."),
    # ── suspension ──
    Case(SUSPENDS, True, "Servers that send malware can be disconnected on the spot, no warning given."),
    Case(SUSPENDS, True, "We may lock a name used for phishing at once and without notification to its holder."),
    Case(SUSPENDS, None, "We may withdraw or amend the printed guide, whatever the season, without notice."),
    # ── ending at will ──
    Case(ENDS, None, "Either party may give written notice of non-renewal at least 30 days before the term ends."),
    Case(ENDS, None, "Audits take place on 15 days' written notice.", "Audit and Termination"),
    # ── late payment ──
    Case(LATE, 0.001, "Overdue sums carry interest of one tenth of one per cent per day."),
    Case(LATE, 0.0003, "In default, three ten-thousandths of the sum owed are payable for each day of delay."),
    Case(LATE, 0.0004, "Arrears bear interest at a daily rate of four per ten thousand."),
    Case(LATE, 0.0005, "Late payments bear interest of 5 basis points per day."),
    Case(LATE, 0.005, "Late payments attract half a percent a day."),
    Case(LATE, 0.0002, "Sums not settled when due attract interest of 0.02% per diem."),
    Case(LATE, None, "If we deliver late, we pay 0.5% of the price per day."),
    # ── renewal ──
    Case(LEAD, Duration(5, "day"), "The fee for the next term must reach us five days before the current one ends."),
    Case(LEAD, Duration(10, "day"), "Customer shall settle the renewal invoice ten days before the plan lapses."),
    Case(
        LEAD,
        Duration(20, "day"),
        "Unless the fee for the coming year is paid 20 days before the anniversary date, the entry is dropped.",
    ),
    Case(LEAD, None, "Renewal invoices are issued 20 days before the end of the term."),
    # ── idle accounts ──
    Case(IDLE, Duration(3, "year"), "If you don't log in for three years, we may erase your account."),
    Case(IDLE, Duration(400, "day"), "An account may be closed after 400 days without the user logging in."),
    Case(IDLE, Duration(2, "month"), "Free databases that receive no queries for two months are removed."),
    Case(
        IDLE,
        Duration(5, "year"),
        "Five years after your last visit, or five years since your last login, we delete your profile.",
    ),
    # ── data after the end ──
    Case(KEPT, Duration(5, "month"), "We hold your databases for five months once the contract has come to an end."),
    Case(KEPT, Duration(2, "week"), "Backups are held for a fortnight after the agreement ends."),
    Case(KEPT, Duration(10, "day"), "Lists and templates are kept for ten days following termination."),
    Case(KEPT, None, "We may hold a reserve for 120 days after the end of this Agreement."),
    # ── backups ──
    Case(BACKUP, "customer", "It is the duty of the account holder to keep independent copies of whatever is stored."),
    Case(BACKUP, "customer", "Responsibility for the archiving and saving of customer data rests with the Customer."),
    Case(BACKUP, "provider", "Backups of the database are taken once a day."),
    Case(BACKUP, "provider", "Larkfield takes care of backups and restores your data after a loss."),
    Case(
        BACKUP, None, "Where Larkfield answers for a loss, it shall restore your records from the most recent backup."
    ),
    Case(BACKUP, None, "You must return all copies of the software on termination."),
    # ── the agreement's own changes: object, period, and what the words refer back to ──
    Case(NOTICE, "none", "We may, without any notice to you, change, supplement or delete parts of these Terms."),
    Case(
        NOTICE,
        Duration(2, "month"),
        "Our terms are not carved in stone: holders get two months' notice of a revised edition before it applies.",
    ),
    Case(
        NOTICE,
        Duration(60, "day"),
        "Amendment of these terms. We may issue new revisions. The Vendor informs Client of it no later than sixty days before that renewal.",
    ),
    Case(NOTICE, None, "Our API is versioned by its authors, and changed by their owners without notice."),
    Case(
        NOTICE,
        None,
        "This Policy changes too. The Customer Terms, by contrast, can only be changed on 45 days' notice.",
        title="Acceptable Use Policy",
    ),
    Case(NOTICE, None, "The DPA promises ten days' notice of a new subprocessor.", "Changes to these Terms"),
    Case(RULE, "after_notice", "The amended Terms apply once 10 days have elapsed since we announced them."),
    Case(EFFECT, "on_publication", "Changes to these Terms are effective the moment we put them on this page."),
    Case(EFFECT, "on_renewal", "If we amend the Master Terms, the amended text governs from the next renewal."),
    Case(
        EFFECT,
        "on_acceptance",
        "A revised agreement is only binding once an officer of the Licensee has countersigned it.",
    ),
    Case(
        EFFECT,
        "on_acceptance",
        "A proposal becomes part of our contract only if you confirm it.",
        "Changes to these terms",
    ),
    Case(CHANNELS, ("letter",), "The Company notifies changes of these Conditions by post to the Customer."),
    Case(CHANNELS, ("popup",), "When these Terms change you will see a pop-up in the app."),
    Case(CHANNELS, ("email",), "If these Terms are altered, an electronic mail is dispatched to every user."),
    Case(
        CHANNELS,
        None,
        "The house rules are not part of this Agreement; we may change them by posting them at the gate.",
    ),
    Case(
        ACCEPTANCE, "continued_use", "Going on using the API after we have changed this licence is treated as assent."
    ),
    Case(ACCEPTANCE, "silence", "Failure to reject the amendment of this Agreement in time counts as approval."),
    Case(ACCEPTANCE, "explicit_consent", "We will ask you to tap Agree before a change of these Terms applies."),
    # ── prices, the service, moves ──
    Case(
        PRICE, Duration(4, "month"), "The Operator shall announce any raise in the commission four months in advance."
    ),
    Case(
        SERVICE,
        Duration(6, "month"),
        "We tell you at least 6 months before discontinuing a material feature of the Service.",
    ),
    Case(
        SERVICE,
        Duration(120, "day"),
        "A retired API version remains available for 120 days after the retirement is announced.",
    ),
    Case(
        SERVICE,
        Duration(2, "month"),
        "We may cease to offer a product after informing customers two months in advance.",
    ),
    Case(
        MOVE,
        Duration(3, "week"),
        "If we have to shift your gear to a new hall, you'll hear about it three weeks before.",
    ),
    Case(
        MOVE,
        Duration(10, "day"),
        "The Provider may replace address blocks; notice of such replacement is given ten days beforehand.",
    ),
    Case(MOVE, "advance", "Should the hosting location change, customers will be notified ahead of the move."),
    # ── ending at will, idle accounts aside ──
    Case(
        ENDS,
        Duration(4, "month"),
        "Without prejudice to its rights on default, the Supplier may determine this Agreement on four months' notice.",
    ),
    Case(
        ENDS, Duration(3, "week"), "If we decide to stop doing business with you, you will receive three weeks' notice."
    ),
    Case(
        ENDS,
        "none",
        "We may cease providing you with the Services at any time, with or without cause and without notice.",
    ),
    Case(
        ENDS,
        None,
        "We may close an account that nobody uses. We will give 30 days' notice before doing so.",
        "Dormant accounts",
    ),
    Case(SUSPENDS, True, "We may immediately suspend a workload to protect the network or other customers."),
    # ── law ──
    Case(LAW, "AU-VIC", "The laws of Victoria, Australia, control this Agreement and any claim under it."),
    Case(LAW, "SG", "Singapore law shall be the proper law of this contract."),
    Case(LAW, "IE", "The law of Ireland is the law of these Terms."),
    Case(LAW, "CA-ON", "Any claim about this contract is to be judged by the law of Ontario."),
    Case(
        LAW,
        "US-NY",
        "By visiting you agree that the laws of the United States and those of the state of New York govern these Terms.",
    ),
    Case(LAW, "DE", "German law applies, to the exclusion of the UN Sales Convention."),
    Case(LAW, None, "Residents of Nevada have further rights under Nevada law with regard to this Agreement."),
    Case(LAW, None, "Electronic signatures on this contract are valid under French law."),
    Case(LAW, None, "We are not governed by Canadian law, although these Terms are in English."),
    # ── forum ──
    Case(
        FORUM,
        Forum("court", "provider_domicile"),
        "Proceedings shall be brought in the courts of the location of the Host's head office.",
    ),
    Case(
        FORUM,
        Forum("court", "provider_domicile"),
        "The court at the place where the Provider has its registered seat hears every dispute.",
    ),
    Case(
        FORUM,
        Forum("court", "defendant_domicile"),
        "A suit may be filed only with the court at the domicile of the respondent.",
    ),
    Case(
        FORUM,
        Forum("court", "customer_domicile"),
        "A consumer may sue us in the court of his or her own place of residence.",
    ),
    Case(
        FORUM,
        Forum("court", "signing_place"),
        "Disputes go to the court with jurisdiction at the place where this Agreement was signed.",
    ),
    Case(
        FORUM,
        Forum("court", "competent"),
        "Failing a settlement, either side may bring the matter before the competent court.",
    ),
    Case(FORUM, Forum("court", "Cork County, Ireland"), "Any claim shall be adjudicated in Cork County, Ireland."),
    Case(FORUM, Forum("court", "Graz"), "Graz is the exclusive place of jurisdiction, whoever sues."),
    Case(
        FORUM,
        Forum("court", "Yuelu District People's Court of Changsha"),
        "The parties may sue before the Yuelu District People's Court of Changsha.",
    ),
    Case(
        FORUM,
        Forum("court", "Bern"),
        "Whoever wants to bring an action must bring it before the courts sitting in Bern.",
    ),
    Case(FORUM, Forum("arbitration", "Dublin"), "Every dispute goes to arbitration, to be held in Dublin."),
    Case(
        FORUM,
        Forum("arbitration", "Vienna International Arbitral Centre"),
        "ALL DISPUTES SHALL BE REFERRED TO AND DECIDED BY THE VIENNA INTERNATIONAL ARBITRAL CENTRE IN ARBITRATION.",
    ),
    Case(FORUM, None, "We obey an order issued by a court of competent jurisdiction in Oslo or elsewhere."),
    Case(FORUM, None, "Their terms, under which disputes are settled by arbitration in Zurich, are no part of ours."),
    # ── signing place ──
    Case(SIGNED, "Wuxi", "The parties agree that the signing place of these Terms shall be Wuxi."),
    Case(SIGNED, "Linz", "Both parties accept Linz as the place where this contract is signed."),
    Case(
        SIGNED,
        "Furong District, Changsha",
        "This contract was concluded at Furong District, Changsha, which is its place of signature.",
    ),
    Case(SIGNED, "Dalian", "Dalian is regarded as the place where this Agreement was signed."),
    Case(SIGNED, "Suzhou", "These Terms shall be treated as signed at Suzhou, wherever the user clicks."),
    Case(SIGNED, "Zhuhai", "Signing location: Zhuhai"),
    Case(SIGNED, None, "New York law governs as if you signed these Terms in New York."),
    # ── outages, suspensions and ends once more ──
    Case(
        OUTAGE,
        Duration(6, "day"),
        "Subscribers are released from their contract once an outage has gone on for six days.",
    ),
    Case(
        OUTAGE,
        Duration(3, "week"),
        "If the line has been dead for three weeks running, you can get out of the remaining commitment.",
    ),
    Case(
        OUTAGE,
        Duration(50, "day"),
        "If force majeure does not cease within 50 days, the other party may terminate these Terms.",
    ),
    Case(
        OUTAGE,
        Duration(15, "day"),
        "Should suspension of the supply last more than fifteen days, the Customer may elect to cancel.",
    ),
    Case(
        OUTAGE,
        Duration(2, "month"),
        "The party not affected by force majeure lasting two months may terminate on 10 days' notice.",
    ),
    Case(OUTAGE, None, "If an outage follows on your failure to pay for 30 days, either party may terminate."),
    Case(
        SUSPENDS, True, "Use that goes against these rules entitles the Host to disconnect the server on the instant."
    ),
    Case(SUSPENDS, True, "We may, without first contacting you, disable a key that is used contrary to this licence."),
    Case(SUSPENDS, True, "Violations of the policy may result in immediate account suspension."),
    Case(SUSPENDS, True, "If we find you mining coins, we will pull the plug immediately."),
    Case(ENDS, Duration(20, "day"), "We may terminate the Services 20 days after we send notice of termination."),
    Case(ENDS, Duration(5, "week"), "The contract can be given up by Larkfield with five weeks' notice."),
    Case(ENDS, "none", "We may bring your participation in the pilot to an end without telling you in advance."),
    Case(ENDS, "advance", "Should we part ways for reasons of our own, we will say so beforehand."),
    # ── what is kept, for how long, in whatever order ──
    Case(KEPT, Duration(4, "day"), "FOUR DAYS AFTER EXPIRY OF A SERVER ITS DISK IS WIPED."),
    Case(KEPT, Duration(2, "year"), "After you leave Larkfield, your message history is kept for two years."),
    Case(
        KEPT,
        Duration(9, "day"),
        "Upon cessation of the contract the content shall remain on our systems for nine days.",
    ),
    Case(
        KEPT,
        Duration(25, "day"),
        "If a subscription is cancelled, the mailbox and its content are preserved twenty-five days more.",
    ),
    Case(KEPT, Duration(15, "day"), "You may request an export of your data within 15 days following termination."),
    Case(KEPT, None, "You must delete the cached data within 10 days of termination."),
    Case(KEPT, None, "Backup copies are overwritten in the ordinary cycle of 35 days."),
    Case(KEPT, None, "We hold accounting records for six years after the end of the contract."),
    Case(BACKUP, "customer", "Making backups is your job, not ours."),
    Case(BACKUP, "customer", "Data backup is incumbent on the customer."),
    Case(BACKUP, "customer", "Larkfield does not back up customer data."),
    Case(BACKUP, "customer", "Although we make backups, you are solely responsible for all data that you store."),
    Case(BACKUP, "provider", "Your data is backed up by us every four hours."),
    # ── limits ──
    Case(
        CAP, Cap("unused_balance"), "If we are liable, all that you can recover is the unused balance of your account."
    ),
    Case(
        CAP,
        Cap("fees_percentage", percent=120),
        "Neither of them is accountable to the other for more than 120% of the fees payable.",
    ),
    Case(CAP, Cap("service_credit"), "Customer's recovery for any failure is confined to service credits."),
    Case(INDIRECT, True, "The Host does not answer for any punitive or indirect damages."),
    Case(
        INDIRECT, True, "Our responsibility covers only your direct loss; knock-on losses are not something we pay for."
    ),
    Case(INDIRECT, True, "Neither of us can claim indirect or consequential damages from the other."),
    Case(INDIRECT, None, "Customer shall not be liable for any indirect damages of the Provider."),
    Case(INDIRECT, None, "The foregoing shall not exclude our liability for indirect loss caused by gross negligence."),
    Case(INDIRECT, None, "We are not liable for what results directly or indirectly from the acts of other users."),
    # ── periods and promises in more turns ──
    Case(
        NOTICE,
        Duration(40, "day"),
        "Altered Terms will not bind you until at least forty days have run from our notification.",
    ),
    Case(
        NOTICE, "none", "Our service is subject to these Terms, which may be updated from time to time without notice."
    ),
    Case(NOTICE, None, "Manuals, which we update separately and without notice, are no part of these Terms."),
    Case(RULE, "after_notice", "Posted changes to the Terms come into operation after nine days."),
    Case(RULE, "before_effect", "You'll get a copy of any altered terms no less than 12 days before they bind you."),
    Case(
        EFFECT, "on_renewal", "If we update this contract during your term, the update kicks in at your next renewal."
    ),
    Case(CHANNELS, ("im",), "Changes to this agreement are announced in our Discord server."),
    Case(
        ACCEPTANCE,
        "silence",
        "If we hear nothing from you before the altered Conditions apply, we take it that you accept them.",
    ),
    Case(
        ACCEPTANCE,
        "explicit_consent",
        "These conditions can be altered only with the written agreement of both parties, and no continued use shall be deemed acceptance.",
    ),
    Case(PRICE, Duration(21, "day"), "You will be given 21 days' notice of any rise in the cost of your plan."),
    Case(
        SERVICE,
        Duration(45, "day"),
        "Should the Operator close the Marketplace, it shall inform members 45 days before.",
    ),
    Case(
        MOVE,
        Duration(9, "day"),
        "We shall not transfer your systems to another site without having notified you nine days beforehand.",
    ),
    Case(
        FORUM,
        None,
        "The company is entered in the commercial register of the local court in Kiel, and its claims are its own.",
    ),
    Case(
        ENDS,
        None,
        "The right of either party to terminate this contract without notice for good cause is not affected.",
    ),
)
