"""The mail account's password: in the system's keyring, and nowhere else."""

from __future__ import annotations

from hlom_desktop.invitations.values import MailAccountRow
from hlom_desktop.refusals import N_, Refusal

SERVICE = "HLOM Desktop"


class NoKeyring(Refusal):
    """A computer without a safe place for passwords."""

    message = N_(
        "This computer has no keyring in which a password is safe, so nothing is sent from it. Make drafts instead, "
        "or set up a keyring (on Linux: GNOME Keyring or KWallet)."
    )


class KeyringClosed(Refusal):
    """The keyring is there, and does not open."""

    message = N_("The keyring did not open. Unlock it, then try again.")


class NoPassword(Refusal):
    """An account with a user and no password kept for it."""

    message = N_("No password is kept for this mail account yet. Enter it first.")


def keep_password(account: MailAccountRow, password: str) -> None:
    """Keep the account's password. Raises `NoKeyring`, `KeyringClosed`."""
    import keyring
    from keyring.errors import KeyringError

    _needs_keyring()
    try:
        keyring.set_password(SERVICE, _entry(account), password)
    except KeyringError as error:
        raise KeyringClosed from error


def forget_password(account: MailAccountRow) -> None:
    """Take the account's password out of the keyring; nothing where none is kept. Raises as `keep_password`."""
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    _needs_keyring()
    try:
        keyring.delete_password(SERVICE, _entry(account))
    except PasswordDeleteError:
        return
    except KeyringError as error:
        raise KeyringClosed from error


def password_of(account: MailAccountRow) -> str | None:
    """The account's password; None for an account without a user, which has none.

    Raises `NoPassword`, `NoKeyring`, `KeyringClosed`.
    """
    import keyring
    from keyring.errors import KeyringError

    if account.user is None:
        return None
    _needs_keyring()
    try:
        found = keyring.get_password(SERVICE, _entry(account))
    except KeyringError as error:
        raise KeyringClosed from error
    if not found:
        raise NoPassword
    return found


def has_password(account: MailAccountRow) -> bool:
    """Whether nothing more is needed to send. Raises `NoKeyring`, `KeyringClosed`."""
    try:
        password_of(account)
    except NoPassword:
        return False
    return True


def _entry(account: MailAccountRow) -> str:
    return f"{account.user}@{account.host}:{account.port}"


def _needs_keyring() -> None:
    """Raises `NoKeyring` where there is none, or one that writes passwords down for anybody to read."""
    import keyring

    found = keyring.get_keyring()
    backends = list(getattr(found, "backends", (found,)))  # a chain is as good as its members
    plain = ("keyrings.alt.file", "keyrings.alt.Windows", "keyring.backends.null", "keyring.backends.fail")
    if all(type(one).__module__.startswith(plain) for one in backends):
        raise NoKeyring
