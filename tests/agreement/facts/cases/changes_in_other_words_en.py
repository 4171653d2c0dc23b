"""How English agreements tell of a change, and what accepts it, in words that are rarer."""

from watcher.model import Duration

from . import Case

ACCEPTANCE = "amendment.acceptance"
NOTICE = "amendment.notice"


CASES = (
    Case(
        NOTICE,
        Duration(30, "day"),
        'By clicking "I accept", or by continuing to use our Platform from the date that is 30 days after notification, you agree to the amended Terms.',
        heading="Changes to these Terms",
    ),
    Case(
        NOTICE,
        Duration(30, "day"),
        "We may amend these Terms. By continuing to use the Service 30 days after notice of the change, you accept the amended Terms.",
    ),
    Case(
        NOTICE,
        Duration(15, "day"),
        "We may revise these Terms. If you go on using the Service more than 15 days after we notify you, you accept the revised Terms.",
    ),
    Case(
        NOTICE,
        Duration(14, "day"),
        "We'll announce significant changes in our Discord server and via email at least 14 days before they take effect.",
        heading="Changes to These Terms",
    ),
    Case(
        NOTICE,
        "none",
        "These Terms may be amended by the Administration without special notice by publishing a new version.",
    ),
    Case(NOTICE, None, "We may modify this Agreement at any time without individual notice to you."),
    Case(NOTICE, "none", "The Company may change these Terms without any separate notification."),
    Case(NOTICE, None, "These Terms can be changed by us without personal notice to users."),
    Case(
        NOTICE,
        "advance",
        "If we make material changes to these Terms, we will let you know via email before these changes take effect.",
    ),
    Case(NOTICE, "advance", "We will let you know by email before changes to this Agreement take effect."),
    Case(NOTICE, Duration(10, "day"), "Amendments to this Agreement bind you ten days after they are posted."),
    Case(NOTICE, Duration(7, "day"), "We'll let you know seven days before any change of these Terms applies."),
    Case(
        ACCEPTANCE,
        "continued_use",
        "These terms may be changed by us. Your continuous use of the Services will signify your acceptance of the changed terms.",
    ),
    Case(
        ACCEPTANCE,
        "continued_use",
        "Ostrava may amend this Agreement. Utilisation of Ostrava services by Customer following the effective date of such change shall constitute acceptance by Customer of such change.",
    ),
    Case(
        ACCEPTANCE,
        "continued_use",
        "We may update these Terms. Your ongoing use of the site denotes your acceptance of the updated Terms.",
    ),
    Case(
        ACCEPTANCE,
        "continued_use",
        "These Terms may be revised. Continued utilization of the Service indicates agreement to the revised Terms.",
    ),
    Case(
        ACCEPTANCE,
        "continued_use",
        "If we modify this Agreement, your subsequent use of the Service is deemed acceptance of the modified Agreement.",
    ),
)
