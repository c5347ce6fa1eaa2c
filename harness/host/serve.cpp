// The command line of a host: lists, measures a cell, or holds the model to a contract, and prints one document.
// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/glob.hpp"
#include "harness/host/conform.hpp"
#include "harness/host/document.hpp"
#include "harness/host/explore_contract.hpp"
#include "harness/host/last_words.hpp"
#include "harness/outside/outside_program.hpp"
#include "harness/program_options.hpp"

namespace heddle {
namespace {

constexpr double default_measuring_s = 0.3;

/// Where the document goes. Standard output is redirected to standard error, so that what libraries print can't mix with it.
int document_fd = STDOUT_FILENO;

void take_standard_output() {
  document_fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(STDERR_FILENO, STDOUT_FILENO);
}

/// Async-signal-safe.
void write_out(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto n = write(document_fd, text.data() + at, text.size() - at);
    if (n < 0) std::_Exit(1);
    at += static_cast<std::size_t>(n);
  }
}

std::string text_of(const document& d) { return d.dump(-1, ' ', false, document::error_handler_t::replace) + "\n"; }

void print(const document& d) { write_out(text_of(d)); }

/// Marks the workloads that an overlay does not list as absent, with its reason.
void apply_only(host& h) {
  for (auto& c : h.cells)
    if (!h.only.empty() && !glob_matches(h.only, c.workload)) c.absence = h.only_reason;
}

const cell& find_cell(const host& h, const std::string& path) {
  for (const auto& c : h.cells)
    if (path_of(h, c) == path) return c;
  throw std::invalid_argument("no such cell: " + path);
}

const contract& find_contract(const host& h, const std::string& name) {
  for (const auto& c : h.contracts)
    if (c.name == name) return c;
  throw std::invalid_argument("no such contract: " + name);
}

void bench(const host& h, const std::string& path, double budget, const setting& asked) {
  const auto& c = find_cell(h, path);
  const auto failure = [&](const std::string& why) {
    measurement failed;
    failed.outcome = "error";
    failed.reason = why;
    return text_of(record_document(h, c, failed));
  };
  tell_instead_of_terminating(failure, write_out);
  print(record_document(h, c, measure(h, c, budget, asked)));
}

void conform(const host& h, const std::string& name, conform_request asked) {
  const auto& c = find_contract(h, name);
  const bool absent = !c.absence.empty() && !(asked.differing && c.difference != nullptr);
  if (absent) return print(verdict_document(h, c, {"absent", c.absence}));
  const auto failure = [&](const std::string& why) { return text_of(verdict_document(h, c, {"fail", why})); };
  tell_instead_of_terminating(failure, write_out);
  account::open();
  asked.end_with = [&](const verdict& v) {
    print(verdict_document(h, c, v));
    std::_Exit(0);
  };
  print(verdict_document(h, c, heddle::conform(c, asked)));
}

void explore_schedules(const host& h, const std::string& name, const explore_request& asked) {
  const auto& c = find_contract(h, name);
  if (!c.absence.empty()) throw std::invalid_argument(name + " is absent: " + c.absence);
  const auto failure = [&](const std::string& why) { return text_of(broken_exploration_document(h, c, asked, why)); };
  tell_instead_of_terminating(failure, write_out);
  account::open();
  print(exploration_document(h, c, asked));
}

/// UNITSxTURNS, as 32x1000.
contract_size size_of(const std::string& text) {
  contract_size size{};
  int read = 0;
  const int fields = std::sscanf(text.c_str(), "%dx%ld%n", &size.units, &size.turns, &read);
  const auto& most = contract_sizes.back();
  if (fields != 2 || text.size() != static_cast<std::size_t>(read) || size.units < few.units ||
      size.units > most.units || size.turns < 1 || size.turns > most.turns)
    throw std::invalid_argument(fmt::format("--size: {} is not UNITSxTURNS, with {} to {} units and at most {} turns",
                                            text, few.units, most.units, most.turns));
  return size;
}

/// What the command line asks for.
struct request {
  bool list = false;
  std::string cell, contract, explored;
  double budget_s = 0;  ///< 0 for the default
  conform_request conform;
  explore_request explore;
  setting& chosen() { return conform.chosen; }
};

/// Nothing if it was help, which has been printed. Throws std::invalid_argument.
std::optional<request> read_request(const host& h, int argc, char** argv) {
  request asked;
  program_options options("Runs the cells and contracts of the model " + h.model + " (docs/protocol.md).");
  options.flag("--list", asked.list, "what there is");
  options.option("--bench", asked.cell, "measure this cell");
  options.option("--conform", asked.contract, "hold the model to this contract (facet/name)");
  options.option("--explore", asked.explored, "run this contract under all schedules, up to a bound");
  options.exactly_one_of({"--list", "--bench", "--conform", "--explore"});
  options.option("--budget", asked.budget_s,
                 "seconds to measure (0: 0.3), that a size of a contract may take (0: 1), or to explore (0: 10)");
  options.number("--bound", asked.explore.search.bound, 0, 100,
                 "of preemptions, and of departures from the default schedule");
  options.option("--replay", asked.explore.replay, "run the schedule in this file instead of exploring");
  std::string size;
  options.flag("--differing", asked.conform.differing,
               "also to a contract from which the library behind the model differs, as it says");
  options.option("--size", size, "UNITSxTURNS of the contract, instead of what fits into the budget");
  options.option("--seed", asked.chosen().seed, "of models that choose what runs next");
  options.option("--seeds", asked.conform.seeds, "run the contract with this many seeds, until it does not pass");
  options.flag("--trace", asked.chosen().trace, "models that choose print each choice on standard error");
  options.flag("--by-hand", asked.chosen().by_hand, "models that choose read each choice from standard input");
  long switch_interval_us = 0;
  options.number("--switch-interval", switch_interval_us, 1L, 60'000'000L,
                 "microseconds, of an emulated interpreter lock");
  options.from_environment("--switch-interval", "HEDDLE_SWITCH_INTERVAL_US");
  if (!options.read(argc, argv)) return {};
  if (switch_interval_us > 0) asked.chosen().switch_interval = std::chrono::microseconds(switch_interval_us);
  if (!size.empty()) asked.conform.size = asked.explore.size = size_of(size);
  if (asked.budget_s > 0) asked.conform.budget_s = asked.explore.search.budget_s = asked.budget_s;
  asked.explore.search.seed = asked.chosen().seed;
  return asked;
}

}  // namespace

int serve(host h, int argc, char** argv) try {
  outside_program::elsewhere = h.programs;
  auto asked = read_request(h, argc, argv);
  if (!asked) return 0;
  take_standard_output();
  apply_only(h);
  if (asked->list)
    print(list_document(h));
  else if (!asked->cell.empty())
    bench(h, asked->cell, asked->budget_s > 0 ? asked->budget_s : default_measuring_s, asked->chosen());
  else if (!asked->explored.empty())
    explore_schedules(h, asked->explored, asked->explore);
  else
    conform(h, asked->contract, asked->conform);
  return 0;
} catch (const std::exception& e) {
  std::cerr << h.model << ": " << e.what() << "\n";
  return 2;
}

int serve_one_of(std::vector<host> mutants, int argc, char** argv) {
  const std::span words(argv, static_cast<std::size_t>(argc));
  if (words.size() > 2 && std::string_view(words[1]) == "--mutant")
    for (auto& each : mutants)
      if (each.model == words[2]) return serve(std::move(each), argc - 2, argv + 2);
  std::cerr << words[0] << ": begin with --mutant and one of";
  for (const auto& each : mutants) std::cerr << " " << each.model;
  std::cerr << "\n";
  return 2;
}

}  // namespace heddle
