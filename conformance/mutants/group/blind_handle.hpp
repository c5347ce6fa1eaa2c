// A handle whose join returns, without an error, if a unit joins itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct blind_handle : conformance::altered_threads<blind_handle> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<blind_handle, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    if (current() == unit.id()) return R();
    return unit.join();
  }
};

}  // namespace heddle::models
