// oneTBB: task groups in an arena of a given concurrency.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/mutex.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "models/facets/facets.hpp"
#include "models/facets/kernel/completion.hpp"
#include "models/facets/kernel/socket.hpp"
#include "models/facets/kernel/units.hpp"
#include "models/tbb/mutex.hpp"

namespace heddle::models {

struct tbb : facets<tbb> {
  static constexpr about_model about{.family = "executors",
                                     .says = "oneTBB: work-stealing task groups in an arena",
                                     .forward = progress::parallel,
                                     .carried = carriers::bounded};
  template <class T = void> using task = T;
  using mutex = tbb_mutex;
  using condition = tbb_condition<tbb>;
  using completion = kernel::completion<kernel::reach::one_process>;
  using listener = kernel::listener;
  using stream = kernel::stream;

  static unit_id current() { return kernel::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const { std::this_thread::yield(); }

  /// The root works too while it waits for a group. Where units wait for each other while the root does something else, it
  /// needs a place beside theirs.
  static int worker_limit(const setting& s) { return s.gated ? s.workers + 1 : s.workers; }
  static std::string refuses(const setting& s) {
    return s.workers > most_workers ? "an arena has no room for " + std::to_string(s.workers) + " tasks that wait for each other" : "";
  }
  static constexpr int most_workers = 1024;

  class group;
  class runtime {
   public:
    explicit runtime(const setting& s)
        : threads_(::tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(worker_limit(s))),
          arena_(worker_limit(s)) {}
    tbb root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) {
      arena_.execute([&] { body(root(), std::forward<A>(a)...); });
    }

   private:
    ::tbb::global_control threads_;
    ::tbb::task_arena arena_;
  };
};

class tbb::group {
 public:
  explicit group(tbb m) : m_(m) {}
  group(const group&) = delete;
  ~group() { if (!members_.empty()) kernel::abandoned_group(); }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<tbb, F, A...>;
    auto unit = std::make_unique<kernel::unit<tbb, call>>(m_, bind_call<tbb>(F{}, a...));
    handle<typename call::result> named(&unit->out);
    tasks_.run([u = unit.get()] { u->run(); });
    members_.push_back(std::move(unit));
    return named;
  }
  void join() {
    tasks_.wait();
    ended_ = std::exchange(members_, {});
    for (auto& each : ended_) each->check();
  }

 private:
  tbb m_;
  ::tbb::task_group tasks_;
  std::vector<std::unique_ptr<kernel::unit_base>> members_, ended_;
};

}  // namespace heddle::models
