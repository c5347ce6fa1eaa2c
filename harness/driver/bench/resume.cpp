// The checks before a run is resumed.
// SPDX-License-Identifier: Apache-2.0
#include "bench/resume.hpp"

#include "environment/source.hpp"
#include "fault.hpp"
#include "hosts/selection.hpp"
#include "records/answer.hpp"
#include "records/disk.hpp"
#include "records/record.hpp"
#include "records/same_host.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace heddle::driver {

namespace {

// Only models with cells in the run matter; other hosts may be added or removed.
std::set<std::string> models_in(const run_plan& plan) {
  std::set<std::string> models;
  for (const auto& path : plan.cells) models.insert(path.substr(0, path.find('/')));
  return models;
}

void check_hosts(const json& document, const run_plan& plan, const catalogue& all) {
  const auto now = models_of(all);
  for (const auto& model : models_in(plan)) {
    if (!now.contains(model)) throw misuse(fmt::format("the run has cells of '{}', whose host is missing", model));
    require_same_host(document, all.of(model));
  }
}

std::vector<cell> cells_of(const run_plan& plan, const catalogue& all) {
  std::map<std::string, cell> known;
  for (auto& one : all_cells(all)) known.emplace(one.path, one);
  std::vector<cell> cells;
  for (const auto& path : plan.cells) {
    const auto found = known.find(path);
    if (found == known.end()) throw misuse(fmt::format("the run has the cell '{}', which no host has", path));
    cells.push_back(found->second);
  }
  return cells;
}

void note_commit(const json& document, const json& source) {
  const auto before = document.value("commit", "unknown");
  const auto now = source.value("commit", "unknown");
  if (before != now) say(fmt::format("the run began at commit {}, this is {}; the hosts are the same", before, now));
}

}  // namespace

std::optional<exit_status> status_if_complete(const std::string& where) {
  const run_folder folder{where};
  const auto document = load_document(folder);
  const auto plan = plan_in(document);
  const record_log log(folder.records());
  const auto all = plan.cells.size() * static_cast<std::size_t>(plan.rounds);
  if (!document.value("complete", false) || log.size() != all) return std::nullopt;
  bool wrong = had_broken_host(document);
  for (std::size_t index = 0; index < all; ++index) {
    const auto& record = log.found()[index];
    log.refuse_if(index, complaint_about_outcome(record));
    wrong = wrong || is_wrong(record["outcome"].get<std::string>());
  }
  return wrong ? exit_status::wrong : exit_status::done;
}

bench_run take_up(const std::string& where, const catalogue& all, stop_signals& stop, run_folder& folder) {
  folder = run_folder{where};
  auto document = load_document(folder);
  const auto plan = plan_in(document);
  if (document.value("machine", "") != machine_name()) {
    throw misuse(fmt::format("the run in {} belongs to machine {}", where, document.value("machine", "unknown")));
  }
  check_hosts(document, plan, all);
  note_commit(document, ask_git(stop));
  document["resumed"].push_back(utc_now());
  bench_run run{folder, document, cells_of(plan, all), all};
  write_whole(folder.document(), indented(document));
  return run;
}

}  // namespace heddle::driver
