// oneTBB: task groups in an arena of a given concurrency.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/mutex.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

#include <chrono>
#include <cstddef>
#include <new>
#include <thread>
#include <utility>

#include "models/facets/facets.hpp"
#include "models/facets/os/completion.hpp"
#include "models/facets/os/socket.hpp"
#include "models/facets/os/unit_group.hpp"
#include "models/tbb/mutex.hpp"

namespace heddle::models {

struct tbb : facets<tbb> {
  static constexpr about_model about{.family = "executors",
                                     .says = "oneTBB: work-stealing task groups in an arena",
                                     .forward = progress::parallel,
                                     .workers = worker_policy::bounded};
  template <class T = void> using task = T;
  using mutex = tbb_mutex;
  using condition = tbb_condition<tbb>;
  using completion = os::completion<os::reach::one_process>;
  using listener = os::listener;
  using unix_listener = os::unix_listener;
  using stream = os::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const { std::this_thread::yield(); }

  /// The root works too while it waits for a group. If units wait for each other while the root does something else, the arena
  /// needs one slot more for it.
  static int slots(const setting& s) { return s.gated ? s.workers + 1 : s.workers; }
  /// An arena takes another thread for each task that blocks, and each thread searches the slots of all others: on two processors
  /// 1000 tasks had begun after 1.7 s, 2000 after 7 s, 4000 after 12 s, and 10 000 not all after 200 s.
  static std::string refuses(const setting& s) {
    if (s.workers <= most_workers) return "";
    return std::to_string(s.workers) +
           " tasks that wait for each other take longer to begin than a cell may last: the time grows faster "
           "than their number";
  }
  static constexpr int most_workers = 1024;

  struct carrier;
  using group = os::unit_group<tbb, carrier>;
  /// Units will wait for each other.
  bool gated = false;

  class runtime {
   public:
    explicit runtime(const setting& s)
        : threads_(::tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(slots(s))),
          scheduler_(::tbb::attach{}),
          arena_(slots(s)),
          gated_(s.gated) {}
    tbb root() {
      tbb view;
      view.gated = gated_;
      return view;
    }
    template <class F, class... A> void run(F body, A&&... a) {
      arena_.execute([&] { body(root(), std::forward<A>(a)...); });
    }

   private:
    /// Ends the library's threads with the runtime. Otherwise a later one that needs more than 256 gets the limit of this one,
    /// whatever it asks for, as long as any of them lives, and its tasks wait for each other for ever.
    struct scheduler : ::tbb::task_scheduler_handle {
      using task_scheduler_handle::task_scheduler_handle;
      ~scheduler() { ::tbb::finalize(*this, std::nothrow); }
    };
    /// Outlives the scheduler: where the machine has one processor no thread is allowed without it, and the end of the scheduler waits
    /// for ever for threads that may not run.
    ::tbb::global_control threads_;
    scheduler scheduler_;
    ::tbb::task_arena arena_;
    bool gated_;
  };
};

/// A thread that waits for a task group runs any task of its arena meanwhile, on top of the waiting one's stack: where units wait
/// for each other, it would begin one that waits for the unit below it, for ever. There each group is isolated; elsewhere this
/// would only cost.
struct tbb::carrier {
  struct link {};
  explicit carrier(tbb m) : gated_(m.gated) {}
  template <class Unit> void start(Unit& u) {
    const auto run = [&u] { u.run(); };
    if (gated_)
      tasks_.run(run);
    else
      tasks_.task_group::run(run);
  }
  void wait(const os::members<link>&) {
    if (gated_)
      tasks_.wait();
    else
      tasks_.task_group::wait();
  }

 private:
  bool gated_;
  ::tbb::isolated_task_group tasks_;
};

}  // namespace heddle::models
