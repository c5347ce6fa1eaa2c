# The few commands that people type; everything else is CMake's.
# SPDX-License-Identifier: Apache-2.0
.DEFAULT_GOAL := help
.PHONY: help setup build test bench conform explore report baseline mutants soak twins clang tidy sanitize clean

# Where packages are installed by other means: make bench SETUP=true
SETUP ?= scripts/setup
# Passed on to heddle, as in: make bench ARGS='--profile standard'
ARGS ?=
# One compiler for each processor: with two more, as Ninja would start, two processors take a tenth longer.
export CMAKE_BUILD_PARALLEL_LEVEL ?= $(shell nproc)
# The longest tests wait half of their time, for hangs and for signals to arrive.
tests_at_a_time := $(shell expr 2 \* $$(nproc))
werror := $(if $(filter true,$(CI)),ON,OFF)

help:
	@echo 'make bench     measure every model, check its contracts, write results/latest/report.html'
	@echo 'make test      build everything and run all tests'
	@echo "make conform   hold every model against all contracts; ARGS=--filter='threads/lock/*' builds and runs only these"
	@echo 'make explore   run every contract under all schedules near the default, as far as 20 minutes go, then every mutant'
	@echo 'make report    write the report of the newest run again'
	@echo 'make baseline  keep a standard run of this machine in results/baselines/, to compare later runs with'
	@echo 'make build     build only'
	@echo 'make mutants   build every mutant with all contracts of its facet, and print which contract kills which'
	@echo 'make soak      hold every model against all contracts 20 times, under pressure of many kinds (an hour on two cores)'
	@echo 'make twins     compare cells with hand-written programs that do the same (a quarter of an hour)'
	@echo 'make clang     as make test, with clang 19, in build/clang-19'
	@echo 'make tidy      read all C++ with clang-tidy 19 (half an hour on two cores; ARGS=harness/load reads that folder alone)'
	@echo 'make sanitize  build with sanitizers and run what they can run (half an hour on two cores)'
	@echo 'make setup     install what is missing (Debian 12; bench, test and the others do it themselves)'
	@echo 'make clean     remove what was built; results stay'
	@echo
	@echo "ARGS='…' is passed on to heddle: make bench ARGS='--profile standard'"

setup:
	$(SETUP)

build:
	$(SETUP) bench
	cmake --preset release -DBUILD_TESTING=OFF -DHEDDLE_CONTRACTS=core -DHEDDLE_WERROR=$(werror)
	cmake --build build

bench: build
	scripts/bench $(ARGS)

conform:
	$(SETUP) bench
	CMAKE_OPTIONS='-DBUILD_TESTING=OFF -DHEDDLE_WERROR=$(werror)' scripts/conform $(ARGS)

explore:
	$(SETUP) test
	cmake --preset release -DBUILD_TESTING=ON -DHEDDLE_EXPLORED_MUTANTS=all -DHEDDLE_WERROR=$(werror)
	cmake --build build --target heddle heddle-contracts-stepped heddle-contracts-serial heddle-mutants-stepped heddle-mutants-serial
	build/bin/heddle explore '*' --budget 1200 $(ARGS)
	tests/explore/every_mutant.py build

report: build
	build/bin/heddle report results/latest $(ARGS)

baseline: build
	scripts/baseline $(ARGS)

test:
	$(SETUP) test
	cmake --preset release -DBUILD_TESTING=ON -DHEDDLE_CONTRACTS=all -DHEDDLE_MUTANTS=named -UHEDDLE_EXPLORED_MUTANTS -DHEDDLE_WERROR=$(werror)
	cmake --build build
	ctest --test-dir build --output-on-failure --parallel $(tests_at_a_time)

mutants:
	$(SETUP) test
	cmake --preset release -DBUILD_TESTING=ON -DHEDDLE_MUTANTS=all -UHEDDLE_EXPLORED_MUTANTS -DHEDDLE_WERROR=$(werror)
	cmake --build build --target heddle_mutants
	tests/conformance/kill_table.py build $(ARGS)

soak:
	$(SETUP) test
	cmake --preset release -DBUILD_TESTING=ON -DHEDDLE_CONTRACTS=all -DHEDDLE_WERROR=$(werror)
	cmake --build build --target heddle_models
	tests/conformance/steadiness.py build $(ARGS)

twins:
	$(SETUP) test
	cmake --preset release -DBUILD_TESTING=ON -DHEDDLE_WERROR=$(werror)
	cmake --build build --target heddle_models twins
	python3 tests/twins/compare.py build

clang:
	$(SETUP) clang
	cmake --preset clang-19
	cmake --build --preset clang-19
	ctest --preset clang-19

tidy:
	$(SETUP) tidy
	scripts/tidy $(ARGS)

sanitize:
	$(SETUP) test
	scripts/sanitize

clean:
	rm -rf build
