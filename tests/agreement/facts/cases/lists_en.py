"""What English agreements say over two lines: a list of breaches, a question and what follows no answer; and words beside them."""

from watcher.model import Duration

from . import Case

SERVICE, ACCEPTANCE = "service.change_notice", "amendment.acceptance"
ENDS, PRICE, KEPT = "termination.provider_notice", "fees.price_change_notice", "data.retention_after_end"
SUSPENSION, IDLE, INDIRECT = "suspension.without_notice", "account.inactive_deletion", "liability.indirect_excluded"
PROVIDER, CHANNELS = "document.provider", "amendment.channels"

CASES = (
    # ── without notice if: a list of breaches, or of something else ──
    Case(
        SUSPENSION,
        True,
        "Harbour may suspend use of the Service or deregister the user without any prior notice if:\n"
        "(1) the user violates any provision of the Terms;\n(2) the user has died.",
    ),
    Case(
        SUSPENSION,
        None,
        "Harbour may suspend the Service without any prior notice if:\n(1) the servers are renewed;\n(2) there is a fire.",
    ),
    # ── asked, and no answer ──
    Case(
        IDLE,
        Duration(3, "year"),
        "If the app has not been used for 3 years, you will be asked whether the account is still active. If no reply is received, the account will be closed.",
    ),
    Case(
        IDLE,
        None,
        "If the app has not been used for 3 years, you will be asked whether the account is still active. If you like it, do nothing.",
    ),
    Case(
        IDLE,
        None,
        "An account with an invoice that is five days past due may be treated as abandoned, and the account may be terminated.",
    ),
    # ── no such liability ──
    Case(
        INDIRECT,
        True,
        "Harbour will have no consequential, special, direct, indirect, exemplary, punitive, or other liability under this Agreement.",
    ),
    Case(INDIRECT, None, "There is no special price for consequential orders, and liability for them is ours."),
    # ── a form in small letters ──
    Case(
        PROVIDER,
        "Harbourio, inc",
        'These Terms apply to the service provided by Harbourio, inc (hereinafter referred to as the "Company").',
        title="Terms of Use",
    ),
    Case(PROVIDER, None, "The service is provided by Monday, inc VAT.", title="Terms of Use"),
    # ── where rules stand is not where changes are told ──
    Case(
        CHANNELS,
        ("email",),
        "We may amend these Terms (including the rules for the Service which may be posted on the website). We will notify you of the change by email.",
    ),
    Case(CHANNELS, ("website",), "Changes to these Terms are posted on our website."),
    # ── a thing that goes is nobody's account ──
    Case(
        SUSPENSION,
        None,
        "We may refuse, exclude or remove any user submission for any reason or no reason and without notice to you.",
    ),
    Case(
        SUSPENSION,
        None,
        "We may discontinue or cancel the rewards program in our sole discretion without prior notice.",
    ),
    Case(
        SUSPENSION,
        True,
        "We may disable your account and remove your content without notice in our sole discretion.",
    ),
    Case(
        SUSPENSION,
        True,
        "We may terminate your participation in the rewards program without notice if you violate these terms.",
    ),
    # ── words beside a change ──
    Case(
        CHANNELS,
        None,
        "We may change this policy. Questions about changes may be asked on the talk page or emailed to our help desk.",
    ),
    Case(
        SERVICE,
        None,
        "Harbour may change the API. Unless otherwise mutually agreed by Harbour and Company in advance in writing (email to suffice), the old version ends.",
    ),
    Case(
        ACCEPTANCE,
        None,
        "We may amend these terms. By clicking the button or placing your order, you agree to be bound.",
    ),
    Case(
        ACCEPTANCE,
        "continued_use",
        "We may amend these terms. By continuing to use the service after a change you agree to it.",
    ),
    # ── periods in odd places ──
    Case(
        ENDS,
        Duration(5, "working_day"),
        "Either party may terminate this Agreement for any reason upon (5) business days written notice.",
    ),
    Case(ENDS, None, "Either party may terminate this Agreement for reasons (5) days and (6) nights named below."),
    Case(
        PRICE,
        Duration(30, "day"),
        "We may change our prices. If we do, we will give you 30 days' notice by email before the change applies to your renewal.",
    ),
    Case(PRICE, None, "We may change our prices. Your renewal is invoiced 30 days before it is due."),
    Case(
        KEPT, Duration(30, "day"), "On termination, your data will be retained for 30 days before permanent deletion."
    ),
    Case(KEPT, Duration(30, "day"), "Upon termination, you may request a data export within 30 days."),
    Case(KEPT, None, "Your data are copied 30 days before the end of each year."),
    Case(
        IDLE,
        Duration(120, "day"),
        "We may terminate unpaid user accounts that are inactive for a continuous period of 120 days.",
    ),
    Case(IDLE, None, "We may close an account whose fees have been unpaid for 90 days without activity of the bank."),
    Case(
        SUSPENSION, True, "Harbour may suspend the Services upon any payment delinquency without cure period or notice."
    ),
)
