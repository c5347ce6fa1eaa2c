// Handles of which one that no spawn gave can be joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hollow_handle : conformance::altered_threads<hollow_handle> {
  using altered_threads::altered_threads;

  template <class R> struct handle : threads::handle<R> {
    handle() = default;
    handle(threads::handle<R> native) : threads::handle<R>(native) {}
    R join() const {
      try {
        return threads::handle<R>::join();
      } catch (const std::system_error& e) {
        if (e.code() == std::errc::no_such_process) return R();
        throw;
      }
    }
  };
};

}  // namespace heddle::models
