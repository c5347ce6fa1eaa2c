// Runs one cell or contract in the foreground.
// SPDX-License-Identifier: Apache-2.0
#include "foreground/run.hpp"

#include "bench/profile.hpp"
#include "conform/verdict.hpp"
#include "fault.hpp"
#include "foreground/debugger.hpp"
#include "foreground/show.hpp"
#include "hosts/selection.hpp"
#include "names/nearest.hpp"
#include "processes/job_runner.hpp"
#include "records/record.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <utility>
#include <variant>

namespace heddle::driver {

namespace {

using subject = std::variant<cell, contract>;

subject find(const std::string& name, const catalogue& all) {
  std::vector<std::string> names;
  for (const auto& one : all_cells(all)) {
    if (one.path == name) return one;
    names.push_back(one.path);
  }
  for (const auto& one : all_contracts(all)) {
    if (full_path(one) == name) return one;
    names.push_back(full_path(one));
  }
  for (auto& left_out : contracts_left_out(all, {})) {
    if (left_out == name) throw incomplete(*note_of_not_built({name}));
    names.push_back(std::move(left_out));
  }
  const auto missing = all.missing();
  if (const auto model = missing.find(name.substr(0, name.find('/'))); model != missing.end()) {
    throw incomplete(fmt::format("{} was not built: {}", model->first, model->second));
  }
  throw misuse(fmt::format("no cell or contract is named '{}'{}", name, nearest_hint(name, names)));
}

command command_for(const run_options& options, const cell& one) {
  if (options.seed) throw misuse(fmt::format("run: --seed is for contracts, and {} is a cell", one.path));
  return {{one.executable.string(), "--bench", one.path, "--budget",
           fmt::format("{}", terms_of(options.profile.value_or("quick")).budget_s)},
          true};
}

command command_for(const run_options& options, const contract& one) {
  if (options.profile) throw misuse(fmt::format("run: --profile is for cells, and {} is a contract", full_path(one)));
  const auto seed = options.seed ? *options.seed : std::random_device{}();
  return {{one.executable.string(), "--conform", one.path, "--seed", fmt::format("{}", seed)}, true};
}

exit_status show(const cell& one, const call_result& result) {
  const auto record = record_of(one, 0, result);
  print(readable(record));
  return is_wrong(record["outcome"].get<std::string>()) ? exit_status::wrong : exit_status::done;
}

exit_status show(const contract& one, const call_result& result) {
  const auto verdict = verdict_of(one, result);
  print(readable(verdict));
  return breaks_contract(verdict) ? exit_status::wrong : exit_status::done;
}

}  // namespace

exit_status run_in_foreground(const run_options& options, const catalogue& all, stop_signals& stop) {
  const auto found = find(options.name, all);
  return std::visit(
      [&](const auto& one) {
        if (one.absent) throw incomplete(fmt::format("{} is absent: {}", full_path(one), *one.absent));
        const auto what = command_for(options, one);
        if (options.debugger) return debug(*options.debugger, what);
        say(fmt::format("{}, for at most {:.4g} s", full_path(one), one.deadline_s));
        const auto result = run_alone(what, one.deadline_s, stop);
        if (!result) throw incomplete("stopped");
        return show(one, *result);
      },
      found);
}

}  // namespace heddle::driver
