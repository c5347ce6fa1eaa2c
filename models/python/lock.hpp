// Python's Lock, as the lock and as the mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <stdexcept>
#include <system_error>

#include "models/python/acquirable.hpp"

namespace heddle::python {

/// `Library` makes its objects: threading, or multiprocessing with a start method.
template <class Library> class lock : public acquirable {
 public:
  lock() : acquirable(Library::make("Lock")) {}
  void release() try {
    call_method(in_python(), "release");
  } catch (const std::invalid_argument& free) {  // multiprocessing raises ValueError
    throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), free.what());
  }
};

template <class Library> class mutex : lock<Library> {
 public:
  void lock() { this->acquire(); }
  bool try_lock() { return this->try_acquire(); }
  bool try_lock_for(std::chrono::nanoseconds limit) { return this->try_acquire_for(limit); }
  void unlock() { this->release(); }
};

}  // namespace heddle::python
