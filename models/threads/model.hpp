// A kernel thread per task: created at spawn, ended with the task, joined by its group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "models/facets/facets.hpp"
#include "models/facets/kernel/completion.hpp"
#include "models/facets/kernel/mutex.hpp"
#include "models/facets/kernel/socket.hpp"
#include "models/facets/kernel/units.hpp"

namespace heddle::models {

struct threads : facets<threads> {
  static constexpr about_model about{.family = "threads", .says = "a kernel thread per task"};
  template <class T = void> using task = T;
  using mutex = kernel::mutex;
  using condition = kernel::condition<threads>;
  using completion = kernel::completion<kernel::reach::one_process>;
  using listener = kernel::listener;
  using stream = kernel::stream;

  static unit_id current() { return kernel::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const { std::this_thread::yield(); }

  class group;
  struct runtime {
    explicit runtime(const setting&) {}
    threads root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

class threads::group {
 public:
  explicit group(threads m) : m_(m) {}
  group(const group&) = delete;
  ~group() { if (!members_.empty()) kernel::abandoned_group(); }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<threads, F, A...>;
    auto unit = std::make_unique<kernel::unit<threads, call>>(m_, bind_call<threads>(F{}, a...));
    handle<typename call::result> named(&unit->out);
    std::thread runs([u = unit.get()] { u->run(); });
    members_.push_back({std::move(runs), std::move(unit)});
    return named;
  }
  void join() {
    for (auto& each : members_) each.thread.join();
    ended_ = std::exchange(members_, {});
    for (auto& each : ended_) each.unit->check();
  }

 private:
  struct member {
    std::thread thread;
    std::unique_ptr<kernel::unit_base> unit;
  };
  threads m_;
  std::vector<member> members_, ended_;
};

}  // namespace heddle::models
