"""English notices of anything but a change of the agreement."""

from . import Case

ACCEPTANCE = "amendment.acceptance"
CHANNELS = "amendment.channels"
NOTICE = "amendment.notice"
KEPT = "data.retention_after_end"
SERVICE = "service.change_notice"
MOVE = "service.migration_notice"
ENDING = "termination.provider_notice"


CASES = (
    Case(NOTICE, None, "We may change the prices of any plan on 30 days' notice."),
    Case(NOTICE, None, "We will announce a new subprocessor 30 days before it begins to process personal data."),
    Case(NOTICE, None, "We will notify you at least 14 days before your subscription renews."),
    Case(NOTICE, None, "Either party may terminate this Agreement on 60 days' written notice."),
    Case(NOTICE, None, "Notices under this Agreement take effect 5 business days after they are posted."),
    Case(NOTICE, None, "We may change our address for notices by telling you 10 days in advance."),
    Case(NOTICE, None, "We may update the Company Software with or without notifying you."),
    Case(NOTICE, None, "The Licensor may modify the Licensed Materials at any time without notice."),
    Case(NOTICE, None, "Our Properties and the features of them may be revised without notice."),
    Case(NOTICE, None, "We may alter the Documentation at any time without prior notice."),
    Case(NOTICE, None, "Specifications and the hosted environment may be changed without notice."),
    Case(NOTICE, None, "You must inform us in advance of any change of control."),
    Case(NOTICE, None, "You shall notify us 30 days before you change the scope of your use under this Agreement."),
    Case(
        NOTICE,
        None,
        "Developers must inform us in advance of using any of our services what data that service requires.",
    ),
    Case(NOTICE, None, "The supplier informs users in advance of what the app is going to change on their device."),
    Case(NOTICE, None, "Order forms may be amended by the parties on 15 days' notice of the change order."),
    Case(NOTICE, None, "We give 90 days' notice before we retire an API version."),
    Case(NOTICE, None, "The schedule of maintenance may change with 2 days' notice."),
    Case(NOTICE, None, "The promotional terms of this offer may be changed or ended without notice."),
    Case(NOTICE, None, "Exchange rates may be updated daily without notice."),
    Case(NOTICE, None, "We may assign this Agreement, as amended, to a successor without notice."),
    Case(NOTICE, None, "A change of your billing cycle takes effect 30 days after you ask for it."),
    Case(NOTICE, None, "We may change the composition of the support team without prior notice to you."),
    Case(NOTICE, None, "Credit limits may be reviewed and changed by us without notice."),
    Case(NOTICE, None, "Any change order takes effect ten days after both parties have signed it."),
    Case(
        NOTICE,
        None,
        "We may change these Terms by posting a new version. We may update the Company Properties with or without notifying you.",
    ),
    Case(
        NOTICE,
        None,
        "We may amend this Agreement. Developers of apps must inform you in advance of using any of our services what data that service requires.",
    ),
    Case(NOTICE, None, "The documentation may be updated without notice.", heading="Changes to these Terms"),
    Case(NOTICE, None, "We may change these Terms. Our opening hours may change without notice."),
    Case(
        ENDING,
        None,
        "Cancellation notices must be given at a minimum of 48 hours before the term of the Agreement ends.",
        heading="Cancellation",
    ),
    Case(KEPT, None, "Continued non-payment after 7 days results in server termination and data deletion."),
    Case(
        MOVE,
        None,
        "We'll announce changes in our Discord server at least 14 days before they take effect.",
        heading="Changes to These Terms",
    ),
    Case(
        SERVICE,
        None,
        "We may change our fees and payment policies for the Harbour Services by notifying you at least 20 days before.",
    ),
    Case(
        CHANNELS,
        None,
        "We may amend these Terms. Changes to the fees or payment policies will be posted on the website.",
    ),
    Case(
        ACCEPTANCE, None, "No amendment of this Agreement is effective unless in writing and executed by both parties."
    ),
    Case(
        ACCEPTANCE,
        None,
        "These Terms may only be modified by a written amendment signed by an authorized representative of both parties.",
    ),
    Case(
        ACCEPTANCE,
        "explicit_consent",
        "We may propose changes to this Agreement. Changes apply only with your express consent.",
    ),
)
