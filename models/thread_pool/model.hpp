// An executor: a fixed number of threads that take tasks from one queue.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>
#include <utility>

#include "models/facets/facets.hpp"
#include "models/facets/os/mutex.hpp"
#include "models/facets/os/socket.hpp"
#include "models/facets/os/unit_group.hpp"
#include "models/thread_pool/pool.hpp"

namespace heddle::models {

struct thread_pool : facets<thread_pool> {
  static constexpr about_model about{.family = "executors",
                                     .says = "a fixed number of threads that take tasks from one queue",
                                     .forward = progress::parallel,
                                     .workers = worker_policy::bounded};
  template <class T = void> using task = T;
  using mutex = os::mutex;
  using condition = os::condition<thread_pool>;
  using completion = pool::completion;
  using listener = os::listener;
  using unix_listener = os::unix_listener;
  using stream = os::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const { std::this_thread::yield(); }

  struct carrier;
  using group = os::unit_group<thread_pool, carrier>;

  class runtime {
   public:
    explicit runtime(const setting& s) : pool_(s.workers) {}
    thread_pool root() {
      thread_pool m;
      m.pool = &pool_;
      return m;
    }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }

   private:
    pool::queue pool_;
  };

  pool::queue* pool = nullptr;
};

struct thread_pool::carrier {
  using link = completion*;
  explicit carrier(thread_pool m) : pool(m.pool) {}
  template <class Unit> void start(Unit& u) {
    auto& done = u.out.done;
    done.pool = pool;
    done.link.unit = &u;
    u.link = &done;
    pool->put(done.link);
  }
  /// The newest first: it is the least likely to have begun, so a worker that joins continues with its own subtree.
  void wait(const os::members<link>& all) {
    for (auto* each = all.newest; each != nullptr; each = each->older) each->link->wait();
  }

  pool::queue* pool;
};

}  // namespace heddle::models
