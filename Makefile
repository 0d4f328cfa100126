# What there is to do: `make help`. Needs Python 3.11 to 3.14 and, on the first run only, a package index.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:
.DEFAULT_GOAL := help

SUITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$name -c '$(SUITS)' >/dev/null 2>&1; then echo $$name; exit; fi; done; echo python3)
VENV := .venv
RUN := $(VENV)/bin/python
STAMP := $(VENV)/.ready
COMMUNIQUE_GOLD ?= ../shared/gold
FILE ?=
LOWER ?=
FUZZ_SECONDS ?= 60

# What an odd shell may carry in and what would send pip or Python elsewhere.
unexport PYTHONHOME PYTHONPATH PYTHONSTARTUP VIRTUAL_ENV CONDA_PREFIX __PYVENV_LAUNCHER__
unexport PIP_USER PIP_TARGET PIP_PREFIX PIP_ROOT PIP_REQUIRE_VIRTUALENV PIP_REQUIRE_HASHES PIP_CONSTRAINT
unexport PIP_REQUIREMENT PIP_NO_DEPS PIP_NO_BINARY PIP_PYTHON
export PYTHONNOUSERSITE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore
export COMMUNIQUE_GOLD FILE LOWER FUZZ_SECONDS

.PHONY: help demo test evaluate floors renaming bench fuzz data lock wheel clean venv

help: ## show this list
	@echo "make demo                     read a text, then take the sample collection into a store and ask it a question"
	@echo "make demo FILE=text.txt       read yours and print what it says, and on whose word"
	@echo "make test                     data, lint, format, types, layers, tests"
	@echo "make evaluate                 measure against gold in COMMUNIQUE_GOLD (now $(COMMUNIQUE_GOLD)) and tests/gold"
	@echo "make floors [LOWER=reason]    raise the floors of tests/gold; lower them only with a reason"
	@echo "make renaming                 exchange the states of all texts and show the records that change with them"
	@echo "make bench [QUICK=1 STORE=1]  measure speed and memory against the stock parser and the targets"
	@echo "make fuzz [FUZZ_SECONDS=60]   read random texts and files and show any that cannot be read"
	@echo "make data                     build src/communique/data from resources/, and CODEBOOK.md"
	@echo "make wheel                    build the wheel into dist/"
	@echo "make lock                     renew requirements/lock.txt (needs uv)"
	@echo "make clean                    remove build products and caches (delete $(VENV) to set up afresh)"

demo: venv
	@if [ -n "$$FILE" ]; then exec $(RUN) -m communique.cli.main read "$$FILE"; fi; \
	text=samples/dispatch.txt; \
	for file in ../shared/seed/*.txt; do if [ -f "$$file" ]; then text="$$file"; fi; done; \
	$(RUN) -m communique.cli.main read "$$text" && exec $(RUN) tools/demo.py

test: venv
	@echo "== data"; $(RUN) tools/build_data.py --check
	@echo "== lint"; $(RUN) -m ruff check .
	@echo "== format"; $(RUN) -m ruff format --check .
	@echo "== types"; $(RUN) -m mypy
	@echo "== layers"; $(RUN) -c 'from importlinter.cli import lint_imports_command as run; run()' --no-cache --no-logo
	@echo "== tests"; $(RUN) -m pytest -n auto --maxprocesses 4 --dist worksteal

evaluate: venv
	@found=no; \
	for gold in "$$COMMUNIQUE_GOLD/documents_seed.jsonl" "$$COMMUNIQUE_GOLD/documents_dev.jsonl" \
		"$$COMMUNIQUE_GOLD/actors_dev.jsonl" "$$COMMUNIQUE_GOLD/events_dev.jsonl" tests/gold/*.jsonl; do \
		if [ -s "$$gold" ]; then \
			[ "$$found" = no ] || echo; \
			found=yes; \
			part=; case "$$gold" in */documents_dev.jsonl) part=--hold-out;; esac; \
			$(RUN) -m communique.cli.main evaluate $$part "$$gold" || exit $$?; \
		fi; \
	done; \
	if [ -s tests/gold/anaphors.toml ]; then \
		[ "$$found" = no ] || echo; \
		found=yes; \
		$(RUN) -m communique.evaluation.anaphors tests/gold/anaphors.toml || exit $$?; \
	fi; \
	if [ "$$found" = no ]; then echo "no gold: neither in $$COMMUNIQUE_GOLD nor in tests/gold" >&2; exit 2; fi

