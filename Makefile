# Everything a user runs. Each target sets up what it needs; a second run installs nothing again.
PYTHON ?= python3
ARTICLE ?= seeds/khojaly-2024-05-15.txt
PUBLISHED ?=
SOURCE ?= tests/corpus_articles
OUT ?=

VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
READY := .venv/.ready-$(VERSION)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps

.PHONY: help setup report corpus lab test refresh bench picture lock clean

help:  ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(READY)  ## .venv from the lock, and the package itself

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dateline needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	@echo "Setting up .venv from the lock: a minute or two, once."
	@$(PYTHON) -m venv --clear .venv
	@$(PIP) --require-hashes --requirement requirements.txt
	@$(PIP) --no-build-isolation --editable .
	@touch $@

report: $(READY)  ## the seed article, or ARTICLE=path PUBLISHED=date -> data/<article>/report.html
	@$(BIN)/python -m dateline report "$(ARTICLE)" $(if $(PUBLISHED),-p published="$(PUBLISHED)")

corpus: $(READY)  ## a small corpus, or SOURCE=path OUT=folder -> data/<source>/report.html, a page for each article
	@$(BIN)/python -m dateline corpus "$(SOURCE)" $(if $(OUT),--out "$(OUT)") --pages || test $$? -eq 3  # 3: some were unreadable

lab: $(READY)  ## JupyterLab on the notebooks
	@$(BIN)/jupyter trust --log-level=ERROR notebooks/*.ipynb >/dev/null  # or JupyterLab hides the figures
	$(BIN)/jupyter lab --notebook-dir=. notebooks/article.ipynb

test: $(READY)  ## everything that can fail: lint, types, units, notebooks, browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

refresh: $(READY)  ## re-execute the committed notebooks
	$(BIN)/python -m dateline refresh

bench: $(READY)  ## speed, as ratios measured in one run
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_corpus
	$(BIN)/python -m tests.bench_story

picture: report  ## docs/page.png, the seed page as README.md shows it; needs Chromium
	@$(or $(shell command -v chromium || command -v google-chrome),chromium) --headless --no-sandbox --disable-gpu \
		--hide-scrollbars --window-size=1060,1146 --screenshot=docs/page.png data/khojaly-2024-05-15/report.html

lock: $(READY)  ## pin the ranges of pyproject.toml anew
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --output-file requirements.txt

clean:  ## remove the environment and the caches
	rm -rf .venv .pytest_cache .ruff_cache .mypy_cache
