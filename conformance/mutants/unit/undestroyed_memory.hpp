// Units whose objects are freed without being destroyed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct undestroyed_memory : conformance::altered_threads<undestroyed_memory> {
  using altered_threads::altered_threads;

  template <class T, class... A> made<T> make(A&&... a) const {
    T* const at = std::allocator<T>().allocate(1);
    return {std::construct_at(at, std::forward<A>(a)...), [](T* object) { std::allocator<T>().deallocate(object, 1); }};
  }
};

}  // namespace heddle::models
