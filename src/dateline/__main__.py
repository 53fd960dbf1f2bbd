"""The command line: python -m dateline report, tag, score, …"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from dateline.errors import DatelineError
from dateline.language import MODEL

PROGRAM = "python -m dateline"
Commands: TypeAlias = "argparse._SubParsersAction[OneLineParser]"
SHOW = ("top", "since", "until", "about")  # of the corpus: what its page shows


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 1 after one line for each thing that went wrong."""
    options = parser().parse_args(arguments)
    try:
        return options.run(options)
    except BrokenPipeError:  # the reader has seen enough: | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (DatelineError, OSError, ValueError) as error:
        complain(error)
        return 1
    except KeyboardInterrupt:
        return 130


def complain(error: Exception) -> None:
    """Print one line that says what went wrong."""
    message = str(error)
    if isinstance(error, OSError) and error.filename:
        message = f"{error.filename}: {error.strerror}"
    print("dateline:", " ".join(message.split()) or type(error).__name__, file=sys.stderr)


class OneLineParser(argparse.ArgumentParser):
    """A parser that says in one line what it cannot take."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"dateline: {message}; {self.prog} --help lists what is accepted\n")


def parser() -> argparse.ArgumentParser:
    """Make the parser of the command line, a sub-command each."""
    top = OneLineParser(
        prog=PROGRAM, description="Turn news articles into a checked chronology: who, what, where, when, who says so."
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    add_report(commands)
    add_corpus(commands)
    add_tag(commands)
    add_scores(commands)
    refresh = commands.add_parser("refresh", help="re-execute the committed notebooks", description=run_refresh.__doc__)
    refresh.set_defaults(run=run_refresh)
    return top


def add_report(commands: Commands) -> None:
    """Add the command for one article, or a few."""
    report = commands.add_parser("report", help="an article -> its page and its tables", description=run_report.__doc__)
    report.add_argument("files", nargs="+", metavar="FILE", help="an article: text, HTML or JSON")
    report.add_argument("--out", metavar="DIR", help="where the folder of each article goes (default: data/)")
    report.add_argument(
        "--published", metavar="DATE", help="the day of publication, YYYY-MM-DD (default: as the article says)"
    )
    report.add_argument(
        "-p",
        dest="parameters",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a parameter of the notebook, such as published=2024-05-15 or model=en_core_web_trf; may be repeated",
    )
    report.set_defaults(run=run_report)


def add_corpus(commands: Commands) -> None:
    """Add the command for many articles."""
    corpus = commands.add_parser("corpus", help="many articles -> tables as Parquet", description=run_corpus.__doc__)
    corpus.add_argument("source", metavar="SOURCE", help="a folder, a CSV, JSON Lines or Parquet table, a zip or tar")
    corpus.add_argument("--out", metavar="DIR", help="where the results go (default: data/ and the source's name)")
    processes = corpus.add_mutually_exclusive_group()
    processes.add_argument("--workers", type=int, metavar="N", help="a local Dask cluster of N processes")
    processes.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster that stands, such as tcp://host:8786")
    for name in ("text", "date", "title"):
        corpus.add_argument(f"--{name}-column", metavar="NAME", help=f"the column of a table that holds the {name}")
    corpus.add_argument("--published", metavar="DATE", help="the day of publication of every article, YYYY-MM-DD")
    corpus.add_argument("--model", metavar="MODEL", help="a spaCy model: a package's name or a path")
    corpus.add_argument("--pages", action="store_true", help="make the page of each article, and report.html over all")
    corpus.add_argument(
        "--top", metavar="N", help="how many happenings the timeline of report.html shows (default: 30)"
    )
    corpus.add_argument("--since", metavar="DATE", help="the first day it shows, YYYY-MM-DD")
    corpus.add_argument("--until", metavar="DATE", help="the last day it shows, YYYY-MM-DD")
    corpus.add_argument("--about", metavar="NAME", help="a person, place or organisation it shows alone")
    corpus.set_defaults(run=run_corpus)


def add_tag(commands: Commands) -> None:
    """Add the command for the time expressions of a text alone."""
    tag = commands.add_parser("tag", help="a text -> its time expressions", description=run_tag.__doc__)
    tag.add_argument("file", metavar="FILE", help="an article: text, HTML or JSON")
    tag.add_argument(
        "--published", metavar="DATE", help="the day of publication, YYYY-MM-DD (default: as the file says)"
    )
    tag.add_argument(
        "--format", choices=("timeml", "json", "csv"), default="timeml", help="what to write (default: timeml)"
    )
    tag.add_argument("--model", metavar="MODEL", help="a spaCy model: a package's name or a path")
    tag.set_defaults(run=run_tag)


def add_scores(commands: Commands) -> None:
    """Add the commands that compare with gold."""
    score = commands.add_parser("score", help=".tml gold -> F1, words per second", description=run_score.__doc__)
    score.add_argument("folder", metavar="DIR", help="a folder of .tml files")
    score.add_argument("--errors", action="store_true", help="list every error by class, with its sentence")
    score.add_argument("--model", metavar="MODEL", help="a spaCy model: a package's name or a path")
    score.set_defaults(run=run_score)

    entities = commands.add_parser(
        "score-entities", help="a CoNLL file -> F1 beside the bare model's", description=run_score_entities.__doc__
    )
    entities.add_argument("file", metavar="FILE", help="a token a line, its BIO tag last (PER, ORG, LOC)")
    entities.add_argument("--model", metavar="MODEL", help="a spaCy model: a package's name or a path")
    entities.set_defaults(run=run_score_entities)

    timeline = commands.add_parser(
        "score-timeline", help="journalists' timelines -> F1 of the days chosen", description=run_score_timeline.__doc__
    )
    timeline.add_argument("folder", metavar="DIR", help="a folder a topic: articles.jsonl and timelines.jsonl")
    timeline.add_argument("--model", metavar="MODEL", help="a spaCy model: a package's name or a path")
    timeline.set_defaults(run=run_score_timeline)


def run_report(options: argparse.Namespace) -> int:
    """Write the page of each article, and its tables beside it, and print where it is.

    An article that fails is named on a line of its own; the others are still done, and the exit status is 1.
    """
    from dateline.output.report import report

    parameters = dict(_pair(text) for text in options.parameters)
    for name, instead in (("article", "FILE"), ("out", "--out DIR")):
        if name in parameters:
            raise DatelineError(f"-p {name}={parameters[name]}: accepted is {instead}, for here it is named so")
    if options.published is not None and parameters.setdefault("published", options.published) != options.published:
        raise DatelineError("--published and -p published name two days; accepted is one")
    made: dict[str, str] = {}
    failures = 0
    for file in options.files:
        try:
            if (other := made.get(Path(file).stem, file)) != file:
                raise DatelineError(f"{file}: its report would replace that of {other}; name another --out for it")
            print(_shown(report(file, out=options.out, **parameters)))
            made[Path(file).stem] = file
        except (DatelineError, OSError, ValueError) as error:
            complain(error)
            failures += 1
    return 1 if failures else 0


def run_corpus(options: argparse.Namespace) -> int:
    """Analyse many articles, each once, and keep the tables as Parquet; a rerun takes only what is new or changed.

    Articles that cannot be read are rows of the table of failures, with the reason; the exit status is 3 then. With
    --pages each article gets its page, and report.html shows the chronology of all, with links to them.
    """
    from dateline.corpus import corpus
    from dateline.corpus.progress import shown
    from dateline.paths import DATA

    outcome = corpus(
        options.source,
        options.out or DATA / Path(options.source).stem,
        workers=options.workers,
        scheduler=options.scheduler,
        text_column=options.text_column,
        date_column=options.date_column,
        title_column=options.title_column,
        model=options.model or MODEL,
        published=options.published,
        pages=options.pages,
        show={name: value for name in SHOW if (value := getattr(options, name)) is not None},
        progress=shown(),
    )
    print(outcome)
    return outcome.status


def run_tag(options: argparse.Namespace) -> int:
    """Tag the time expressions of a text and print it as TimeML, or its dates as JSON or CSV."""
    from dateline.reading import read
    from dateline.tagging import tag

    article = read(Path(options.file), published=options.published)
    sys.stdout.write(tag(article, format=options.format, model=options.model or MODEL))
    return 0


def run_score(options: argparse.Namespace) -> int:
    """Score the tagger against a folder of .tml gold: strict, relaxed, type and value F1, and words per second."""
    from dateline.scoring import print_scores, score

    print_scores(score(options.folder, model=options.model or MODEL), errors=options.errors)
    return 0


def run_score_entities(options: argparse.Namespace) -> int:
    """Score people, organisations and places against a CoNLL file, the bare model beside the project, in one run."""
    from dateline.entities.scoring import score_entities

    for row in score_entities(Path(options.file), model=options.model or MODEL):
        print(*(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row.values()), sep="\t")
    return 0


def run_score_timeline(options: argparse.Namespace) -> int:
    """Choose as many days as each journalists' timeline has, inside its span, and print F1 by timeline and topic."""
    from dateline.corpus.story.timelinescore import print_timelines, score_timeline

    print_timelines(score_timeline(options.folder, model=options.model or MODEL))
    return 0


def run_refresh(options: argparse.Namespace) -> int:
    """Re-execute the committed notebooks in place, without timestamps: the same bytes on every machine."""
    from dateline.output.report import refresh

    for notebook in refresh():
        print(_shown(notebook))
    return 0


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise DatelineError(f"-p {text}: a parameter is given as NAME=VALUE, such as published=2024-05-15")
    return name, value


def _shown(path: Path) -> str:
    """Return a path as a person would type it from here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


if __name__ == "__main__":
    sys.exit(main())
