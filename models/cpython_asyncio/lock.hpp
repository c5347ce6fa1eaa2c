// asyncio.Lock and its semaphores, as lock, mutex and semaphores.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "models/cpython_asyncio/loop.hpp"

namespace heddle::on_asyncio {

/// What asyncio's locks and semaphores have in common.
class acquirable {
 public:
  acquirable(const acquirable&) = delete;
  task<> acquire();
  bool try_acquire();
  task<bool> try_acquire_for(std::chrono::nanoseconds limit);
  void release() { python::call_method(it_, "release"); }
  const python::object& in_python() const { return it_; }

 protected:
  explicit acquirable(python::object made) : it_(std::move(made)) {}
  ~acquirable() = default;

 private:
  python::object it_;
};

struct lock : acquirable {
  lock() : acquirable(python::call(python::find("asyncio", "Lock"))) {}
};

class mutex : acquirable {
 public:
  mutex() : acquirable(python::call(python::find("asyncio", "Lock"))) {}
  task<> lock() { return acquire(); }
  bool try_lock() { return try_acquire(); }
  task<bool> try_lock_for(std::chrono::nanoseconds limit) { return try_acquire_for(limit); }
  void unlock() { release(); }
  using acquirable::in_python;
};

class semaphore : public acquirable {
 public:
  explicit semaphore(long value = 1) : semaphore("Semaphore", value) {}
  /// asyncio releases one at a time.
  void release(int n = 1);

 protected:
  semaphore(const char* type, long value) : acquirable(python::call(python::find("asyncio", type), value)) {}
};

struct bounded_semaphore : semaphore {
  explicit bounded_semaphore(long value = 1) : semaphore("BoundedSemaphore", value) {}
};

}  // namespace heddle::on_asyncio
