"""Everything that can go wrong in a way a person should hear about, named as facts.

    DeskError
    ├── KeyringTrouble: NoKeyring · KeyringLocked · KeyringRefused
    ├── StoreTrouble: CipherMissing · WrongKey · KeyMissing · StoreNewer · StoreDamaged · DiskFull
    │                 NotWritable · LittleRoom · StoreClosed
    ├── PortalTrouble: PortalUnreachable · NotThePortal · CertificateRefused · SignInNeeded · AccessRefused
    │                  (DeviceSuspended · WipeOrdered) · PortalBusy · ClientTooOld · BatchTooLarge
    │                  CursorExpired · PortalFault · ManyCasesGone
    ├── SignInTrouble: SignInRefused · SignInAbandoned
    ├── ActionTrouble: ActionNotAllowed (BadDate) · TooLate · UnknownCase
    ├── PackageTrouble: PackagesNotReady · PackageForeign · PackageBroken · PackageUnanswered · PackageOld
    │                   PackageUnknown
    ├── FileTrouble: FileTypeRefused · FileTooLarge · TooManyFiles · FileUnreadable
    │                FileNotWritten · FileInUse
    ├── ReportTrouble: NoDataYet · QuarterInFuture · TemplateRefused · TemplateUnknown
    │                FiguresChanged · FreezeDoubtful
    ├── SettingsBroken
    ├── AlreadyRunning
    ├── NoProfile
    └── OtherOfficer

No text of an exception is ever shown: `ui/error_text.py` has a sentence and a next step for each class.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from desktop_app.domain.deadlines.entered_dates import DateRefused


class DeskError(Exception):
    """Base of all named facts; anything else that is raised is a bug."""


class KeyringTrouble(DeskError):
    """The system's key store did not give what the program needs."""


class NoKeyring(KeyringTrouble):
    """This machine has no key store, or only one that keeps secrets as plain text."""


class KeyringLocked(KeyringTrouble):
    """The key store is there but locked, or the person dismissed its question."""


class KeyringRefused(KeyringTrouble):
    """The key store took a secret and did not give the same one back."""


class StoreTrouble(DeskError):
    """A local database cannot be used as it is."""


class CipherMissing(StoreTrouble):
    """The SQLite library cannot encrypt; nothing may be stored."""


class WrongKey(StoreTrouble):
    """The database does not open with the key from the key store."""


class KeyMissing(StoreTrouble):
    """There is a database but the key store holds no key for it."""


class StoreNewer(StoreTrouble):
    """The database was written by a newer version of the program."""


class StoreDamaged(StoreTrouble):
    """The file is not a readable database any more."""


class DiskFull(StoreTrouble):
    """The disk has no room for what was to be saved; nothing was half saved."""


class StoreClosed(StoreTrouble):
    """A thread came after the program had closed its data: what it wanted is done by the next start."""


class NotWritable(StoreTrouble):
    """The folder of the data cannot be written to by this user."""


@dataclass
class LittleRoom(StoreTrouble):
    """The disk has so little room that nothing more is fetched; what the officer does is still saved."""

    free: int = 0  # bytes

    def __post_init__(self) -> None:
        super().__init__(type(self).__name__)


@dataclass
class PortalTrouble(DeskError):
    """The portal did not give a usable answer; nothing was changed here."""

    request_id: str = ""

    def __post_init__(self) -> None:
        super().__init__(type(self).__name__)


@dataclass
class PortalUnreachable(PortalTrouble):
    """No connection, or it broke before a whole answer came; `left`: the request may have left."""

    left: bool = True


class NotThePortal(PortalTrouble):
    """Something answered that is not the portal: a login page, a proxy, a captive network."""


class CertificateRefused(PortalTrouble):
    """The portal's certificate is not trusted by this machine."""


class SignInNeeded(PortalTrouble):
    """The portal session is over; local work goes on."""


@dataclass
class AccessRefused(PortalTrouble):
    """The portal knows this user or device and does not let them in (403); `why` is its own word for it."""

    why: str = ""


class DeviceSuspended(AccessRefused):
    """The agency has stopped this machine for the time being; local work stays readable."""


class WipeOrdered(AccessRefused):
    """The portal says that this machine is to be emptied; done only when the order proves to be its own."""


@dataclass
class PortalBusy(PortalTrouble):
    """The portal asked to come back later."""

    retry_after: float | None = None  # seconds


class ClientTooOld(PortalTrouble):
    """The portal wants a newer program for pulling (426)."""


class BatchTooLarge(PortalTrouble):
    """The portal refused the size of the request (413)."""


