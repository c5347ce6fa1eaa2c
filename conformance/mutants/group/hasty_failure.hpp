// A group that throws the failure that came first in time, whichever unit it is of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hasty_failure : conformance::altered_threads<hasty_failure> {
  using altered_threads::altered_threads;

  struct first_failure {
    std::mutex guard;
    std::optional<task_failed> told;
    void tell(const char* text) {
      const std::lock_guard fields(guard);
      if (!told) told.emplace(text);
    }
  };
  static inline first_failure first;

  template <class F> struct telling {
    template <class... A> auto operator()(threads m, const A&... a) const -> std::invoke_result_t<F, threads, A...> {
      try {
        return F{}(m, a...);
      } catch (const std::exception& e) {
        first.tell(e.what());
        throw;
      }
    }
  };
  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) { return threads::group::spawn(telling<F>{}, a...); }
    void join() {
      try {
        threads::group::join();
      } catch (const task_failed&) { throw task_failed(*std::exchange(first.told, {})); }
    }
  };
};

}  // namespace heddle::models
