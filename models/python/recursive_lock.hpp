// Python's RLock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/python/acquirable.hpp"

namespace heddle::python {

/// Its owner is the calling thread or process, so the caller's view is not asked.
template <class Library> class recursive_lock : acquirable {
 public:
  recursive_lock() : acquirable(Library::make("RLock")) {}
  template <class M> void acquire(M) { acquirable::acquire(); }
  template <class M> bool try_acquire(M) { return acquirable::try_acquire(); }
  template <class M> bool try_acquire_for(M, std::chrono::nanoseconds limit) {
    return acquirable::try_acquire_for(limit);
  }
  template <class M> void release(M) { call_method(in_python(), "release"); }
  template <class M> long depth(M) { return Library::depth_of(in_python()); }
  template <class M> long release_all(M) { return Library::release_all(in_python()); }
  template <class M> void restore(M m, long levels) {
    if (levels < 1) return;
    if (depth(m) == 0) return Library::restore(in_python(), levels);
    for (long each = 0; each < levels; ++each) acquire(m);
  }
  using acquirable::in_python;
};

}  // namespace heddle::python
