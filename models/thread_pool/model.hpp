// An executor: a fixed number of threads that take tasks from one queue.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "models/facets/facets.hpp"
#include "models/facets/kernel/mutex.hpp"
#include "models/facets/kernel/socket.hpp"
#include "models/thread_pool/pool.hpp"

namespace heddle::models {

struct thread_pool : facets<thread_pool> {
  static constexpr about_model about{.family = "executors",
                                     .says = "a fixed number of threads that take tasks from one queue",
                                     .forward = progress::parallel,
                                     .carried = carriers::bounded};
  template <class T = void> using task = T;
  using mutex = kernel::mutex;
  using condition = kernel::condition<thread_pool>;
  using completion = pool::completion;
  using listener = kernel::listener;
  using stream = kernel::stream;

  static unit_id current() { return kernel::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const { std::this_thread::yield(); }

  class group;
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

class thread_pool::group {
 public:
  explicit group(thread_pool m) : m_(m) {}
  group(const group&) = delete;
  ~group() { if (!members_.empty()) kernel::abandoned_group(); }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<thread_pool, F, A...>;
    auto unit = std::make_unique<kernel::unit<thread_pool, call>>(m_, bind_call<thread_pool>(F{}, a...));
    auto& done = unit->out.done;
    handle<typename call::result> named(&unit->out);
    done.pool = m_.pool;
    done.link.unit = unit.get();
    members_.push_back({&done, std::move(unit)});
    m_.pool->put(done.link);
    return named;
  }
  void join() {
    // The newest first: it is the least likely to have been begun, so a worker that joins goes on with its own subtree.
    for (auto each = members_.rbegin(); each != members_.rend(); ++each) each->done->wait();
    ended_ = std::exchange(members_, {});
    for (auto& each : ended_) each.unit->check();
  }

 private:
  struct member {
    completion* done;
    std::unique_ptr<kernel::unit_base> unit;
  };
  thread_pool m_;
  std::vector<member> members_, ended_;
};

}  // namespace heddle::models
