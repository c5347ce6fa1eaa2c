// A group whose units all fail with the text of the first that failed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/joined_by.hpp"

namespace heddle::models {

struct nameless_failures : conformance::altered_threads<nameless_failures> {
  using altered_threads::altered_threads;

  template <class R> using handle = conformance::joined_by<nameless_failures, R>;
  template <class R> static R join_of(const threads::handle<R>& unit) {
    try {
      return unit.join();
    } catch (const task_failed& failure) {
      static const std::string first = failure.what();
      throw task_failed(first);
    }
  }
};

}  // namespace heddle::models
