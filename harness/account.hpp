// Counts the work: units begun and finished, the workers that ran them, and how many units were alive at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace heddle {

class audit;
class pass;
struct account_in_tests;
template <class Workload> class running_unit;
template <class Kernel> class kernel_work;

namespace account {

/// One worker's counters: plain, written by that worker alone, in a mapping that forked workers share with the host. A
/// worker is a kernel thread or a process that runs units.
struct alignas(64) slot {
  std::int64_t begun;
  std::int64_t finished;
  std::uint64_t work;
  std::uint64_t arguments;
};

/// What all workers have done since the last reset.
struct totals {
  std::int64_t begun = 0;
  std::int64_t finished = 0;
  std::int64_t workers = 0;
  std::int64_t peak_alive = 0;  ///< 0 unless instrumented
  std::uint64_t work = 0;       ///< the sum of what kernels computed, modulo 2^64
  std::uint64_t arguments = 0;  ///< the sum of the marks of what units were given, modulo 2^64
};

/// Maps the counters. Before the first unit, in the process that all workers descend from.
void open();
/// Sets all counters to zero; no unit may be alive. `instrumented` also counts how many units are alive at once, through
/// one shared counter that timed passes must not pay for.
void reset(bool instrumented);

/// Reads the account, for the harness alone: a model that could would know which pass it is in.
class reader {
  friend class heddle::pass;
  friend class heddle::audit;
  friend struct heddle::account_in_tests;
  static totals read();
};

/// From now on the units of this workload are counted; those of any other class are none. Throws std::logic_error if another
/// class came first: a process measures one workload.
template <class Workload> void count_units_of();

/// From now on no unit may run on more processors than that; looked at in instrumented passes.
void confine(int processors);

/// For units that are processes: instrumented passes also read the memory of the host's process tree, whenever the
/// number of units alive reaches `expected_peak` or a new power of two. Zero ends that.
void watch_tree(std::int64_t expected_peak);
/// The largest value read so far, in bytes (summed PSS); 0 if none was read. Throws std::system_error if reading failed.
std::int64_t tree_bytes();

/// The most that the host itself has had in memory when instrumented passes looked, at each power of two of units alive.
std::int64_t resident_bytes();

/// Any worker may call these two; of each only the first text since the start is kept, and one that is too long is cut.
/// Records why a unit has failed, for the process that all workers descend from.
void note_failure(std::string_view why);
/// Records why no number may come of what a worker has just seen: its cell is wrong.
void note_wrong(std::string_view why);
/// Empty if there was none.
std::string noted_failure();
std::string noted_wrong();

/// The calling worker's place in the account: for running_unit and kernel_work alone.
class worker {
  template <class Workload> friend class heddle::running_unit;
  template <class Workload> friend void count_units_of();
  template <class Kernel> friend class heddle::kernel_work;
  friend void open();
  using pass_number = std::atomic<std::uint32_t>;

  /// The slow paths, for the first unit of a worker in a pass, and for every unit in an instrumented pass.
  static void begin_slowly(const pass_number& of_pass, std::uint64_t arguments);
  static void finish_slowly(const pass_number& of_pass);
  static slot& enter();
  static void add_work(const void* kernel, std::uint64_t what);
  static void forget_slot();
  static const pass_number& count_first(const void* workload);

  /// This worker's slot, and the number of the pass in which it took it; 0 is none. The number of an instrumented pass is odd,
  /// and `taken_in` never is, so units take the slow path; a timed pass pays for one comparison.
  static inline thread_local slot* mine = nullptr;
  static inline thread_local std::uint32_t taken_in = 0;
  /// What takes the place of the pass's number for units that are not counted: it sends them down the slow path.
  static inline constinit const pass_number not_counted{1};
};

}  // namespace account

/// Counts one unit of work, from its first instruction to its last: `const running_unit<NAME> here;` is the first line of every
/// task body of the workload NAME. Units are counted in the body and not by the model, because the model is under test: one that
/// creates fewer units than it claims can't report more than have run. So only the workload's own functions can make one, and
/// only of the workload that is measured.
///
/// Where units do different things by their arguments, or keep what they find in different places, `here(mark_of(a, b))`
/// (harness/mark_of.hpp) also adds up what they were given, which the workload's `arguments` says: arguments pass through the model.
template <class Workload> class running_unit {
 public:
  ~running_unit() {
    if (account::worker::taken_in == pass_->load(std::memory_order_relaxed)) [[likely]]
      ++account::worker::mine->finished;
    else
      account::worker::finish_slowly(*pass_);
  }
  running_unit(const running_unit&) = delete;

 private:
  friend Workload;
  template <class Counted> friend void account::count_units_of();

  explicit running_unit(std::uint64_t arguments = 0) {
    if (account::worker::taken_in == pass_->load(std::memory_order_relaxed)) [[likely]] {
      ++account::worker::mine->begun;
      account::worker::mine->arguments += arguments;
    } else {
      account::worker::begin_slowly(*pass_, arguments);
    }
  }

  /// The number of the current pass. It changes only between passes, when no unit is alive. Forks share it.
  static inline const std::atomic<std::uint32_t>* pass_ = &account::worker::not_counted;
};

/// Counts what a kernel has computed: a number that depends on its input. So an answer that comes from elsewhere is known by what
/// is missing. A kernel is a class in an unnamed namespace of the kernel's source, which nobody else can name; the first that
/// counts in a process is that of its workload, and is called before the model is opened.
template <class Kernel> class kernel_work {
  friend Kernel;
  static void done(std::uint64_t what) { account::worker::add_work(&key_, what); }
  static inline constexpr char key_ = 0;
};

template <class Workload> void account::count_units_of() {
  running_unit<Workload>::pass_ = &worker::count_first(&running_unit<Workload>::pass_);
}

}  // namespace heddle
