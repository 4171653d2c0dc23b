"""What is owed and what is a courtesy; what silence does; nothing owed for anything; letters on any other matter."""

from watcher.model import Cap

from . import Case

CAP, INDIRECT, BACKUP = "liability.cap", "liability.indirect_excluded", "data.backup_by"
ACCEPTANCE, CHANNELS = "amendment.acceptance", "amendment.channels"
LIABILITY = "Limitation of liability"

CASES = (
    # ── nothing owed, whatever the list names ──
    Case(
        CAP,
        Cap("none"),
        "IN NO EVENT SHALL HARBOUR BE LIABLE FOR ANY SPECIAL, INCIDENTAL OR OTHER DAMAGES, INCLUDING LOST FILES, OR ANY OTHER DAMAGES OR LOSSES INCURRED BY YOUR USE OF THE SERVICE.",
        LIABILITY,
    ),
    Case(
        CAP,
        None,
        "In no event shall Harbour be liable for any special, incidental or consequential damages, including lost files, incurred by your use of the service.",
        LIABILITY,
    ),
    Case(
        CAP,
        None,
        "In no event shall Harbour be liable for lost goods or any other damages or losses incurred by the carrier.",
        LIABILITY,
    ),
    Case(
        CAP,
        Cap("none"),
        "We will not be liable to you or any third party for any loss or damage of any kind whatsoever and howsoever caused, including but not limited to lost income or damaged files, whether arising directly or indirectly in connection with:\n(a) your use of the site;\n(b) its contents.",
    ),
    Case(
        CAP,
        None,
        "We will not be liable to you or any third party for any loss or damage of any kind whatsoever, arising in connection with:\n(a) links to the sites of others;\n(b) their contents.",
    ),
    Case(
        CAP,
        Cap("none"),
        "Harbour will not be held responsible for any damage you suffer from use of an account or the service unless agreed in writing.",
    ),
    Case(CAP, Cap("none"), "Harbour is not responsible for any damages you suffer from your use of the service."),
    Case(CAP, None, "Harbour is not responsible for any damages you suffer from use of a stolen password."),
    Case(
        CAP,
        None,
        "Harbour is not responsible for any damage you suffer from use of the services offered by third parties.",
    ),
    # ── indirect loss as an entry of a list ──
    Case(
        INDIRECT,
        True,
        "In no event shall Harbour be liable under this agreement for:\n1. the cost of substitutes;\n2. any special, incidental or consequential damages.",
    ),
    Case(
        INDIRECT,
        None,
        "Harbour shall not be liable under this agreement, except for:\n1. the cost of substitutes;\n2. any special, incidental or consequential damages.",
    ),
    Case(
        INDIRECT,
        None,
        "You shall not be liable under this agreement for:\n1. the cost of substitutes;\n2. any special, incidental or consequential damages.",
    ),
    Case(
        INDIRECT,
        None,
        "Harbour will be liable under this agreement for:\n1. the cost of substitutes;\n2. any special, incidental or consequential damages.",
    ),
    # ── backups ──
    Case(BACKUP, None, "Our courtesy backup service runs every night and keeps one copy of your files."),
    Case(
        BACKUP,
        None,
        "We run a backup of all servers every night. This service is provided to small accounts as a courtesy and may end at any time.",
    ),
    Case(BACKUP, "provider", "We run a backup of all servers every night. Restoring one file is free."),
    Case(BACKUP, "customer", "Please keep a local backup of your notes for safety's sake."),
    Case(BACKUP, None, "Please keep your telephone at hand when the backup office calls."),
    Case(BACKUP, None, "At the end Licensee must return or destroy all copies of all the software."),
    # ── silence, and use that goes on ──
    Case(
        ACCEPTANCE,
        "silence",
        "We may propose changes of this agreement. If the Customer does not object in writing or by e-mail, the modified agreement will take effect.",
    ),
    Case(ACCEPTANCE, "silence", "If you do not object within 14 days, the amended terms will come into force."),
    Case(ACCEPTANCE, None, "If you do not object within 14 days, the changed delivery date will take effect."),
    Case(ACCEPTANCE, None, "If you do not cancel within 14 days, the new price will apply."),
    Case(ACCEPTANCE, "continued_use", "By continuing to use the platform you agree to the Terms as modified."),
    Case(
        ACCEPTANCE,
        "continued_use",
        "By continuing to use our services, you agree to be bound by these Terms of Service as amended.",
        "Changes to these terms",
    ),
    Case(ACCEPTANCE, None, "By continuing to use the platform you agree to the handling of files as modified."),
    # ── letters ──
    Case(
        CHANNELS,
        None,
        "Changes of this agreement must be in writing. If the contract says that the parties must give notices in writing, such notices must be sent by post or e-mail to the other party.",
    ),
    Case(
        CHANNELS,
        None,
        "We may change these terms. If we omit significant parts of the service, we will inform you of it by e-mail.",
    ),
    Case(
        CHANNELS,
        None,
        "Changes of this agreement must be in writing. Declarations and bills sent by e-mail count as received on the same day.",
    ),
    Case(CHANNELS, ("email",), "We may change these terms. We will inform you of such changes by e-mail."),
)
