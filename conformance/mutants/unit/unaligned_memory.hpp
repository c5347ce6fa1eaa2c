// Units whose objects are aligned to 8 bytes, whatever their type asks for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <new>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct unaligned_memory : conformance::altered_threads<unaligned_memory> {
  using altered_threads::altered_threads;

  template <class T, class... A> made<T> make(A&&... a) const {
    constexpr std::size_t odd = 8;
    auto* const at = static_cast<std::byte*>(operator new(sizeof(T) + odd, std::align_val_t(64))) + odd;
    try {
      return {new (at) T(std::forward<A>(a)...), unmake<T>};
    } catch (...) {
      operator delete(at - odd, std::align_val_t(64));
      throw;
    }
  }

 private:
  template <class T> static void unmake(T* object) {
    object->~T();
    operator delete(reinterpret_cast<std::byte*>(object) - 8, std::align_val_t(64));
  }
};

}  // namespace heddle::models