class CursorExpired(PortalTrouble):
    """The portal no longer knows this cursor (410): a fresh copy is needed."""


class ManyCasesGone(PortalTrouble):
    """The portal says that much of the queue is gone; a person decides before anything is taken away."""


class PortalFault(PortalTrouble):
    """The portal answered with an error of its own or with something unreadable."""


class SignInTrouble(DeskError):
    """Signing in did not end in a session."""


class SignInRefused(SignInTrouble):
    """The portal did not accept the sign-in."""


class SignInAbandoned(SignInTrouble):
    """Nobody finished the sign-in in the web browser in time."""


class ActionTrouble(DeskError):
    """An officer's action cannot be taken now."""


@dataclass
class ActionNotAllowed(ActionTrouble):
    """Role or state of the case does not allow it; `why` is a code that the screen words."""

    why: str = "wrong-state"

    def __post_init__(self) -> None:
        super().__init__(self.why)


@dataclass
class BadDate(ActionNotAllowed):
    """The day that the officer entered cannot be true; `refused` says why and which day can."""

    why: str = "bad-date"
    refused: DateRefused | None = None


class TooLate(ActionTrouble):
    """The action has left this machine and can no longer be taken back here."""


class UnknownCase(ActionTrouble):
    """The case is not on this machine (any more)."""


@dataclass
class FileTrouble(DeskError):
    """A file cannot be attached."""

    name_suffix: str = ""  # never the whole name: names may hold personal data
    limit: int = 0  # bytes, or a count for TooManyFiles

    def __post_init__(self) -> None:
        super().__init__(type(self).__name__)


class FileTypeRefused(FileTrouble):
    """Not one of the types the portal accepts."""


class FileTooLarge(FileTrouble):
    """Larger than the portal's limit."""


class TooManyFiles(FileTrouble):
    """More files than the portal accepts for one answer."""


class FileUnreadable(FileTrouble):
    """The file could not be read from where it lies."""


class FileNotWritten(FileTrouble):
    """A file could not be written where the person wanted it."""


class FileInUse(FileNotWritten):
    """Another program holds the file open, so that it cannot be replaced."""


class PackageTrouble(DeskError):
    """A package that is carried between this machine and the portal cannot be made or taken in."""


class PackagesNotReady(PackageTrouble):
    """This machine has not exchanged keys with its portal yet, for which it must reach it once."""


class PackageForeign(PackageTrouble):
    """The package is for another machine or officer, or not of this portal."""


class PackageBroken(PackageTrouble):
    """This is no package, or it was damaged on its way; nothing of it was believed."""


class PackageUnanswered(PackageTrouble):
    """This is a package on its way out: the portal has not answered it yet."""


class PackageOld(PackageTrouble):
    """What this machine has is newer than this answer."""


class PackageUnknown(PackageTrouble):
    """This answers a package that this machine, as far as it knows, never made."""


class ReportTrouble(DeskError):
    """A question about figures that has no answer: said, and never answered with zeros."""


class NoDataYet(ReportTrouble):
    """The first copy of the portal's cases is not here yet."""


@dataclass
class QuarterInFuture(ReportTrouble):
    """The quarter (`2017Q3`) begins after the last sync; `as_of` is that sync's day."""

    quarter: str = ""
    as_of: date | None = None

    def __post_init__(self) -> None:
        super().__init__(self.quarter)


@dataclass
class TemplateRefused(ReportTrouble):
    """An administrator's form cannot be used. `problems` are sentences: cell, reason and fix of each."""

    file: str = ""
    problems: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__init__(self.file)


class TemplateUnknown(ReportTrouble):
    """There is no form of this name."""


class FiguresChanged(ReportTrouble):
    """The cases changed between looking at the figures and freezing them."""


@dataclass
class FreezeDoubtful(ReportTrouble):
    """There is something against these figures (`concerns`, codes): frozen only by a person who was told."""

    concerns: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__init__(",".join(self.concerns))


@dataclass
class SettingsBroken(DeskError):
    """A settings or policy file cannot be read; `line` counts from 1, 0 when unknown."""

    source: str = ""
    line: int = 0

    def __post_init__(self) -> None:
        super().__init__(self.source)


class AlreadyRunning(DeskError):
    """Another copy of the program holds this data folder."""


class NoProfile(DeskError):
    """Nobody has signed in on this machine yet, or the named profile is not here."""


class OtherOfficer(DeskError):
    """The signed-in user is not the owner of this profile."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fact to show in the message strip: which class, when, and facts that words may use."""

    kind: str
    at: datetime
    facts: dict[str, str] = field(default_factory=dict)
