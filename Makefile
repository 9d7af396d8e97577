# Thin on purpose: every target is a command that can be typed by hand.
#
#   make setup   create .venv and install Anyfind with everything its tests need
#   make demo    index a small real collection and search it
#   make check   lint, format, types, layers, unit and property tests (minutes)
#   make test    lint, format, types, layers and every test
#   make bench   the benchmarks (see docs/README.md)
#   make bench-alignment IMAGES=DIR CAPTIONS=TSV [TEST_CAPTIONS=TSV] [FEATURES=NPZ] [LIBRARY=DIR]
#                methods x pairs x pools (see tests/benchmarks/alignment/README.md)
#
# PYTHON=python3.12 chooses another interpreter, VENV=DIR another place for the environment,
# ARGS="..." is handed to pytest or to the benchmark, JOBS=1 runs one test at a time: a file of
# tests stays in one process, and many of them wait for other processes.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   ?= .venv
ARGS   ?=
JOBS   ?= 2

BIN   := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: setup demo lint check test bench bench-alignment

setup: $(STAMP)

# The stamp is older than pyproject.toml when dependencies may have changed; otherwise setup does nothing.
$(STAMP): pyproject.toml constraints.txt
	sh packaging/create-environment.sh "$(PYTHON)" "$(VENV)"
	$(BIN)/python -m pip install --disable-pip-version-check --quiet -c constraints.txt -e '.[test]'
	sh packaging/system-libraries.sh qt "$(BIN)/python"
	sh packaging/system-libraries.sh opencv "$(BIN)/python"
	sh packaging/system-libraries.sh desktop "$(BIN)/python"
	touch $@

demo: setup
	$(BIN)/anyfind demo --home demo-home --yes --sheet demo-answers.png

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

check: lint
	$(BIN)/python -m pytest tests/unit tests/property $(ARGS)

test: lint
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile $(ARGS)

bench: setup
	$(BIN)/anyfind bench index --home demo-home --yes $(ARGS)
	$(BIN)/anyfind bench query --home demo-home $(ARGS)

bench-alignment: setup
	OMP_NUM_THREADS=1 PYTHONPATH=tests $(BIN)/python -m benchmarks.alignment \
		$(if $(IMAGES),--images "$(IMAGES)") $(if $(CAPTIONS),--captions "$(CAPTIONS)") \
		$(if $(TEST_CAPTIONS),--test-captions "$(TEST_CAPTIONS)") $(if $(FEATURES),--features "$(FEATURES)") \
		$(if $(LIBRARY),--home "$(LIBRARY)") $(ARGS)
