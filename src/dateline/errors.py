"""What goes wrong in a way that a person can mend: each error is one line that names the thing and what is accepted."""

from __future__ import annotations


class DatelineError(ValueError):
    """An error whose message is one line for a person: what, what was wrong, what is accepted."""

    def __init__(self, message: str) -> None:
        super().__init__("\\n".join(message.splitlines()))


class ArticleError(DatelineError):
    """An article that cannot be read."""


class ParameterError(DatelineError):
    """A parameter that is unknown, or has a value that cannot be."""