floors: venv
	@if [ -n "$$LOWER" ]; then exec $(RUN) -m communique.evaluation.floors tests/gold --lower "$$LOWER"; fi; \
	exec $(RUN) -m communique.evaluation.floors tests/gold

renaming: venv
	@set --; for gold in "$$COMMUNIQUE_GOLD"/documents_*.jsonl tests/gold/*.jsonl samples/*.jsonl samples/*.txt \
			samples/collection/*.jsonl samples/collection/*.txt; do \
		if [ -s "$$gold" ]; then set -- "$$@" "$$gold"; fi; \
	done; \
	exec $(RUN) -m communique.evaluation.renaming "$$@"

bench: venv
	@exec $(RUN) bench/bench.py $(if $(QUICK),--quick) $(if $(STORE),--store)

fuzz: venv
	@$(RUN) fuzz/read_fuzz.py --seconds "$$FUZZ_SECONDS"
	@exec $(RUN) fuzz/intake_fuzz.py --seconds "$$FUZZ_SECONDS"

data: venv
	@$(RUN) tools/build_data.py
	@$(RUN) tools/codebook.py

wheel: venv
	@$(RUN) -m build --no-isolation --wheel

lock:
	@command -v uv >/dev/null 2>&1 || { echo "make lock needs uv (https://docs.astral.sh/uv/)" >&2; exit 2; }
	@mkdir -p requirements
	@uv pip compile --universal --generate-hashes --python-version 3.11 --no-annotate --no-header --quiet \
		--group dev --output-file requirements/lock.txt pyproject.toml
	@echo "requirements/lock.txt is renewed; the next make sets $(VENV) up from it"

clean:
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp holds what .venv was made from (lock, project file, place), so that it is set up again when one of
# them changes, a checkout is moved, or its Python is gone; file times, which git does not keep, do not count.
venv:
	@now="$$(cat requirements/lock.txt pyproject.toml | cksum) $$(pwd)"; \
	if [ "$$(cat $(STAMP) 2>/dev/null)" = "$$now" ] && $(RUN) -c '' 2>/dev/null; then exit 0; fi; \
	$(MAKE) -f Makefile .set-up && printf '%s\n' "$$now" > $(STAMP)

.PHONY: .set-up
.set-up:
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { \
		echo "no $(PYTHON) found: install Python 3.11 to 3.14, or name one: make PYTHON=/path/to/python3.12" >&2; exit 2; }
	@"$(PYTHON)" -c '$(SUITS)' || { \
		echo "$(PYTHON) is $$("$(PYTHON)" --version 2>&1); communique needs Python 3.11 to 3.14." >&2; \
		echo "Name another one: make PYTHON=/path/to/python3.12" >&2; exit 2; }
	@echo "setting up $(VENV) with $$("$(PYTHON)" --version) (about a minute) ..." >&2
	@rm -f $(STAMP)
	@if ! { $(RUN) -c 'import pip; $(SUITS)' \
			&& [ "$$($(RUN) -c 'import sys; print(sys.prefix)')" = "$$(pwd -P)/$(VENV)" ]; } 2>/dev/null; then \
		rm -rf $(VENV); \
		"$(PYTHON)" -m venv $(VENV) || { \
			rm -rf $(VENV); \
			echo "cannot make $(VENV): on Debian and Ubuntu install python3-venv" >&2; exit 2; }; \
	fi
	@$(RUN) -m pip install -qq --require-hashes -r requirements/lock.txt
	@$(RUN) -m pip install -qq --no-deps --no-build-isolation --editable .
	@echo "set up $(VENV)" >&2
