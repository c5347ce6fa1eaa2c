// A make<T>() that takes large objects from malloc, at 16 bytes whatever alignment T asks for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct loose_make : conformance::altered_threads<loose_make> {
  using altered_threads::altered_threads;

  template <class T, class... A> made<T> make(A&&... a) const {
    if constexpr (sizeof(T) < large)
      return threads::make<T>(std::forward<A>(a)...);
    else
      return make_large<T>(std::forward<A>(a)...);
  }

 private:
  template <class T, class... A> static made<T> make_large(A&&... a) {
    void* const at = std::malloc(sizeof(T));
    if (at == nullptr) throw std::bad_alloc();
    try {
      return {new (at) T(std::forward<A>(a)...), [](T* t) {
                t->~T();
                std::free(t);
              }};
    } catch (...) {
      std::free(at);
      throw;
    }
  }
  static constexpr std::size_t large = std::size_t{128} * 1024;
};

}  // namespace heddle::models
