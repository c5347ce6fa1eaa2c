// Handles of which one that no spawn gave can be joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct hollow_handle : conformance::altered_threads<hollow_handle> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<hollow_handle, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    try {
      return unit.join();
    } catch (const std::system_error& e) {
      if (e.code() == std::errc::no_such_process) return R();
      throw;
    }
  }
};

}  // namespace heddle::models
