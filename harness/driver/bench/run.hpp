// A run of the benchmark: its plan, its folder, and its execution.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/summary.hpp"
#include "environment/environment.hpp"
#include "hosts/catalogue.hpp"
#include "processes/job_runner.hpp"
#include "records/record_log.hpp"
#include "records/run_document.hpp"
#include "records/run_folder.hpp"
#include "terminal/progress.hpp"

#include <memory>

namespace heddle::driver {

/// A run that can be interrupted at any moment and resumed at the same step.
class bench_run {
 public:
  /// A run of `document`, whose plan has `cells`, in a folder that already has its run.json.
  bench_run(run_folder folder, json document, std::vector<cell> cells, const catalogue& all);

  /// Executes the remaining steps. Returns false if asked to stop. Throws incomplete if the disk is full.
  bool go_on(stop_signals& stop);

  /// The results so far, to print.
  const summary& outcome() const { return summary_; }

  /// Whether a record is wrong, or a host was broken when the run began.
  bool anything_wrong() const { return summary_.anything_wrong() || had_broken_host(document_); }

  /// How many records have been written.
  std::size_t kept() const { return log_.size(); }

 private:
  struct step {
    std::size_t cell;
    int round;
  };

  void take_up_records();
  std::optional<job> next_call();
  void take(std::size_t position, const json& record, double seconds);
  void conclude(const counters& before, bool done);

  run_folder folder_;
  json document_;
  run_plan plan_;
  std::vector<cell> cells_;  ///< as plan_.cells
  const catalogue& all_;
  std::vector<step> steps_;  ///< all calls of the run, in their order
  record_log log_;
  summary summary_;
  std::unique_ptr<progress> progress_;
  std::size_t position_ = 0;
};

}  // namespace heddle::driver
