// Counts the work: units begun and finished, the workers that ran them, and how many units were alive at once.
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
/// Sets all counters to zero; no unit may be alive. `instrumented` also counts how many units are alive at once, through
/// one shared counter that timed passes must not pay for.
void reset(bool instrumented);
totals read();

/// For units that are processes: instrumented passes also read the memory of the host's process tree, whenever the
/// number of units alive reaches `expected_peak` or a new power of two. Zero ends that.
void watch_tree(std::int64_t expected_peak);
/// The largest value read so far, in bytes (summed PSS); 0 if none was read. Throws std::system_error if reading failed.
std::int64_t tree_bytes();

/// Records why a unit has failed, for the process that all workers descend from. Any worker may call it; only the first
/// failure since the start is kept, and a text that is too long is cut.
void note_failure(std::string_view why);
/// Empty if there was none.
std::string noted_failure();

namespace detail {
/// The slow paths, for the first unit of a worker in a pass, and for every unit in an instrumented pass.
void begin_slowly();
void finish_slowly();
/// This worker's slot, and the number of the pass in which it took it; 0 is none.
inline thread_local slot* mine = nullptr;
inline thread_local std::uint32_t taken_in = 0;
/// The number of the current pass. It is odd in an instrumented pass, and `taken_in` never is, so units take the slow
/// path; a timed pass pays for one comparison. It changes only between passes, when no unit is alive. Forks share it.
extern const std::atomic<std::uint32_t>* pass_number;
}  // namespace detail

/// Counts one unit of work, from its first instruction to its last: the first line of every task body of a workload.
/// Units are counted in the body and not by the model, because the model is under test: one that creates fewer units
/// than it claims can't report more than have run.
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
