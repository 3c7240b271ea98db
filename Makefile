# The two commands: `make run` and `make test`. Both do all the set-up on a machine with Python 3.11+ and make.
PY ?= python3
PIP = .venv/bin/pip --disable-pip-version-check --quiet
WORKERS ?= 2

.PHONY: run test check audit long fuzz bench bench-lock format lock clean

.venv/.ready: requirements.lock pyproject.toml
	@$(PY) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed")'
	@echo "Setting up the virtual environment (once) ..."
	@$(PY) -m venv .venv
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

run: .venv/.ready
	@.venv/bin/hub

test: .venv/.ready
	.venv/bin/python -m pytest -q -n $(WORKERS) --dist worksteal -m "not long and not fuzz"

check: .venv/.ready
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/lint-imports
	.venv/bin/mypy
	.venv/bin/python -m tests.contract

audit: .venv/.ready .venv/audit/.ready
	.venv/bin/python -m pytest -q tests/test_audit.py

# The suite of graphql-http needs Node: it comes with a wheel and stands apart, as npm's packages do.
.venv/audit/.ready: .venv/.ready $(wildcard tests/audit/*)
	@echo "Setting up the audit (once) ..."
	@$(PY) -m venv .venv/audit
	@.venv/audit/bin/pip --disable-pip-version-check --quiet install --require-hashes -r tests/audit/requirements.lock
	@cp tests/audit/*.json tests/audit/*.mjs .venv/audit
	@cd .venv/audit && PATH="$(CURDIR)/.venv/audit/bin:$$PATH" npm ci --ignore-scripts --silent
	@touch $@

long: .venv/.ready .venv/audit/.ready
	.venv/bin/python -m pytest -q -n $(WORKERS) --dist worksteal -m long
	HUB_TEST_POSTGRES=16 .venv/bin/python -m pytest -q -n $(WORKERS) --dist worksteal -m "not long and not fuzz"

fuzz: .venv/.ready
	.venv/bin/python -m pytest -q -s -m fuzz tests/test_random.py

bench: .venv/.ready bench/.venv/.ready
	@.venv/bin/python -m bench

# Node comes with a wheel; it, npm's packages and py-spy stand apart from the hub's environment.
bench/.venv/.ready: bench/requirements.lock bench/node/package-lock.json
	@echo "Setting up the benchmark's environment (once) ..."
	@$(PY) -m venv bench/.venv
	@bench/.venv/bin/pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@cd bench/node && PATH="$(CURDIR)/bench/.venv/bin:$$PATH" npm ci --ignore-scripts --silent
	@touch $@

bench-lock: .venv/.ready
	uv pip compile bench/requirements.in --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header -q -o bench/requirements.lock
	cd bench/node && PATH="$(CURDIR)/bench/.venv/bin:$$PATH" npm install --package-lock-only
	.venv/bin/python -m bench.lock

format: .venv/.ready
	.venv/bin/ruff check --fix-only .
	.venv/bin/ruff format .

lock:
	uv pip compile pyproject.toml --group test --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header -q -o requirements.lock

clean:
	rm -rf .venv bench/.venv bench/node/node_modules .mypy_cache .ruff_cache .pytest_cache
