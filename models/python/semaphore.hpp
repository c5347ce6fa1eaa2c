// Python's Semaphore and BoundedSemaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/python/acquirable.hpp"

namespace heddle::python {

template <class Library> class semaphore : public acquirable {
 public:
  explicit semaphore(long value = 1) : semaphore("Semaphore", value) {}
  void release(int n = 1) { Library::release(in_python(), n); }

 protected:
  semaphore(const char* type, long value) : acquirable(Library::make(type, value)) {}
};

template <class Library> class bounded_semaphore : public semaphore<Library> {
 public:
  explicit bounded_semaphore(long value = 1) : semaphore<Library>("BoundedSemaphore", value) {}
};

}  // namespace heddle::python
