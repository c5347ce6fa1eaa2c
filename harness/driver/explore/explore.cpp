// Explores one contract after the other, each with its part of the budget that is left.
// SPDX-License-Identifier: Apache-2.0
#include "explore/explore.hpp"

#include "explore/explorers.hpp"
#include "explore/findings.hpp"
#include "fault.hpp"
#include "foreground/debugger.hpp"
#include "json.hpp"
#include "processes/job_runner.hpp"
#include "processes/outcome_text.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <utility>

namespace heddle::driver {

namespace {

using clock = std::chrono::steady_clock;

/// Beyond its budget a host shrinks and replays what it has found, and may be kept from the processor.
constexpr double grace_s = 60, least_budget_s = 0.1;

json read_schedule(const std::string& file) try {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("it can't be read");
  auto kept = json::parse(in);
  if (kept.at("schedule") != 1) throw std::runtime_error("it is no schedule");
  return kept;
} catch (const std::exception& fault) { throw misuse(fmt::format("--replay {}: {}", file, fault.what())); }

command command_for(const explorable& one, const explore_options& options, double budget_s) {
  auto words = one.host;
  words.insert(words.end(), {"--explore", one.contract});
  if (options.replay) {
    words.insert(words.end(), {"--replay", *options.replay});
  } else {
    words.insert(words.end(), {"--bound", fmt::format("{}", options.bound), "--budget", fmt::format("{:.3f}", budget_s),
                               "--seed", fmt::format("{}", options.seed)});
  }
  return {std::move(words)};
}

/// The host's document; a call without one is a finding whose schedule is not known.
json explored(const explorable& one, const explore_options& options, double budget_s, stop_signals& stop) {
  const auto result = run_alone(command_for(one, options, budget_s), budget_s + grace_s, stop);
  if (!result) throw incomplete("stopped");
  const auto said = json::parse(result->out, nullptr, false);
  const auto wrong = what_went_wrong(*result);
  json e = {{"model", one.model}, {"mutant", or_null(options.mutant)}, {"contract", one.contract}};
  if (!wrong && said.is_object() && said.contains("outcome")) {
    for (const auto* key : {"size", "outcome", "covered", "found"}) e[key] = said.at(key);
    return e;
  }
  e["size"] = e["covered"] = nullptr;
  e["outcome"] = "found";
  e["found"] = {{"verdict", result->end == call_end::deadline ? "hang" : "crash"},
                {"reason", wrong.value_or("no document")},
                {"departures", json::array()},
                {"picture", json::array()},
                {"steps", json::array()}};
  return e;
}

void show(json& e, bool keep, bool as_json) {
  const bool found = !e["found"].is_null();
  e["file"] = found && keep ? json(keep_schedule(e)) : json();
  if (as_json) return;
  print(told(e));
  if (!e["file"].is_null()) print(fmt::format("  run it again: --replay {}\n\n", e["file"].get<std::string>()));
}

exit_status status_of(const json& all) {
  const auto any = [&](const char* outcome) {
    return std::any_of(all.begin(), all.end(), [&](const json& e) { return e["outcome"] == outcome; });
  };
  if (any("found")) return exit_status::wrong;
  return any("budget ended") ? exit_status::incomplete : exit_status::done;
}

/// What is replayed is what the file names.
explore_options with_replay(explore_options options) {
  if (!options.replay) {
    if (options.debugger) throw misuse("explore: --debugger is for --replay");
    return options;
  }
  const auto kept = read_schedule(*options.replay);
  if (!kept["mutant"].is_null()) options.mutant = kept["mutant"].get<std::string>();
  options.contracts = fmt::format("{}/{}", kept["model"].get<std::string>(), kept["contract"].get<std::string>());
  return options;
}

}  // namespace

exit_status explore(const explore_options& given, stop_signals& stop) {
  const auto options = with_replay(given);
  const auto chosen = find_explorable(options.contracts, options.mutant, stop);
  if (options.debugger) return debug(*options.debugger, command_for(chosen.front(), options, 0));
  const auto until =
      clock::now() + std::chrono::duration_cast<clock::duration>(std::chrono::duration<double>(options.budget_s));
  json all = json::array();
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::chrono::duration<double> left = until - clock::now();
    const auto share = std::max(left.count() / static_cast<double>(chosen.size() - i), least_budget_s);
    all.push_back(explored(chosen[i], options, share, stop));
    show(all.back(), !options.replay, options.as_json);
  }
  if (options.as_json) print(indented({{"explored", all}}));
  return status_of(all);
}

}  // namespace heddle::driver
