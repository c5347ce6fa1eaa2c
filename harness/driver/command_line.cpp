// Reads the command line with CLI11. The only source of the driver that includes it, since compiling it takes seconds.
// SPDX-License-Identifier: Apache-2.0
#include "command_line.hpp"

#include "extension.hpp"
#include "fault.hpp"
#include "names/nearest.hpp"
#include "terminal/terminal.hpp"

#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>

namespace heddle::driver {

namespace {

const std::vector<std::string> lists = {"models", "workloads", "contracts", "cells"};
const std::vector<std::string> profiles = {"quick", "standard", "full"};

constexpr auto statuses =
    "Exit status: 0 done, nothing is wrong; 1 done, something is wrong; 2 the call or the set-up "
    "is wrong; 3 nothing ran, or the run is incomplete.";

// An option with a few allowed words; unlike CLI11's own check, its error names the nearest one.
CLI::Validator one_of(const std::vector<std::string>& words) {
  return {[words](std::string& given) {
            if (std::find(words.begin(), words.end(), given) != words.end()) return std::string();
            return fmt::format("'{}' is none of {}{}", given, fmt::join(words, ", "), nearest_hint(given, words));
          },
          "", ""};
}

// CLI11 would silently turn -1, and numbers that are too large, into the largest number.
CLI::Validator whole_number() {
  return {[](std::string& given) {
            std::uint64_t value = 0;
            const auto* end = given.data() + given.size();
            const auto [stop, fault] = std::from_chars(given.data(), end, value);
            if (fault == std::errc::result_out_of_range && stop == end) {
              return fmt::format("'{}' is more than {}", given, std::numeric_limits<std::uint64_t>::max());
            }
            const bool whole = fault == std::errc{} && stop == end;
            return whole ? std::string() : fmt::format("'{}' is not a whole number", given);
          },
          "", ""};
}

struct parser {
  CLI::App app{"Measures models of concurrency, and checks them against contracts.", "heddle"};
  list_options list;
  bench_options bench;
  conform_options conform;
  explore_options explore;
  run_options run;
  std::vector<std::string> hosts;

  parser();
  void add_list();
  void add_bench();
  void add_conform();
  void add_explore();
  void add_run();
  std::optional<request> read(std::vector<std::string> arguments);
};

void add_filter(CLI::App& command, std::vector<std::string>& filters, const char* what) {
  command.add_option("--filter", filters, std::string("only ") + what + "; * crosses /; may be given again")
      ->option_text("GLOB")
      ->allow_extra_args(false);
}

std::string further_commands() {
  const auto names = extensions();
  if (names.empty()) return "";
  return fmt::format("\nFurther commands, each heddle-NAME beside this one: {}; see heddle {} --help.",
                     fmt::join(names, ", "), names.front());
}

parser::parser() {
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", "heddle " HEDDLE_VERSION);
  app.footer(statuses + further_commands());
  app.add_option("--hosts", hosts, "a further folder of hosts (also HEDDLE_HOSTS, colons between folders)")
      ->option_text("PATH")
      ->allow_extra_args(false);
  add_list();
  add_bench();
  add_conform();
  add_explore();
  add_run();
}

void parser::add_list() {
  auto& command = *app.add_subcommand("list", "list models, workloads, contracts and cells");
  command.add_option("what", list.what, "models, workloads, contracts or cells")->check(one_of(lists));
  add_filter(command, list.filters, "these cells or contracts");
  command.add_flag("--json", list.as_json, "as JSON");
}

void parser::add_bench() {
  auto& command = *app.add_subcommand("bench", "measure all cells, in rounds of random order");
  auto* profile = command.add_option("--profile", bench.profile, "quick (6 rounds), standard (10) or full (20)")
                      ->check(one_of(profiles))
                      ->option_text("PROFILE");
  add_filter(command, bench.filters, "these cells; a cell's exact name chooses it in every profile");
  auto* rounds = command.add_option("--rounds", bench.rounds, "fewer than 6 leave ranks undecided")
                     ->check(CLI::Range(1, 100000))
                     ->option_text("N");
  auto* seed = command.add_option("--seed", bench.seed, "of the order; random and recorded by default")
                   ->check(whole_number())
                   ->option_text("N");
  auto* out = command.add_option("--out", bench.out, "instead of results/<machine>/<utc>-<commit>")->option_text("DIR");
  auto* resume = command.add_option("--resume", bench.resume, "resume the run in DIR")->option_text("DIR");
  for (auto* other : {profile, command.get_option("--filter"), rounds, seed, out}) resume->excludes(other);
}

void parser::add_conform() {
  auto& command = *app.add_subcommand("conform", "check the models against the contracts");
  add_filter(command, conform.filters, "these contracts: model/facet/contract");
  command
      .add_option("--out", conform.out, "folder for conformance.json, may be a run's; by default a new one as of bench")
      ->option_text("DIR");
  command.add_option("--junit", conform.junit, "write the verdicts as JUnit XML, too")->option_text("FILE");
  command.add_flag("--json", conform.as_json, "print the verdicts as JSON instead of a matrix");
  command.add_option("--jobs", conform.at_once, "contracts at a time; one by default")
      ->check(CLI::Range(1, 1024))
      ->option_text("N");
  command.add_option("--seed", conform.seed, "given to each contract; random and recorded by default")
      ->check(whole_number())
      ->option_text("N");
}

void parser::add_explore() {
  auto& command = *app.add_subcommand("explore", "run contracts under all schedules up to a bound, then random ones");
  command.add_option("contract", explore.contracts, "facet/contract, or a glob")->required();
  command.add_option("--mutant", explore.mutant, "explore this mutant instead of the model as it is")
      ->option_text("NAME");
  auto* bound = command
                    .add_option("--bound", explore.bound,
                                "of preemptions, and of departures from the default schedule; 2 by default")
                    ->check(CLI::Range(0, 100))
                    ->option_text("N");
  auto* budget = command.add_option("--budget", explore.budget_s, "seconds for all contracts together; 60 by default")
                     ->check(CLI::PositiveNumber)
                     ->option_text("SECONDS");
  auto* seed = command.add_option("--seed", explore.seed, "of the random schedules; 1 by default")
                   ->check(whole_number())
                   ->option_text("N");
  command.add_flag("--json", explore.as_json, "as JSON");
  auto* replay = command.add_option("--replay", explore.replay, "run the schedule in FILE again")->option_text("FILE");
  command.add_option("--debugger", explore.debugger, "replay it below this command, e.g. 'gdb --args'")
      ->option_text("CMD");
  for (auto* other : {bound, budget, seed}) replay->excludes(other);
}

void parser::add_run() {
  auto& command = *app.add_subcommand("run", "run one cell or contract in the foreground");
  command.add_option("cell", run.name, "a cell, or model/facet/contract")->required();
  command.add_option("--debugger", run.debugger, "run it below this command, e.g. 'gdb --args'; no deadline")
      ->option_text("CMD");
  command.add_option("--profile", run.profile, "how long to measure a cell: as in this profile; quick by default")
      ->check(one_of(profiles))
      ->option_text("PROFILE");
  command.add_option("--seed", run.seed, "of a contract")->check(whole_number())->option_text("N");
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options()) names.push_back(option->get_name());
  return names;
}

// The unexpected argument to name in the error: an unknown option explains it better than what follows it.
std::string first_strange(const std::vector<std::string>& left) {
  const auto option = std::find_if(left.begin(), left.end(), [](const auto& word) { return word.starts_with("-"); });
  return option != left.end() ? option->substr(0, option->find('=')) : left.front();
}

[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& fault) {
  const auto* command = app.get_subcommands().empty() ? &app : app.get_subcommands().front();
  const auto left = app.remaining(true);
  if (fault.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError) && !left.empty()) {
    const auto strange = first_strange(left);
    auto names = options_of(*command);
    names.emplace_back("--hosts");
    throw misuse(fmt::format("{} does not know '{}'{}", command->get_name(), strange, nearest_hint(strange, names)));
  }
  std::string line = fault.what();
  std::replace(line.begin(), line.end(), '\n', ' ');
  throw misuse(fmt::format("{}: {}; see heddle {}--help", command->get_name(), line,
                           command == &app ? "" : command->get_name() + " "));
}

