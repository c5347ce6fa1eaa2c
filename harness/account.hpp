// Accounts for the work: units begun and finished, by whom, and how many at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace heddle::account {

/// One worker's counters: plain, written by that worker alone, in a mapping that forked workers share with the host. A
/// worker is a kernel thread or a process that runs units.
struct alignas(64) slot {
  std::int64_t begun;
  std::int64_t finished;
};

/// What all workers have done since the last reset.
struct totals {
  std::int64_t begun = 0;
  std::int64_t finished = 0;
  std::int64_t workers = 0;
  std::int64_t peak_alive = 0;  ///< 0 unless instrumented
};

/// Maps the counters. Before the first unit, in the process that all workers descend from.
void open();
/// Starts from nothing; no unit may be alive. `instrumented` also follows how many are alive at once, through one
/// shared counter that timed passes must not pay for.
void reset(bool instrumented);
totals read();

/// Where units are processes: instrumented passes also look at the memory of the host's process tree, whenever the
/// number of units alive reaches `expected_peak` or a new power of two. Zero ends that.
void watch_tree(std::int64_t expected_peak);
/// The largest look so far, in bytes (summed PSS); 0 if none was taken. Throws std::system_error if one could not be.
std::int64_t tree_bytes();

/// Keeps why a unit has failed, for the process that all workers descend from: the first failure since the start. Any worker may
/// say so, and a text that is too long is cut.
void note_failure(std::string_view why);
/// Empty if there was none.
std::string noted_failure();

namespace detail {
/// The slow paths: for the first unit of a worker in a pass, and for every unit in an instrumented pass.
void begin_slowly();
void finish_slowly();
/// Of this worker: its slot, and the number of the pass in which it took it; 0 is none.
inline thread_local slot* mine = nullptr;
inline thread_local std::uint32_t taken_in = 0;
/// The number of the current pass. In an instrumented pass it is odd, which no worker's `taken_in` is, so that units
/// take the slow path; a timed pass pays for one comparison. It changes only between passes, when no unit is alive, and
/// is inherited by fork.
extern const std::atomic<std::uint32_t>* pass_number;
}  // namespace detail

/// A unit of work, from its first instruction to its last: the first line of every task body of a workload. Units are
/// counted in the body and not by the model, because the model is what is judged: one that creates fewer units than it
/// claims cannot count more than have run.
class running_unit {
 public:
  running_unit() {
    if (detail::taken_in == detail::pass_number->load(std::memory_order_relaxed)) [[likely]]
      ++detail::mine->begun;
    else
      detail::begin_slowly();
  }
  ~running_unit() {
    if (detail::taken_in == detail::pass_number->load(std::memory_order_relaxed)) [[likely]]
      ++detail::mine->finished;
    else
      detail::finish_slowly();
  }
  running_unit(const running_unit&) = delete;
};

}  // namespace heddle::account

namespace heddle {
using account::running_unit;
}
