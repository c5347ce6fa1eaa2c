// A kernel thread per task: created at spawn, ended with the task, joined by its group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>
#include <utility>

#include "models/facets/facets.hpp"
#include "models/facets/os/completion.hpp"
#include "models/facets/os/mutex.hpp"
#include "models/facets/os/socket.hpp"
#include "models/facets/os/unit_group.hpp"

namespace heddle::models {

struct threads : facets<threads> {
  static constexpr about_model about{.family = "threads", .says = "a kernel thread per task"};
  template <class T = void> using task = T;
  using mutex = os::mutex;
  using condition = os::condition<threads>;
  using completion = os::completion<os::reach::one_process>;
  using listener = os::listener;
  using unix_listener = os::unix_listener;
  using stream = os::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const { std::this_thread::yield(); }

  struct carrier;
  using group = os::unit_group<threads, carrier>;

  struct runtime {
    explicit runtime(const setting&) {}
    threads root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

struct threads::carrier {
  using link = std::thread;
  explicit carrier(threads) {}
  void start(os::member<link>& u) {
    u.link = std::thread([&u] { u.run(); });
  }
  void wait(const os::members<link>& all) {
    for (auto* each = all.newest; each != nullptr; each = each->older) each->link.join();
  }
};

}  // namespace heddle::models
