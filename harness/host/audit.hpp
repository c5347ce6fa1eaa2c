// Checks after every pass that the units ran that the workload declares, on as many workers, and while the clock did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <vector>

#include "harness/account.hpp"
#include "harness/host/host.hpp"
#include "harness/pass.hpp"

namespace heddle {

/// All functions throw wrong_answer if what they check is not as it should be.
class audit {
 public:
  /// Before the model is opened. `outsiders` are the threads that the host and the outside programs have by themselves.
  audit(const host& h, const cell& c, std::int64_t outsiders);

  /// Before a pass. What an earlier pass left may still be ending; this waits for it.
  void check_nothing_is_prepared();
  /// Gives the account of the pass just run.
  account::totals check(const pass& p) const;

  /// Whether `seen` workers, the most of any timed pass, are as many as the cell has work for. Unlike the workers of a pass this
  /// is no matter of one pass: on a busy machine a worker may come too late for it.
  bool enough_workers(long seen, long ops) const;

 private:
  void check_start(const sight& at_start) const;
  void check_workers(const account::totals& now, long units) const;
  void check_forks(long units) const;
  void check_processors() const;
  long most_workers(long units) const;

  const host& host_;
  const cell& cell_;
  std::int64_t outsiders_;
  std::vector<pid_t> known_;  ///< the outside programs, and the threads of the host beside its first
  std::int64_t forks_ = 0;    ///< the kernel's count before the pass
};

}  // namespace heddle
