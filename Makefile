# What a developer does, one word each; every target first makes sure that the packages are there.
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
PY := .venv/bin/python
DESK := $(PY) -m desktop_app
PIP := PIP_ROOT_USER_ACTION=ignore $(PY) -m pip --quiet --disable-pip-version-check --no-input
READY := .venv/ready
TRANSLATED := $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))
TEST := $(PY) -m pytest -q -n 2 --dist loadgroup --ignore tests/frozen --ignore tests/bench
OUT := tour
SEEDS := 500
STEPS := 20
FIRST := 0
ROUNDS := 200
EXAMPLES := 100
COMPRESS := zstd

.PHONY: setup run test check bench simulate machine kill drill screens installer format translations

setup: $(READY) $(TRANSLATED)

# The lock carries hashes and no address; pip takes the packages from wherever this machine is told to.
$(READY): requirements/dev.txt requirements/run.in pyproject.toml
	@python=$$(requirements/find-python) && { [ -x $(PY) ] || { echo 'Making .venv' && "$$python" -m venv .venv; }; }
	@echo 'Installing the pinned packages (about a minute the first time)'
	@{ $(PIP) install --require-hashes -r requirements/dev.txt && \
	   $(PIP) install --no-deps --no-build-isolation -e . ; } >.venv/log 2>&1 || { cat .venv/log >&2; exit 1; }
	@touch $@

resources/i18n/%.qm: resources/i18n/%.ts $(READY)
	@.venv/bin/pyside6-lrelease -silent $< -qm $@

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(DESK) --training; \
	else $(DESK) tour --out $(OUT) && \
	echo 'Máy này không có màn hình nên đã làm trọn một ngày việc; hình từng màn hình ở $(OUT)/' && \
	echo 'No display here, so the tour ran instead: its pictures are in $(OUT)/'; fi

test: setup
	@$(TEST)

check: setup
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(PY) -m sync.reference_portal.export_openapi --check
	@$(TEST)

format: setup
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .

bench: setup
	@$(PY) -m tests.bench

simulate: setup
	@$(PY) -m tests.simulation --seeds $(SEEDS) --first $(FIRST) --steps $(STEPS) $(if $(BREAK),--break $(BREAK))

drill: setup
	@$(PY) -m tests.drill

machine: setup
	@NGUOIDAN_MACHINE_EXAMPLES=$(EXAMPLES) $(PY) -m pytest -q tests/simulation/test_machine.py

kill: setup
	@$(PY) -m tests.kill --rounds $(ROUNDS) --seed $(FIRST)

screens: setup
	@$(DESK) tour --out screens && echo 'The pictures of every screen are in screens/'

translations: setup
	@.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none $$(find ui -name '*.py' | sort) -ts resources/i18n/en.ts
	@$(MAKE) setup

# PyInstaller's folder, then the Debian package around it; COMPRESS=xz is smaller and slower, for a release.
installer: setup
	@echo 'Building the program folder (about two minutes)'
	@$(PY) -m PyInstaller --log-level ERROR --noconfirm --distpath dist --workpath build build_installer.spec
	@packaging/deb/build dist/nguoidan-desktop dist $(COMPRESS)
