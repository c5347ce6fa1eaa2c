// A fixed number of pre-forked processes that take units from one queue.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <ranges>
#include <string>
#include <thread>

#include "models/facets/facets.hpp"
#include "models/facets/os/socket.hpp"
#include "models/facets/process_shared/condition.hpp"
#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/unit_group.hpp"
#include "models/process_pool/completion.hpp"
#include "models/process_pool/pool.hpp"

namespace heddle::models {

/// The workers are forked at the first spawn, so they can use only listeners made before that. A unit that joins a queued unit
/// runs it, so a single worker suffices for fork-join; a unit that waits in any other way blocks its worker.
struct process_pool : facets<process_pool> {
  static constexpr about_model about{.family = "processes",
                                     .says = "worker processes, forked ahead, on one queue in shared memory",
                                     .forward = progress::parallel,
                                     .sees = memory::isolated,
                                     .workers = worker_policy::bounded};
  template <class T = void> using task = T;
  using mutex = process_shared::mutex;
  using condition = process_shared::condition<process_pool>;
  using guard = process_shared::guard;
  using waiters = process_shared::condition<process_pool, process_shared::guard>;
  using completion = prefork::completion;
  using text = inline_text;
  using listener = os::listener;
  using unix_listener = os::unix_listener;
  using stream = os::stream;

  static constexpr int most_workers = 4096;
  static std::string refuses(const setting& s) {
    if (s.workers <= most_workers) return {};
    return "would need " + std::to_string(s.workers) + " processes before any work; the pool has up to " +
           std::to_string(most_workers);
  }

  explicit process_pool(prefork::pool& of) : pool_(&of) {}
  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const {
    pool_->look_now_and_then();
    sched_yield();
  }
  template <class T, class... A> made<T> make(A&&... a) const { return process_shared::make<T>(std::forward<A>(a)...); }

  struct carrier;
  using group = process_shared::unit_group<process_pool, carrier>;
  class runtime {
   public:
    explicit runtime(const setting& s) : pool_(process_shared::make_owned<prefork::pool>(std::max(s.workers, 1))) {}
    ~runtime() { pool_->stop(); }
    process_pool root() { return process_pool(*pool_); }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }

   private:
    process_shared::owned<prefork::pool> pool_;
  };

 private:
  prefork::pool* pool_;
};

struct process_pool::carrier {
  using member = prefork::queued_unit;
  explicit carrier(process_pool m) : pool(m.pool_) {}
  /// Throws std::runtime_error once the pool is broken.
  void start(member& unit) { pool->submit(unit); }
  /// From the last one backwards, since workers take the first ones meanwhile.
  template <class Members> void wait(const Members& all) {
    for (const auto& each : std::views::reverse(all)) each->wait();
  }
  void release(const member& unit) { pool->await_release(unit); }

  prefork::pool* pool;
};

}  // namespace heddle::models
