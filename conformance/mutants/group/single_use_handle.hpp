// A unit that can be joined once, as a std::thread.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <set>
#include <system_error>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct single_use_handle : conformance::altered_threads<single_use_handle> {
  using altered_threads::altered_threads;

  template <class R> struct handle : threads::handle<R> {
    handle() = default;
    handle(threads::handle<R> reusable) : threads::handle<R>(reusable) {}
    R join() const {
      if (!first_join(this->id())) throw std::system_error(std::make_error_code(std::errc::invalid_argument));
      return threads::handle<R>::join();
    }
  };

 private:
  static bool first_join(unit_id unit) {
    static std::mutex guard;
    static std::set<unit_id> joined;
    const std::lock_guard fields(guard);
    return joined.insert(unit).second;
  }
};

}  // namespace heddle::models
