// Python's Semaphore and BoundedSemaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <system_error>

#include "models/python/acquirable.hpp"

namespace heddle::python {

template <class Library> class semaphore : public acquirable {
 public:
  explicit semaphore(long value = 1) : semaphore("Semaphore", value) {}
  void release(int n = 1) { Library::release(in_python(), n); }

 protected:
  semaphore(const char* type, long value) : acquirable(made(type, value)) {}

 private:
  /// multiprocessing passes the kernel's error on.
  static object made(const char* type, long value) try {
    return Library::make(type, value);
  } catch (const std::system_error& refused) {
    if (refused.code() == std::errc::invalid_argument) throw std::invalid_argument(refused.what());
    throw;
  }
};

template <class Library> class bounded_semaphore : public semaphore<Library> {
 public:
  explicit bounded_semaphore(long value = 1) : semaphore<Library>("BoundedSemaphore", value) {}
};

}  // namespace heddle::python
