"""What a run was asked for: which articles, analysed how, kept where. One object, for the tables and for the pages."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dateline.corpus.items import Columns, Item
from dateline.corpus.partition import Task
from dateline.corpus.progress import Report
from dateline.corpus.recipe import partition_key
from dateline.corpus.sources import Source

AnyTask = TypeVar("AnyTask", bound=Task)


@dataclass(frozen=True, slots=True)
class Order:
    """The articles of `source`, analysed by `recipe` (with `model`, on the day `published` where one was given) into
    the folder `out`; `progress` is told how far it is.
    """

    source: str
    columns: Columns
    out: Path
    recipe: Mapping[str, Any]
    model: str
    published: datetime.date | None = None
    progress: Report | None = None

    def pile(self) -> Source:
        """Open the source, to be read once."""
        return Source(self.source, self.columns, leave_out=self.out)

    def key(self, items: tuple[Item, ...]) -> str:
        """Return the name of the partition that these articles make."""
        return partition_key(dict(self.recipe), items)

    def task(self, kind: type[AnyTask], key: str, items: tuple[Item, ...], **more: Any) -> AnyTask:
        """Return the task to make the tables or the pages of a partition."""
        return kind(key, str(self.out), self.recipe, self.model, items, self.published, **more)
