// Executes the steps of a run and writes a record for each.
// SPDX-License-Identifier: Apache-2.0
#include "bench/run.hpp"

#include "bench/profile.hpp"
#include "fault.hpp"
#include "records/answer.hpp"
#include "records/disk.hpp"
#include "records/record.hpp"

#include <fmt/format.h>

namespace heddle::driver {

bench_run::bench_run(run_folder folder, json document, std::vector<cell> cells, const catalogue& all)
    : folder_(std::move(folder)),
      document_(std::move(document)),
      plan_(plan_in(document_)),
      cells_(std::move(cells)),
      all_(all),
      log_(folder_.records()),
      summary_(cells_, plan_.rounds) {
  for (std::size_t round = 0; round < plan_.orders.size(); ++round) {
    for (const auto index : plan_.orders[round]) steps_.push_back({index, static_cast<int>(round)});
  }
  take_up_records();
}

// Records are written in the order of the plan, so those found must match its first steps.
void bench_run::take_up_records() {
  for (const auto& record : log_.found()) {
    const bool fits = position_ < steps_.size() &&
                      record.value("cell", json()) == cells_[steps_[position_].cell].path &&
                      record.value("round", json()) == steps_[position_].round;
    if (!fits) {
      throw misuse(fmt::format("line {} of {} is not the record that the order in run.json requires", position_ + 1,
                               folder_.records().string()));
    }
    log_.refuse_if(position_, complaint_about(record, cells_[steps_[position_].cell]));
    summary_.add(steps_[position_].cell, record);
    ++position_;
  }
}

std::optional<job> bench_run::next_call() {
  for (; position_ < steps_.size(); ++position_) {
    const auto& now = steps_[position_];
    const auto& cell = cells_[now.cell];
    progress_->begin(cell.path, fmt::format("round {}/{}", now.round + 1, plan_.rounds));
    if (cell.absent) {
      take(position_, record_without_numbers(cell, now.round, "absent", *cell.absent), 0);
      continue;
    }
    const auto budget = fmt::format("{}", terms_of(plan_.profile).budget_s);
    const auto executable = cell.executable.string();
    return job{position_++, {{executable, "--bench", cell.path, "--budget", budget}}, cell.deadline_s};
  }
  return std::nullopt;
}

void bench_run::take(std::size_t position, const json& record, double seconds) {
  log_.append(record);
  const auto& cell = cells_[steps_[position].cell];
  const bool news = summary_.add(steps_[position].cell, record);
  const auto outcome = record["outcome"].get<std::string>();
  progress_->end(cell.path, seconds, is_wrong(outcome));
  if (news && is_wrong(outcome)) {
    progress_->note(fmt::format("{}: {}: {}", cell.path, outcome, record["reason"].get<std::string>()));
  }
}

bool bench_run::go_on(stop_signals& stop) {
  std::vector<std::string> kinds;
  for (const auto& one : steps_) kinds.push_back(cells_[one.cell].path);
  progress_ = std::make_unique<progress>("cells", std::move(kinds), position_);
  const auto before = read_counters({});
  work all;
  all.next = [this] { return next_call(); };
  all.finished = [this](std::size_t id, const call_result& result) {
    const auto& then = steps_[id];
    take(id, record_of(cells_[then.cell], then.round, result), result.seconds);
  };
  all.tick = [this] { progress_->show(); };
  const bool done = run_jobs(all, 1, stop);
  progress_.reset();
  conclude(before, done);
  return done;
}

void bench_run::conclude(const counters& before, bool done) {
  log_.confirm();
  auto& recorded = document_["environment"];
  environment record{recorded["fields"], recorded["warnings"].get<std::vector<std::string>>()};
  add_run_deltas(record, before, read_counters({}));
  recorded = {{"fields", record.fields}, {"warnings", record.warnings}};
  if (done) document_["finished"] = utc_now();
  document_["complete"] = done;
  write_whole(folder_.document(), indented(document_));
}

}  // namespace heddle::driver
