// A process per task: forked at spawn, ended with the task, reaped by its group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include <chrono>
#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

#include "models/facets/facets.hpp"
#include "models/facets/os/socket.hpp"
#include "models/facets/process_shared/condition.hpp"
#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/unit.hpp"
#include "models/processes/children.hpp"
#include "models/processes/completion.hpp"

namespace heddle::models {

/// Units see what make<T>() gave, and a snapshot of everything else. All of them die with the host, and each with its
/// spawner. A listener serves every unit that is spawned after it was made.
struct processes : facets<processes> {
  static constexpr about_model about{
      .family = "processes", .says = "a process per task, forked at its spawn", .sees = memory::isolated};
  template <class T = void> using task = T;
  using mutex = process_shared::mutex;
  using condition = process_shared::condition<processes>;
  using guard = process_shared::guard;
  using waiters = process_shared::condition<processes, process_shared::guard>;
  using completion = forking::completion;
  using text = inline_text;
  using listener = os::listener;
  using unix_listener = os::unix_listener;
  using stream = os::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const { sched_yield(); }
  template <class T, class... A> made<T> make(A&&... a) const { return process_shared::make<T>(std::forward<A>(a)...); }

  class group;
  struct runtime {
    /// Maps the arena: everything forked from here on has it at the same address.
    explicit runtime(const setting&) { process_shared::arena::of_process(); }
    processes root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

class processes::group {
 public:
  explicit group(processes m) : m_(m) {}
  group(const group&) = delete;
  ~group() {
    if (!members_.empty()) os::abandoned_group();
  }

  /// Throws std::system_error("fork") if there can be no further process.
  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<processes, F, A...>;
    auto unit = process_shared::make_owned<process_shared::unit<processes, call>>(m_, bind_call<processes>(F{}, a...));
    handle<typename call::result> named(&unit->out);
    members_.push_back({0, std::move(unit)});
    try {
      members_.back().child = forking::children::of_process().fork(*members_.back().unit);
    } catch (...) {
      members_.pop_back();
      throw;
    }
    return named;
  }
  /// Waits for every member's process to end. One that died without an outcome fails with the reason that it
  /// left, or how it died.
  void join() {
    for (const auto& each : members_) forking::children::of_process().reap(each.child);
    ended_ = std::exchange(members_, {});
    for (const auto& each : ended_) each.unit->check();
  }

 private:
  struct member {
    pid_t child;
    process_shared::owned<process_shared::unit_base> unit;
  };
  processes m_;
  std::vector<member> members_, ended_;
};

}  // namespace heddle::models
