"""What a corpus costs, as ratios measured in one run: `python tests/bench_corpus.py [throughput|workers|memory]`.

Articles are the project's own gold, each with a line of its own; with `--source` any source that the corpus reads.
Runs are taken in turns (A B A B …), so that a busy machine slows both; processes are warm before the clock starts.
Where one process is compared with one, the ratio is given by processor time too, which others disturb less.

Work is handed out by partitions of some 16 articles, so at the end of a run one of two workers waits for the other.
With 200 articles that alone keeps two workers to 1.6 to 2.0 times one, by how the partitions fall; with 400 or more to
1.9 to 2.0. A corpus has thousands: runs are of 400 articles.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import spacy

from dateline.corpus import corpus
from dateline.corpus.cluster import local_cluster
from dateline.corpus.partition import BATCH, read_item
from dateline.corpus.sources import Source
from dateline.errors import ArticleError
from dateline.language import MODEL
from dateline.paths import ROOT
from dateline.timex import timeml

ROUNDS = 3
COUNT = 400  # articles of a run
PEAK = """
import resource, sys
from dateline.corpus import corpus
if __name__ == "__main__":
    corpus(sys.argv[1], sys.argv[2])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def texts_of(source: Path | None, count: int) -> list[str]:
    """Return so many texts: of a source, or of the gold, repeated with a line that tells them apart."""
    if source is None:
        texts = [timeml.read(path).text for path in sorted((ROOT / "tests" / "gold").glob("*.tml"))]
    else:
        texts = list(islice((text for item in Source(source).items() if (text := _text(item))), count))
    if not texts:
        sys.exit(f"{source or 'tests/gold'}: no article here")
    return [f"{texts[number % len(texts)]}\n\nReport {number}." for number in range(count)]


def _text(item) -> str:
    try:
        return read_item(item, None).text
    except ArticleError:
        return ""


def write(texts: list[str], path: Path) -> Path:
    """Write texts as JSON Lines; return the path."""
    rows = (json.dumps({"published": "2024-05-15", "text": text}) for text in texts)
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def medians(a: Callable[[], object], b: Callable[[], object]) -> tuple[float, float, float]:
    """Time two actions in turn; return the median seconds of each, and the median of a / b."""
    pairs = [(seconds(a), seconds(b)) for _ in range(ROUNDS)]
    return (
        *(statistics.median(times) for times in zip(*pairs, strict=True)),
        statistics.median(x / y for x, y in pairs),
    )  # type: ignore[return-value]


def _noting(action: Callable[[], object], used: dict[Callable[[], object], list[float]]) -> Callable[[], object]:
    """Return an action that notes the processor seconds of this process that it used."""

    def noted() -> None:
        start = time.process_time()
        action()
        used.setdefault(action, []).append(time.process_time() - start)

    return noted


@contextmanager
def cluster_of(workers: int, warm: Path) -> Iterator[str]:
    """Give the address of a local cluster that has made something already."""
    with tempfile.TemporaryDirectory() as folder, local_cluster(workers) as cluster:
        corpus(warm, Path(folder, "warm"), scheduler=cluster.scheduler_address)
        yield cluster.scheduler_address


def bench_throughput(texts: list[str]) -> None:
    """Compare a corpus in one process, from file to Parquet, with the bare model's `nlp.pipe` in one process."""
    model = spacy.load(MODEL)
    with tempfile.TemporaryDirectory() as folder:
        pile, words = write(texts, Path(folder, "pile.jsonl")), sum(len(text.split()) for text in texts)
        warm, runs = write(texts[:BATCH], Path(folder, "warm.jsonl")), iter(range(1000))
        used: dict[Callable[[], object], list[float]] = {}

        def bare(texts: Sequence[str] = texts) -> None:
            for _ in model.pipe(texts, batch_size=BATCH):
                pass

        def ours(pile: Path = pile) -> None:
            corpus(pile, Path(folder, f"out{next(runs)}"))

        bare(texts[:BATCH])
        ours(warm)
        a, b, ratio = medians(_noting(bare, used), _noting(ours, used))
    by_processor = statistics.median(x / y for x, y in zip(used[bare], used[ours], strict=True))
    per_second = f"{len(texts) / b:.1f} articles and {words / b:.0f} words a second"
    print(
        f"corpus of {len(texts)} articles in one process: {per_second}"
        f" / bare model {words / a:.0f} words a second = {ratio:.2f}, by processor time {by_processor:.2f}"
        " (reach 0.85 or more)"
    )


def bench_workers(texts: list[str]) -> None:
    """Compare two workers with one, both warm."""
    with tempfile.TemporaryDirectory() as folder:
        pile, runs = write(texts, Path(folder, "pile.jsonl")), iter(range(1000))
        warm = write(texts[:40], Path(folder, "warm.jsonl"))
        with cluster_of(1, warm) as one, cluster_of(2, warm) as two:
            a, b, ratio = medians(
                lambda: corpus(pile, Path(folder, f"out{next(runs)}"), scheduler=one),
                lambda: corpus(pile, Path(folder, f"out{next(runs)}"), scheduler=two),
            )
    print(
        f"corpus, two workers: {len(texts) / b:.1f} articles/s / one {len(texts) / a:.1f} articles/s"
        f" = {ratio:.2f} (reach 1.7 or more)"
    )


def bench_memory(texts: list[str]) -> None:
    """Compare the peak memory of one process over all articles with that over a tenth of them."""
    with tempfile.TemporaryDirectory() as folder:
        peaks = []
        for part in (texts[: len(texts) // 10], texts):
            pile = write(part, Path(folder, f"{len(part)}.jsonl"))
            command = [sys.executable, "-c", PEAK, str(pile), str(Path(folder, f"out{len(part)}"))]
            peaks.append(int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) / 1024)
    few, many = peaks
    print(
        f"corpus, {len(texts)} articles: peak {many:.0f} MB / a tenth of them {few:.0f} MB"
        f" = {many / few:.2f} (reach 1.2 or less)"
    )


BENCHES = {"throughput": bench_throughput, "workers": bench_workers, "memory": bench_memory}


def main() -> None:
    """Run the benchmarks named, or all."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("which", nargs="*", choices=[*BENCHES, []], default=[])
    options.add_argument("--source", type=Path, help="a source to measure on")
    options.add_argument("--count", type=int, default=COUNT, help=f"articles of a run (default: {COUNT})")
    given = options.parse_args()
    texts = texts_of(given.source, given.count)
    for name in given.which or BENCHES:
        BENCHES[name](texts)


if __name__ == "__main__":
    main()
