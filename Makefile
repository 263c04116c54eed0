# What a person types here: `make check` runs the main job on the sample, `make test` every test.
SWIFT ?= swift
# Debian and Ubuntu packages that the build needs besides the Swift toolchain.
PACKAGES := libyaml-dev libzip-dev libxml2-dev libsodium-dev libxlsxwriter-dev zlib1g-dev pkg-config
IMPORTS := --explicit-target-dependency-import-check error
PLUMBLINE := .build/release/plumbline

.PHONY: help setup build check sample test lint format record bench clean

help:
	@echo "make check   set up, build, and check the sample: writes Reports/county-2019"
	@echo "make test    set up and run every test, with formatting, warnings and imports checked"
	@echo "make sample  write Samples/county-2019 anew from its seed"
	@echo "make record  write the tests' recorded outputs and the sample's report anew; read the difference"
	@echo "make bench   rows a second, for reading and judging"
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

lint: setup
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

test: lint
	$(SWIFT) build --build-tests $(IMPORTS)
	$(SWIFT) test --skip-build

record: build
	-RECORD_SNAPSHOTS=1 $(SWIFT) test $(IMPORTS)
	$(PLUMBLINE) check Samples/county-2019 --as-at 2019-10-07 --output Reports/county-2019

bench: setup
	$(SWIFT) run -c release plumbline-bench

clean:
	rm -rf .build
