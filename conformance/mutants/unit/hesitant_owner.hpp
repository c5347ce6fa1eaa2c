// What make gave is not destroyed with its owner if that goes while an exception is on its way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hesitant_owner : conformance::altered_threads<hesitant_owner> {
  using altered_threads::altered_threads;

  /// Units may still use it after a failure, so better leave it alone.
  template <class T, class... A> made<T> make(A&&... a) const {
    return {new T(std::forward<A>(a)...), [](T* t) {
              if (std::uncaught_exceptions() == 0) delete t;
            }};
  }
};

}  // namespace heddle::models
