// A unit that can be joined once, as a std::thread.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <set>
#include <system_error>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct single_use_handle : conformance::altered_threads<single_use_handle> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<single_use_handle, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    if (!first_join(unit.id())) throw std::system_error(std::make_error_code(std::errc::invalid_argument));
    return unit.join();
  }

 private:
  static bool first_join(unit_id unit) {
    static std::mutex guard;
    static std::set<unit_id> joined;
    const std::lock_guard fields(guard);
    return joined.insert(unit).second;
  }
};

}  // namespace heddle::models