std::optional<request> parser::read(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    print(app.help());
    return std::nullopt;
  } catch (const CLI::CallForVersion& version) {
    print(fmt::format("{}\n", version.what()));
    return std::nullopt;
  } catch (const CLI::ParseError& fault) { refuse(app, fault); }
  if (app.got_subcommand("list")) {
    if (!list.filters.empty() && list.what != "cells" && list.what != "contracts") {
      throw misuse("list: --filter is for cells or contracts: heddle list cells --filter GLOB");
    }
    return request{list, hosts};
  }
  if (app.got_subcommand("bench")) return request{bench, hosts};
  if (app.got_subcommand("conform")) return request{conform, hosts};
  if (app.got_subcommand("explore")) return request{explore, hosts};
  return request{run, hosts};
}

// The first argument that is neither an option nor the value of --hosts.
std::string first_word(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--hosts") {
      ++i;
    } else if (!arguments[i].starts_with("-")) {
      return arguments[i];
    }
  }
  return {};
}

}  // namespace

std::optional<request> read_command_line(const std::vector<std::string>& arguments) {
  parser known;
  std::vector<std::string> commands;
  for (const auto* command : known.app.get_subcommands([](CLI::App*) { return true; })) {
    commands.push_back(command->get_name());
  }
  const auto own = std::ssize(commands);
  for (const auto& name : extensions()) commands.push_back(name);
  const auto word = first_word(arguments);
  const bool asks = std::any_of(arguments.begin(), arguments.end(), [](const auto& given) {
    return given == "--help" || given == "-h" || given == "--version";
  });
  if (word.empty() && !asks) {
    throw misuse(fmt::format("say what to do: {}; see heddle --help", fmt::join(commands, ", ")));
  }
  const auto place = std::find(commands.begin(), commands.end(), word);
  if (place - commands.begin() >= own && place != commands.end() && arguments.front() == word) {
    return request{extension_call{word, {arguments.begin() + 1, arguments.end()}}, {}};
  }
  if (!word.empty() && place == commands.end()) {
    throw misuse(fmt::format("there is no command '{}'{}", word, nearest_hint(word, commands)));
  }
  return known.read(arguments);
}

}  // namespace heddle::driver
