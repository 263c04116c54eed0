# What a person types here: `make check` runs the main job on the sample, `make test` every test.
SWIFT ?= swift
# Debian and Ubuntu packages that the build needs besides the Swift toolchain.
PACKAGES := libyaml-dev libzip-dev libxml2-dev libssl-dev libxlsxwriter-dev zlib1g-dev pkg-config
IMPORTS := --explicit-target-dependency-import-check error
PLUMBLINE := .build/release/plumbline

.PHONY: help setup build check sample test trials mutate lint format record bench fuzz fuzz-build clean

help:
	@echo "make check   set up, build, and check the sample: writes Reports/county-2019"
	@echo "make test    set up and run every test, with formatting, warnings and imports checked"
	@echo "make trials  the evaluator against the reference once more, on rules and records never tried before"
	@echo "make mutate  change the rules of practice clause by clause, and show what no example notices"
	@echo "make sample  write Samples/county-2019 anew from its seed"
	@echo "make record  write the tests' recorded outputs and the sample's report anew; read the difference"
	@echo "make bench   measure beside DuckDB and a kernel written by hand: writes Reports/benchmark.md"
	@echo "make fuzz    look for inputs that end the program; FUZZ_SECONDS=60 for each reader, FUZZ_READERS=\"csv xml\""
	@echo "make format  lay out the source as the tests expect"

# Installs only what is missing, with sudo when not root.
setup:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then sudo=""; else sudo=sudo; fi; \
	  $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi
	@command -v $(SWIFT) >/dev/null || { echo "no Swift toolchain found: install Swift 6.3 from swift.org"; exit 1; }

build: setup
	$(SWIFT) build -c release --product plumbline --static-swift-stdlib $(IMPORTS)

check: build
	$(PLUMBLINE) check Samples/county-2019 --as-at 2019-10-07 --output Reports/county-2019

sample: build
	$(PLUMBLINE) generate county-2019 --children 850 --seed 2019 --output Samples/county-2019 --as tables

mutate: build
	$(PLUMBLINE) rules mutate

lint: setup
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

# Optimised, because a million generated records are judged here, and in a folder of their own, because `check` links
# the standard library statically, which compiles everything anew.
TESTS := -c release --scratch-path .build-tests

test: lint
	$(SWIFT) build $(TESTS) --build-tests $(IMPORTS)
	$(SWIFT) test $(TESTS) --skip-build

trials: setup
	$(SWIFT) build $(TESTS) --build-tests $(IMPORTS)
	PLUMBLINE_NEW_TRIALS=1000 $(SWIFT) test $(TESTS) --skip-build --filter aMillionObligationsAgree

record: build
	$(SWIFT) build $(TESTS) --build-tests $(IMPORTS)
	-RECORD_SNAPSHOTS=1 $(SWIFT) test $(TESTS) --skip-build
	$(PLUMBLINE) check Samples/county-2019 --as-at 2019-10-07 --output Reports/county-2019

# DuckDB comes through pip into an environment of its own. The last step, which only the engine takes, needs 7 GB of
# disk and as much memory again to be at its best: BENCH_LARGEST=0 leaves it out. Generated records are kept in
# .build-bench from one run to the next.
BENCH_SIZES ?= 50000,500000
BENCH_LARGEST ?= 5000000
BENCH_RUNS ?= 3
BENCH_PYTHON := .build-bench/python

bench: build $(BENCH_PYTHON)/ready
	$(SWIFT) build -c release --product plumbline-bench --static-swift-stdlib $(IMPORTS)
	.build/release/plumbline-bench compare --sizes $(BENCH_SIZES) --largest $(BENCH_LARGEST) --runs $(BENCH_RUNS) \
	  --python $(BENCH_PYTHON)/bin/python --report Reports/benchmark

$(BENCH_PYTHON)/ready:
	python3 -m venv $(BENCH_PYTHON)
	$(BENCH_PYTHON)/bin/pip install --quiet --disable-pip-version-check 'duckdb>=2,<3'
	touch $@

# A build of its own: libFuzzer watches which way each input takes, and the address sanitizer every access.
FUZZ_SECONDS ?= 60
FUZZ_READERS ?= yaml rule book expression csv workbook xml dates
FUZZER := .build-fuzz/release/PlumblineFuzz
KEPT := Tests/Fuzzing

fuzz-build: setup
	PLUMBLINE_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz --product PlumblineFuzz \
	  --sanitize=address -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld

# Every reader has its turn, and every input that ends it is kept; `make test` replays them from then on.
# What is found besides lies in .build-fuzz and is tried first the next time. Swift's own crash reporter does not
# get on with libFuzzer's, and is turned off.
fuzz: fuzz-build
	@failed=""; for reader in $(FUZZ_READERS); do \
	  mkdir -p .build-fuzz/found/$$reader $(KEPT)/Crashes/$$reader; \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 PLUMBLINE_FUZZ_READER=$$reader \
	    timeout -k 10 $$(( $(FUZZ_SECONDS) + 120 )) \
	    $(FUZZER) -max_total_time=$(FUZZ_SECONDS) -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
	    -dict=$(KEPT)/words.dict -artifact_prefix=$(KEPT)/Crashes/$$reader/ -print_final_stats=1 \
	    .build-fuzz/found/$$reader $(KEPT)/Corpus/$$reader $(KEPT)/Crashes/$$reader \
	    > .build-fuzz/$$reader.log 2>&1; status=$$?; \
	  inputs=$$(sed -n 's/^stat::number_of_executed_units: *//p' .build-fuzz/$$reader.log); \
	  if [ $$status = 0 ]; then echo "$$reader: $$inputs inputs, all answered"; \
	  else failed=1; echo "$$reader: FAILED after $${inputs:-?} inputs; the input is in $(KEPT)/Crashes/$$reader:"; \
	    grep -E 'Fatal error|ERROR: |SUMMARY: |Test unit written' .build-fuzz/$$reader.log | head -5; fi; \
	  rmdir $(KEPT)/Crashes/$$reader 2>/dev/null || true; \
	done; test -z "$$failed"

clean:
	rm -rf .build .build-fuzz .build-tests .build-bench
