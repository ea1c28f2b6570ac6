"""The mail account: the organizer's server, the sender, the speed; the password goes to the keyring alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hlom_desktop.delivery.edits import set_mail_account
from hlom_desktop.delivery.keys import keep_password
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import ENCRYPTION_LABELS, Encryption
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import Field, LineField, NumberField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context
from hlom_desktop.invitations.values import MailAccountRow
from hlom_desktop.refusals import Refusal


class PasswordField(Field):
    """What is typed is shown as dots, is never read back, and is gone when it was kept."""

    def __init__(self, look: LookSource, key: str, label: str, hint: str) -> None:
        super().__init__(look, key, label)
        self.line = QLineEdit()
        self.line.setProperty("inplace", True)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(hint)
        self.line.setFixedHeight(24)
        self.line.setFont(look.font(12))
        self.place(self.line)

    def value(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_value(self, value: Any) -> None:
        """Nothing but an empty field is ever shown."""
        self.line.clear()


class AccountPage(QWidget):
    """The fields, and one button that keeps them all. `kept` when it did; `said` a sentence, and whether a good one."""

    kept = Signal()
    said = Signal(str, bool)

    def __init__(self, context: Context, conference_id: int) -> None:
        super().__init__()
        self.context, self.words, self.look = context, context.words, context.look
        self.conference_id = conference_id
        self.account: MailAccountRow | None = None
        self._shown = False
        words = self.words
        self.form = Form()
        self.form.add(LineField(self.look, "host", words("Server"), words, hint="smtp.example.org"))
        choices = [(one.value, words(label)) for one, label in ENCRYPTION_LABELS.items()]
        self.form.add(ChoiceField(self.look, "encryption", words("Encryption"), choices))
        self.form.add(NumberField(self.look, "port", words("Port"), words, least=1, most=65535))
        self.form.add(LineField(self.look, "user", words("User"), words, hint=words("None where none is asked for")))
        hint = words("Goes into this computer’s keyring; empty leaves it as it is")
        self.password = PasswordField(self.look, "password", words("Password"), hint)
        self.form.add(self.password)
        self.form.add(LineField(self.look, "sender", words("Sender"), words, hint=words("Name that readers see")))
        self.form.add(LineField(self.look, "address", words("Address"), words, hint="secretariat@example.org"))
        unit = words("messages a minute")
        self.form.add(NumberField(self.look, "per_minute", words("Speed"), words, unit=unit, least=1, most=600))
        self.keep = Button(self.look, words("Keep the account"), kind="primary")
        self.keep.clicked.connect(self._keep)
        self.form.fields["encryption"].committed.connect(self._follow)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        note = self.words(
            "Invitations go out from this address, and answers come to it. Set it before invitations are given out: it "
            "stands in each of them as the organizer’s."
        )
        column.addWidget(Label(self.look, note, token="ink2", wrap=True))
        column.addWidget(self.form)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.keep)
        column.addLayout(line)
        column.addStretch(1)

    def show_delivery(self, found: Delivery) -> None:
        """Show the account as it is; what is being typed stays."""
        account = found.inviting.account
        if self._shown and account == self.account:
            return
        self.account, self._shown = account, True
        usual = {"host": None, "encryption": Encryption.STARTTLS.value, "port": 587, "user": None}
        usual |= {"sender": None, "address": None, "per_minute": 30}
        self.form.set_values({key: usual[key] if account is None else getattr(account, key) for key in usual})

    def _follow(self, _: str, encryption: object) -> None:
        """The usual port of the way chosen, unless another was written."""
        usual = {Encryption.STARTTLS.value: 587, Encryption.SSL.value: 465}
        port = self.form.fields["port"]
        if encryption in usual and port.value() in (None, *usual.values()):
            port.set_value(usual[str(encryption)])

    def _keep(self) -> None:
        values = {key: field.value() for key, field in self.form.fields.items() if key != "password"}
        values = {key: value for key, value in values.items() if value is not None}
        values = {"host": "", "sender": "", "address": ""} | values
        self.context.desk.do(
            set_mail_account,
            self.conference_id,
            **values,
            then=self._done,
            otherwise=lambda refusal: self.said.emit(refusal.said(self.words), False),
        )

    def _done(self, _: object) -> None:
        typed = self.password.value()
        if not typed:
            self.kept.emit()
            self.said.emit(self.words("The account is kept."), True)
            return
        desk, own = self.context.desk, self.conference_id

        def work(progress: object, cancelled: object) -> Refusal | None:
            from hlom_desktop.invitations.queries import mail_account

            del progress, cancelled
            account = desk.workspace.read(mail_account, own)
            try:
                if account is not None:
                    keep_password(account, typed)
            except Refusal as refusal:
                return refusal
            return None

        desk.job(self.words("Keep the password"), work, self._password_kept)

    def _password_kept(self, refused: Refusal | None) -> None:
        if refused is not None:
            self.said.emit(refused.said(self.words), False)
            return
        self.password.set_value(None)
        self.kept.emit()
        self.said.emit(self.words("The account and its password are kept."), True)
