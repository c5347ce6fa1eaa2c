// The model threads+gil with one facet, or its lock, replaced.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "models/overlays/gil.hpp"
#include "models/threads/model.hpp"

namespace heddle::conformance {

/// As altered_threads; `Lock` is the interpreter lock.
template <class Altered, class Lock = models::interpreter_lock> struct altered_gil
    : models::gil<models::threads, Lock> {
  using plain = models::gil<models::threads, Lock>;
  altered_gil(plain view) : plain(view) {}
  altered_gil(models::threads view) : plain(view) {}

  struct runtime : plain::runtime {
    using plain::runtime::runtime;
    Altered root() { return Altered(plain::runtime::root()); }
    template <class F, class... A> void run(F body, A&&... a) {
      const models::interpreting<Lock> here;
      body(root(), std::forward<A>(a)...);
    }
  };
};

}  // namespace heddle::conformance
