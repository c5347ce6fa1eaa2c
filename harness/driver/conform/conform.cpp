// Runs the contracts and reports the verdicts.
// SPDX-License-Identifier: Apache-2.0
#include "conform/conform.hpp"

#include "conform/gate.hpp"
#include "conform/junit.hpp"
#include "conform/matrix.hpp"
#include "conform/verdict.hpp"
#include "environment/source.hpp"
#include "fault.hpp"
#include "hosts/selection.hpp"
#include "processes/job_runner.hpp"
#include "records/disk.hpp"
#include "records/record_log.hpp"
#include "records/run_document.hpp"
#include "records/run_folder.hpp"
#include "records/same_host.hpp"
#include "terminal/progress.hpp"
#include "terminal/quantity.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <tuple>
#include <utility>

namespace heddle::driver {

namespace {

// Verdicts of one build must not be put beside numbers of another: they would be read as results of one build.
void check_hosts(const run_folder& run, const std::vector<contract>& contracts, const catalogue& all) {
  const auto document = load_document(run);
  const auto recorded = document.value("models", json::object());
  std::set<std::string> models;
  for (const auto& one : contracts) models.insert(one.model);
  for (const auto& model : models) {
    if (recorded.contains(model)) require_same_host(document, all.of(model));
  }
}

// An existing run keeps its run.json; a new folder gets one without cells.
run_folder prepare(const conform_options& options, std::uint64_t seed, const std::vector<contract>& contracts,
                   const catalogue& all, stop_signals& stop) {
  if (options.out && std::filesystem::exists(run_folder{*options.out}.document())) {
    check_hosts({*options.out}, contracts, all);
    return {*options.out};
  }
  const auto found = survey({}, ask_git(stop));
  auto folder = make_run_folder(options.out, machine_name(), found.fields.at("commit").get<std::string>());
  run_plan plan;
  plan.profile = "conform";
  plan.seed = seed;
  plan.filters = options.filters;
  try {
    write_whole(folder.document(), indented(new_document(plan, all, found)));
  } catch (...) {
    drop_if_empty(folder);
    throw;
  }
  return folder;
}

// Finishes the document of a run of contracts only; that of a benchmark's run is finished by the benchmark.
void finish_document(const run_folder& folder) {
  auto document = load_document(folder);
  if (document.value("profile", "") != "conform") return;
  document["finished"] = utc_now();
  document["complete"] = true;
  write_whole(folder.document(), indented(document));
}

struct session {
  std::vector<contract> contracts;
  std::vector<json> verdicts;  ///< in the order of `contracts`; null while not known
  std::size_t next = 0;
  std::uint64_t seed = 0;
  record_log& log;  ///< of verdicts, as they come
  progress shown;

  session(std::vector<contract> chosen, std::vector<std::string> names, std::uint64_t given, record_log& kept)
      : contracts(std::move(chosen)),
        verdicts(contracts.size()),
        seed(given),
        log(kept),
        shown("contracts", std::move(names), 0) {}

  void take(std::size_t id, json verdict, double seconds) {
    const auto name = full_path(contracts[id]);
    const bool broken = breaks_contract(verdict);
    verdict["seed"] = seed;
    log.append(verdict);
    shown.end(name, seconds, broken);
    if (broken) {
      shown.note(fmt::format("{}: {}: {}", name, verdict["verdict"].get<std::string>(),
                             verdict["reason"].is_string() ? verdict["reason"].get<std::string>() : ""));
    }
    verdicts[id] = std::move(verdict);
  }

  std::optional<job> next_call() {
    for (; next < contracts.size(); ++next) {
      const auto& one = contracts[next];
      shown.begin(full_path(one), "");
      if (one.absent) {
        take(next, make_verdict(one, "absent", *one.absent), 0);
        continue;
      }
      const auto executable = one.executable.string();
      return job{next++, {{executable, "--conform", one.path, "--seed", fmt::format("{}", seed)}}, one.deadline_s};
    }
    return std::nullopt;
  }

  bool go(int at_once, stop_signals& stop) {
    work calls;
    calls.next = [&] { return next_call(); };
    calls.finished = [&](std::size_t id, const call_result& result) {
      take(id, verdict_of(contracts[id], result), result.seconds);
    };
    calls.tick = [&] { shown.show(); };
    return run_jobs(calls, at_once, stop);
  }

  // Every contract gets a verdict, even if the run was stopped.
  void fill_rest() {
    for (std::size_t id = 0; id < contracts.size(); ++id) {
      if (!verdicts[id].is_null()) continue;
      verdicts[id] = make_verdict(contracts[id], "unknown", "not run: the run was stopped");
      verdicts[id]["seed"] = seed;
    }
  }
};

std::vector<std::string> names_of(const std::vector<contract>& contracts) {
  std::vector<std::string> names;
  for (const auto& one : contracts) names.push_back(full_path(one));
  return names;
}

std::string text_of(const conform_options& options, const std::vector<json>& verdicts, const catalogue& all,
                    const run_folder& folder) {
  if (options.as_json) return indented(json(verdicts));
  return fmt::format("\n{}{}Verdicts: {}\n", matrix_text(verdicts, columns_of(STDOUT_FILENO)), gate_text(verdicts, all),
                     folder.verdicts().string());
}

// Writes conformance.json, then removes the log: a driver that is killed, or finds the disk full, leaves the verdicts so far. An
// older conformance.json is kept until it is replaced.
void conclude(const run_folder& folder, const std::vector<json>& verdicts) {
  write_whole(folder.verdicts(), indented(json(verdicts)));
  std::error_code gone;
  std::filesystem::remove(folder.verdict_log(), gone);
}

// All verdicts, in the order of `contracts`, and whether all contracts were run.
std::pair<std::vector<json>, bool> judge(const std::vector<contract>& contracts, const conform_options& options,
                                         std::uint64_t seed, record_log& log, stop_signals& stop) {
  session running(contracts, names_of(contracts), seed, log);
  const bool done = running.go(options.at_once, stop);
  running.fill_rest();
  return {std::move(running.verdicts), done};
}

}  // namespace

exit_status conform(const conform_options& options, const catalogue& all, stop_signals& stop) {
  const auto contracts = select_contracts(all, options.filters);
  for (const auto& [model, reason] : all.broken) say(fmt::format("the host of {} is broken: {}", model, reason));
  if (const auto note = note_of_not_built(contracts_left_out(all, options.filters))) say(*note);
  const std::uint64_t seed = options.seed ? *options.seed : std::random_device{}();
  const auto folder = prepare(options, seed, contracts, all, stop);
  record_log log(folder.verdict_log());
  log.clear();
  std::vector<json> verdicts;
  bool done = false;
  try {
    std::tie(verdicts, done) = judge(contracts, options, seed, log, stop);
    conclude(folder, verdicts);
  } catch (const incomplete& fault) {
    throw incomplete(
        fmt::format("{}; {} kept in {}", fault.what(), counted(log.size(), "verdict"), folder.verdict_log().string()));
  }
  if (options.junit) write_whole(*options.junit, junit_text(verdicts));
  if (!done) throw incomplete(fmt::format("stopped; the verdicts so far are in {}", folder.verdicts().string()));
  finish_document(folder);
  print(text_of(options, verdicts, all, folder));
  const bool broken = std::any_of(verdicts.begin(), verdicts.end(), breaks_contract);
  return broken || !all.broken.empty() ? exit_status::wrong : exit_status::done;
}

}  // namespace heddle::driver
