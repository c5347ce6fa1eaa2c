// A group whose units all fail with the text of the first that failed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct nameless_failures : conformance::altered_threads<nameless_failures> {
  using altered_threads::altered_threads;

  template <class R> class handle : public threads::handle<R> {
   public:
    using threads::handle<R>::handle;
    handle(const threads::handle<R>& native) : threads::handle<R>(native) {}
    R join() const {
      try {
        return threads::handle<R>::join();
      } catch (const task_failed& failure) {
        static const std::string first = failure.what();
        throw task_failed(first);
      }
    }
  };
};

}  // namespace heddle::models
