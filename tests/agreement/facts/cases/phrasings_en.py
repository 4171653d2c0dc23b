"""English turns of phrase, one table a fact: the plain ones stand with their topics, these are the roundabout ones."""

from watcher.model import Duration

from . import Case

OUTAGE, SUSPENDS, ENDS = (
    "termination.customer_after_outage",
    "suspension.without_notice",
    "termination.provider_notice",
)
LATE, LEAD = "fees.late_rate_daily", "fees.renewal_lead"
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
    Case(BACKUP, None, "You must return all copies of the software on termination."),
)
