"""How a command ends when it is not accepted."""


class Refused(Exception):
    """The portal says no, for good. `why` and `field` are codes of the contract."""

    def __init__(self, why: str, field_name: str | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.field = field_name


class Clashed(Exception):
    """The case is not as the officer saw it. `why` is a code of the contract."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Waiting(Exception):
    """What the command needs is not there yet; it leaves no trace and may come again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds
