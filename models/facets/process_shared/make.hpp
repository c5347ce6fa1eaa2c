// Objects in the arena, and their owners.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <new>
#include <utility>

#include "models/facets/portable.hpp"
#include "models/facets/process_shared/arena.hpp"

namespace heddle::process_shared {

/// Destroys an object in the arena and frees its block.
struct releaser {
  template <class T> void operator()(T* object) const {
    object->~T();
    arena::of_process().release(object);
  }
};
template <class T> using owned = std::unique_ptr<T, releaser>;

/// A new T in the arena, owned by the process that made it; if that is killed, the object leaks.
template <class T, class... A> owned<T> make_owned(A&&... a) {
  static_assert(alignof(T) <= arena::granule, "the arena aligns to 64 bytes at most");
  void* at = arena::of_process().allocate(sizeof(T));
  try {
    return owned<T>(new (at) T(std::forward<A>(a)...));
  } catch (...) {
    arena::of_process().release(at);
    throw;
  }
}

/// make<T> of a process model.
template <class T, class... A> made<T> make(A&&... a) {
  return {make_owned<T>(std::forward<A>(a)...).release(), [](T* t) { releaser()(t); }};
}

}  // namespace heddle::process_shared
