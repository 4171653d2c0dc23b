"""English changes: of the agreement, of one part of it, of the service, of what stands on a site; and promises that are none."""

from watcher.model import Duration

from . import Case

NOTICE, RULE, ACCEPTANCE, CHANNELS = (
    "amendment.notice",
    "amendment.notice_rule",
    "amendment.acceptance",
    "amendment.channels",
)
SERVICE, PRICE, ENDS = "service.change_notice", "fees.price_change_notice", "termination.provider_notice"

CASES = (
    # ── what stands on the site, and the site itself ──
    Case(
        NOTICE,
        None,
        "We may change, modify or remove the contents of the Site at any time and for any reason without notice.",
        heading="Modifications and Interruptions",
    ),
    Case(
        NOTICE,
        None,
        "Northwind may make changes to the materials on its web site at any time without notice.",
        "Changes",
    ),
    Case(
        NOTICE, None, "We may alter the availability and content of the Paid Library with or without notice.", "Changes"
    ),
    Case(
        NOTICE,
        None,
        "We may modify or discontinue, temporarily or permanently, the Website (or any part of it) with or without notice.",
        heading="Changes to these Terms",
    ),
    Case(SERVICE, "none", "Harbour may modify or discontinue the website, or any part of it, without notice."),
    Case(
        ENDS,
        "none",
        "We may terminate your use of the Site and delete any content that you posted, without warning and in our sole discretion.",
    ),
    # ── one part of the agreement, and another's rules ──
    Case(NOTICE, None, "We will give 30 days' notice of material changes to this Agreement to Arbitrate."),
    Case(NOTICE, None, "We may cancel or modify the terms of a free Trial at any time, without prior notice."),
    Case(
        NOTICE,
        None,
        "Northwind may amend any Relevant Rules from time to time without notification to you.",
        title="Northwind Seller Agreement",
    ),
    Case(
        NOTICE, None, "Opening hours change without notice; please keep to the latest airline and government policies."
    ),
    Case(
        PRICE,
        Duration(75, "day"),
        "Harbour may change the Subscription Fees for the next Contract Year on 75 days' notice to Client.",
    ),
    Case(
        NOTICE,
        None,
        "Harbour may change the Subscription Fees for the next Contract Year on 75 days' notice to Client.",
        title="Harbour Master Agreement",
    ),
    # ── the reason for a change is not what is announced ──
    Case(
        NOTICE,
        Duration(14, "day"),
        "We may modify these terms to reflect changes to our Services. Changes take effect no sooner than 14 days after they are posted.",
    ),
    Case(
        SERVICE,
        None,
        "We may modify these terms to reflect changes to our Services. Changes take effect no sooner than 14 days after they are posted.",
    ),
    # ── promises, and words that promise nothing ──
    Case(
        NOTICE,
        "advance",
        "We shall not make a material change to these Terms without first giving notice to the school.",
    ),
    Case(
        NOTICE,
        "advance",
        "We change these Terms. The notice will name a reasonable period after which the new Terms apply.",
    ),
    Case(NOTICE, "advance", "We will tell you of changes to these Terms so that you can read them before they apply."),
    Case(
        NOTICE,
        Duration(30, "day"),
        "We may change the TOS and will make the new text available to you at least 30 days before the new TOS become effective.",
    ),
    Case(
        NOTICE,
        Duration(14, "day"),
        "We may amend these Terms. Such changes shall not come into effect until 14 days following the amendment.",
    ),
    Case(
        NOTICE,
        Duration(30, "day"),
        "We will give you 30 days' advance notice of any change to these terms, and the opportunity to cancel your plan.",
    ),
    Case(NOTICE, None, "We may notify you in advance in case of changes to these Terms."),
    Case(NOTICE, None, "We may make minor changes to these Terms without notice."),
    Case(NOTICE, None, "These Terms may be updated with notice where it matters or without notice where it does not."),
    Case(NOTICE, None, "You agree that posting changed Terms here will be sufficient notice to you that they apply."),
    Case(
        NOTICE,
        None,
        "Changes to these Terms apply on posting, unless applicable law requires us to give notice before they take effect.",
    ),
    Case(NOTICE, None, "The current Terms were first published 180 days before they became effective."),
    # ── who gives the notice, and why the contract ends ──
    Case(
        ENDS,
        None,
        "We require five (5) days written notice of cancellation prior to your renewal date.",
        "Cancellation",
    ),
    Case(ENDS, None, "Either party may terminate without notice if the other party becomes insolvent."),
    Case(
        PRICE, None, "Prices may rise. If the Customer does not give a notice of non-renewal, the contract is extended."
    ),
    Case(SERVICE, None, "The price of the services may change. We notify the Client 7 days before its change."),
    Case(
        PRICE,
        Duration(7, "day"),
        "The price of the services may change. We notify the Client 7 days before its change.",
    ),
    # ── acceptance of a change, not of the contract, of a right, of a waiver ──
    Case(
        ACCEPTANCE,
        "continued_use",
        "Any amended Terms apply from the day they take effect. Your continued use of the Services following the effective date of such changes will constitute your acceptance.",
    ),
    Case(
        ACCEPTANCE,
        None,
        "By ordering our services you acknowledge and accept that periodically we may make updates to these terms.",
    ),
    Case(
        ACCEPTANCE,
        None,
        "No waiver of or derogation from these Terms is effective unless it is in writing and signed by the party that waives.",
        title="Terms of Service",
    ),
    Case(
        "amendment.takes_effect",
        None,
        "We may modify these terms. This is our binding agreement when you agree to these terms of service.",
    ),
    Case(
        CHANNELS,
        ("email", "in_site_message"),
        "We may change these terms and tell Customer of it by e-mail or via prominent display within Northwind.",
    ),
    # ── what goes on about the agreement though the site was spoken of ──
    Case(
        ACCEPTANCE,
        "continued_use",
        "We may change these Terms. We may discontinue the website. Your continued use after the posting of changes is your acceptance of them.",
    ),
    Case(
        CHANNELS,
        ("in_site_message",),
        "We will tell you of any changes to these Terms through a message to your account.",
    ),
    # ── a change told by where and how it is agreed to ──
    Case(
        ACCEPTANCE,
        "continued_use",
        "KC may revise these terms. By using this website you are agreeing to be bound by the then current version of these terms.",
    ),
    Case(
        ACCEPTANCE, "continued_use", "If these Terms change, your continued use of Harbour is subject to the new Terms."
    ),
    Case(
        ACCEPTANCE,
        "continued_use",
        "You accept any changes to the Agreement when you use the Service after they are posted.",
    ),
    Case(ACCEPTANCE, None, "By using the Harbour Services you agree to these Terms. We may change these Terms."),
    Case(
        ACCEPTANCE,
        "silence",
        "Approval of an amendment of these terms qualifies as given if the customer does not object within six weeks.",
    ),
    Case(CHANNELS, ("website",), "Any changes to this Agreement will be posted on northwind.com."),
    Case(
        CHANNELS,
        ("email", "letter", "website"),
        "We may give you notices, including those regarding changes to the Terms, by email, regular mail or postings on our website.",
    ),
    Case(
        CHANNELS,
        None,
        "You may display our logo within your app in line with our Brand Guidelines as amended from time to time.",
    ),
    Case(
        CHANNELS,
        None,
        "You agree to check the control panel for changes to these terms; use following notice is acceptance.",
    ),
    Case(
        "amendment.takes_effect",
        "after_notice",
        "The notice will name a reasonable period of time after which the new Terms will take effect.",
    ),
    Case(NOTICE, "advance", "Harbour shall inform the customer of any amendment of these terms in good time."),
    Case(
        NOTICE,
        Duration(7, "day"),
        "We give seven days' notice of changes to these Terms; you may reject them by terminating your account.",
    ),
    # ── ends for cause, and ends that are the customer's ──
    Case(
        ENDS,
        None,
        "This does not affect the right of either party to terminate the contract without notice for a cause.",
    ),
    Case(ENDS, None, "If termination without notice is declared by Harbour, it may claim 75% of the fees."),
    Case(ENDS, None, "You may terminate this licence by providing us with thirty (30) days' written notice."),
    # ── suspension told in two steps ──
    Case(
        "suspension.without_notice",
        True,
        "We may suspend the Services at any time without notice. For example, we may do so if you violate these Terms.",
    ),
    Case(
        "suspension.without_notice",
        True,
        "If your use is in breach of these Terms, we are entitled, without notice to you, to:\n(a) disable your login.",
    ),
    Case(
        "suspension.without_notice",
        None,
        "We will immediately notify the member who infringed that the material was removed and access disabled.",
    ),
    # ── ends: at will, on a condition, the customer's, of something else ──
    Case(ENDS, None, "User accounts that contravene these rules may be terminated without warning."),
    Case(
        ENDS,
        None,
        "We may cancel orders if any information in the Service is inaccurate at any time without prior notice.",
    ),
    Case(ENDS, None, "The subscription ends one day. The licence (i) does not give you any ownership of the Service."),
    Case(
        ENDS, None, "Unless you notify Harbour before the end of your subscription that you want to cancel, it renews."
    ),
    Case(
        ENDS,
        None,
        "If you cancel with more than 48 hours notice prior to your next subscription, you are not charged.",
        "Cancellation",
    ),
    Case(
        ENDS,
        None,
        "Subscriptions automatically renew for successive terms, without prior notice to you.",
        "Termination",
    ),
    Case(ENDS, None, "We may terminate your account without notice if you do not accept the new price."),
    Case(ENDS, None, "We will notify you and you may then end your subscription before the change is made."),
    Case(ENDS, "none", "We may terminate your account at any time and for any reason without notice."),
    Case(
        PRICE,
        Duration(10, "day"),
        "The plan renews at the same price unless we notify you 10 days prior to the end of your current term that the fee will increase.",
    ),
    Case(
        PRICE,
        None,
        "A change of fees is told. The parties notify each other of any change in address two days in advance.",
    ),
    Case(
        PRICE,
        None,
        "The fee may rise, unless either party gives notice of its intent not to renew 60 days before the term ends.",
    ),
    Case(
        PRICE, None, "Prices vary. The typical hotel requires notice of cancellation at least 24 hours before arrival."
    ),
    # ── service: not its prices, nor its channels, nor what stands in it ──
    Case(SERVICE, None, "Prices for using the Services are subject to change upon 30 days' notice."),
    Case(
        SERVICE,
        None,
        "We will tell you of price changes on the Site, through the Service or in email 30 days before the change.",
    ),
    Case(SERVICE, None, "Information provided via the Services may be changed or updated without notice."),
    Case(SERVICE, "none", "We may modify or discontinue the Services, or any part of them, with or without notice."),
    Case(
        NOTICE,
        Duration(30, "day"),
        'We may modify these Terms and tell you by posting the changes through the Services. Modifications that are material will be effective 30 days following the "Updated" date above.',
    ),
    # ── who stops using the service changes nothing ──
    Case(
        ACCEPTANCE,
        "continued_use",
        "If you do not agree to a change of these Terms, stop using the Services. Otherwise your continued use after the changes take effect constitutes your acceptance.",
    ),
    Case(
        ACCEPTANCE,
        "continued_use",
        "You will be deemed to have accepted the changes in any revised Terms by your continued use of the Site.",
    ),
    Case(
        CHANNELS,
        None,
        "If you have questions about changes to these Terms, you can contact us:\nBy email at our address",
        "Changes",
    ),
    Case(
        NOTICE,
        Duration(1, "month"),
        "We tell Customer of changes to these Terms one month before, save where the law requires haste.",
    ),
    Case(
        ENDS,
        Duration(3, "month"),
        "Without prejudice to any right to end it sooner for default, we may terminate this Agreement on three months' notice.",
    ),
    Case(SERVICE, "none", "The availability of any model may be changed or discontinued without advance notice."),
    Case(
        "data.retention_after_end",
        Duration(18, "month"),
        "Your records are deleted within 18 months of notification of termination.",
    ),
    # ── products on offer, and a service that changes besides the right to leave ──
    Case(
        NOTICE,
        None,
        "We may change the terms of any future product before it is offered. We also reserve the right not to offer one or more products at all, without any additional notice to you.",
    ),
    Case(
        NOTICE,
        None,
        "In case of a change in the Service, we notify the Customer. If a change has a material effect, we will notify the Customer at least 30 days before the change will be effected and give the Customer a possibility to terminate the Agreement.",
    ),
    Case(
        SERVICE,
        Duration(30, "day"),
        "In case of a change in the Service, we notify the Customer. If a change has a material effect, we will notify the Customer at least 30 days before the change will be effected and give the Customer a possibility to terminate the Agreement.",
    ),
    Case(NOTICE, "none", "We may modify the Terms of Service at any time with or without customer notification."),
    # ── rates and rules are no service, a domain is no server ──
    Case(
        SERVICE,
        None,
        "We may revise Service rates, and will give Customer at least 10 days notice prior to such a revision.",
    ),
    Case(
        PRICE,
        Duration(10, "day"),
        "We may revise Service rates, and will give Customer at least 10 days notice prior to such a revision.",
    ),
    Case(SERVICE, None, "The Company may unilaterally revise the Service Rules at any time without prior notice."),
    Case(
        "service.migration_notice",
        None,
        "We have the right to change or cease the servers.example API by providing you with reasonable prior notice.",
    ),
    Case(
        "service.migration_notice",
        "advance",
        "We have the right to change your servers by providing you with reasonable prior notice.",
    ),
    # ── who only tries takes no duty ──
    Case("data.backup_by", None, "Harbour will make a good faith effort to keep seven days worth of backups."),
    Case("data.backup_by", "provider", "Harbour will keep seven days worth of backups."),
    # ── silence, told by what stays away ──
    Case(
        ACCEPTANCE,
        "silence",
        "We inform you of changes. The new Terms of Service shall be deemed tacitly accepted in absence of a written notice to the contrary within 30 days.",
    ),
    Case(
        ACCEPTANCE,
        "silence",
        "Amended terms are deemed accepted by you failing any objection.",
    ),
    Case(ACCEPTANCE, None, "The new Terms of Service are announced in the absence of any order to the contrary."),
    Case(ACCEPTANCE, None, "Goods are deemed accepted in the absence of a written complaint or reply within 30 days."),
    # ── within a time is no notice, unless one may object in it ──
    Case(NOTICE, None, "Revised terms enter into force within 30 days of their announcement."),
    Case(
        NOTICE,
        Duration(14, "day"),
        "The amended Terms are deemed agreed unless the customer objects to their taking effect within 14 days from such notice.",
    ),
    # ── what is no part of the agreement, or is told to somebody else ──
    Case(NOTICE, None, "The terms of each special offer may be varied without notice."),
    Case(NOTICE, None, "We can change the prize rules of any promotion at any time without notice."),
    Case(
        NOTICE,
        None,
        "We may revise these Terms. We will notify you of such transfer two weeks before the intended transfer of our rights.",
    ),
    Case(NOTICE, None, "We may amend these Terms without individual notice to you."),
    # ── one promise for two changes ──
    Case(
        NOTICE,
        "none",
        "We may amend any of these Terms or related policies (as defined below), or change any feature of the Service at any time without notice.",
    ),
    # ── counts said twice, and headed ──
    Case(NOTICE, Duration(2, "week"), "We will email you two weeks (14 days) before we change these Terms."),
    Case(NOTICE, Duration(21, "day"), "Notice period for changes to this agreement: 21 days"),
    # ── acceptance and channels beside them ──
    Case(
        "amendment.acceptance",
        "silence",
        "If you do not object to the amended Terms within six weeks, your consent is deemed given.",
    ),
    Case(
        "amendment.acceptance",
        "explicit_consent",
        "We will ask for your express consent before amended Terms apply to you.",
    ),
    Case("amendment.channels", ("email",), "Updates to these Terms are sent by email to the address in your account."),
    Case(
        NOTICE,
        None,
        "We may modify the terms, conditions or policies of the Program (including ending the Program) with or without notice.",
    ),
    Case(NOTICE, "none", "We may amend these Terms without any special notice."),
    Case(
        NOTICE,
        "none",
        "We may change the services on offer at any time without notice, and you agree that we can revise these Terms without notice.",
    ),
    # ── prices and their policy ──
    Case(
        NOTICE,
        None,
        "Changes to the Fees and Credits Policy and the fees for our services are effective after we give fourteen (14) days' notice of the changes.",
        title="Terms of Use",
    ),
    Case(PRICE, Duration(14, "day"), "We may change our Fees and Credits Policy with 14 days' notice."),
    Case(NOTICE, Duration(14, "day"), "We may change these Terms and our Fee Policy with 14 days' notice."),
    Case(NOTICE, Duration(14, "day"), "We may change this Fee Policy with 14 days' notice.", title="Fee Policy"),
    Case(
        PRICE,
        Duration(30, "day"),
        "Prices of all Services, including but not limited to monthly fees, are subject to change upon 30 days notice from us.",
    ),
    # ── a period in which to object ──
    Case(
        NOTICE,
        Duration(30, "day"),
        "Unless you object, the revised agreement will take effect at the end of your thirty (30) day objection period.",
    ),
    Case(RULE, "after_notice", "The new agreement will be binding upon expiry of a 14-day objection period."),
    Case(NOTICE, None, "You may object to an invoice under this agreement during a 14-day objection period."),
    # ── no notice, told of people by their names here ──
    Case(
        NOTICE,
        "none",
        'This agreement is made between Harbour, LLC and its user ("customer", "entity", "end-user").\n'
        "We may change the terms at any time without direct end-user notifications.",
    ),
    # ── whose people tell ──
    Case(
        NOTICE,
        None,
        "We may change this agreement. Customer's chief administrator will provide Harbour with the notice at least three (3) business days prior to any change.",
    ),
    Case(
        NOTICE,
        Duration(30, "day"),
        "Your account administrator will receive 30 days notice of changes to this agreement.",
    ),
)
