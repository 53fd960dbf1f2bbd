"""What the tests of sources share: texts, and what comes out of a source."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dateline.corpus.items import Columns
from dateline.corpus.partition import read_item
from dateline.corpus.sources import Source
from dateline.errors import ArticleError

FERRY = "The ferry left Bergen on 3 May. It came to no harm."
BRIDGE = "The bridge in Porto was closed on Monday. Nobody knows why."
PAGE = (
    "<html><head><title>Storm</title><meta property='article:published_time' content='2024-05-04'></head><body>"
    "<article><h1>Storm</h1><p>A storm reached Riga on Friday and broke two hundred windows in the old town.</p>"
    "<p>The mayor said on Saturday that schools would stay closed until the glass was cleared away.</p>"
    "</article></body></html>"
)


def read(source: Path | str, **columns) -> list[tuple[str, str, date | None]]:
    """Return id, text and day of each article; the text of one that cannot be read is its reason, with a mark."""
    found = []
    for item in Source(source, Columns(**columns)).items():
        try:
            article = read_item(item, None)
            found.append((item.article_id, article.text, article.published))
        except ArticleError as error:
            found.append((item.article_id, f"! {error}", None))
    return found


def written(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
