# From a bare clone with Python and make: `make demo`, `make test`, `make bench`.
#
# The environment lives in .venv and follows pyproject.toml: the two stamps inside it are older than the
# project file exactly when something has to be installed again.

.DEFAULT_GOAL := help
.SUFFIXES:
.PHONY: help demo test laws fuzz coverage mutation bench bench-peers evaluate scores docs docs-pictures docs-reference pre-commit-try clean

VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.tests
EVALUATION := ../shared/evaluation
BROWSER :=
FUZZ_SECONDS := 60
CANDIDATES := python3.14 python3.13 python3.12 python3.11 python3 python

help:
	@echo "make demo            check a draft with planted errors against the store in claims/"
	@echo "make test            run every test but those that need a browser; BROWSER=1 runs them too"
	@echo "make laws            every published law with many examples, and the oracle"
	@echo "make fuzz            coverage-guided inputs for everything that reads; FUZZ_SECONDS for each target"
	@echo "make coverage        branch coverage of what reads, matches and decides"
	@echo "make mutation        changes the rules, the judge and the values, and asks the tests to notice"
	@echo "make bench           time the whole process beside the import of its two core libraries"
	@echo "make bench-peers     the same beside other libraries, in an environment of their own"
	@echo "make evaluate        score verdicts and mentions on the sets in the folder EVALUATION"
	@echo "make docs            build the pages of docs/ as a site, in build/site"
	@echo "make pre-commit-try  run the hooks on a repository of drafts, as a desk would"
	@echo "make docs-reference  write the generated pages and the README's output again"

# The first Python that is new enough and runs; a name on the path may be a shim that does not.
$(PY):
	@set -e; for name in $(CANDIDATES); do \
	  if command -v $$name >/dev/null 2>&1 && \
	     $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found=$$name; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "make: no Python 3.11 or newer was found (looked for: $(CANDIDATES))" >&2; exit 1; fi; \
	if ! $$found -c 'import venv, ensurepip' >/dev/null 2>&1; then \
	  echo "make: $$found cannot make an environment: install its venv module (Debian: python3-venv)" >&2; exit 1; fi; \
	$$found -m venv $(VENV)

$(VENV)/.runtime: pyproject.toml | $(PY)
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.tests: pyproject.toml | $(PY)
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.runtime

$(VENV)/.browser: pyproject.toml | $(PY)
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[test,browser]'
	@touch $@ $(VENV)/.tests $(VENV)/.runtime

$(VENV)/.fuzz: pyproject.toml | $(PY)
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[test,fuzz]'
	@touch $@ $(VENV)/.tests $(VENV)/.runtime

$(VENV)/.docs: pyproject.toml | $(PY)
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@ $(VENV)/.runtime

# The draft has planted errors, so the check ends with 1, "there are findings": that is what the demo shows.
# Only 2, "could not do the job", makes the demo fail.
demo: $(VENV)/.runtime
	@$(VENV)/bin/factcheck check docs/examples/planted-errors.md --store claims || [ $$? -eq 1 ]

test: $(if $(BROWSER),$(VENV)/.browser,$(VENV)/.tests)
	@$(PY) -m pytest $(if $(BROWSER),,-m "not browser")
	@$(if $(BROWSER),,echo "make: the browser tests were left out; with Chromium installed, make test BROWSER=1 runs them")

docs: $(VENV)/.docs
	@$(VENV)/bin/mkdocs build --quiet --strict --site-dir build/site
	@echo "make: the site is in build/site"

pre-commit-try: $(VENV)/.runtime
	@$(PY) -m pip install --quiet --disable-pip-version-check pre-commit
	@$(PY) tests/repository/pre_commit_try.py

laws: $(VENV)/.tests
	@$(PY) -m tests.laws.run --examples 2000 --oracle 100000

coverage: $(VENV)/.tests
	@$(PY) -m coverage run -m pytest -m "not browser"
	@$(PY) -m coverage report

mutation: $(VENV)/.tests
	@$(PY) -m tests.mutation.run --jobs 2

fuzz: $(VENV)/.fuzz
	@FACTCHECK_CACHE_DIR= $(PY) -m tests.fuzz.run --seconds $(FUZZ_SECONDS)

bench: $(VENV)/.tests
	@$(PY) tests/benchmarks/whole_process.py
	@$(PY) tests/benchmarks/reading_speed.py
	@$(PY) tests/benchmarks/article.py
	@$(PY) tests/benchmarks/growth.py
	@$(PY) -m tests.benchmarks.retrieval --keep build/bench

bench-peers: $(VENV)/.tests
	@$(PY) -m tests.benchmarks.peers --keep build/bench

# The sets are no part of the project: without them there is nothing to do, and nothing is installed.
evaluate:
	@if [ -f "$(EVALUATION)/score_verdicts.py" ]; then $(MAKE) --no-print-directory scores; \
	else echo "make: there are no evaluation sets in $(EVALUATION): name their folder in EVALUATION"; fi

scores: $(READY)
	@$(PY) "$(EVALUATION)/score_verdicts.py" tests.evaluation.verdicts:verdict --confusion --by-class
	@$(PY) "$(EVALUATION)/score_mentions.py" tests.evaluation.mentions:mentions

docs-pictures: $(VENV)/.browser
	@$(PY) -m tests.repository.pictures

docs-reference: $(VENV)/.tests
	@$(PY) tests/repository/generated.py

clean:
	rm -rf $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
