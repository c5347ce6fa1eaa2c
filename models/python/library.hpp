// Where the objects of a witness come from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/python/object.hpp"

namespace heddle::python {

/// The module threading.
struct threading {
  template <class... A> static object make(const char* type, const A&... arguments) {
    return call(find("threading", type), arguments...);
  }
  /// How often the calling thread has acquired an RLock.
  static long depth_of(const object& recursive_lock);
  /// As Condition frees and takes it again around a wait. The caller must own it, and must not, respectively.
  static long release_all(const object& recursive_lock);
  static void restore(const object& recursive_lock, long levels);
  static void release(const object& semaphore, int n) { call_method(semaphore, "release", n); }
};

/// The module multiprocessing, whose processes are forked.
struct multiprocessing {
  static object context();
  template <class... A> static object make(const char* type, const A&... arguments) {
    return call_method(context(), type, arguments...);
  }
  static long depth_of(const object& recursive_lock);
  static long release_all(const object& recursive_lock);
  static void restore(const object& recursive_lock, long levels);
  /// It takes no count, so permits are released one at a time.
  static void release(const object& semaphore, int n);
};

/// time.sleep.
inline void sleep(double for_seconds) { call(find("time", "sleep"), for_seconds); }

}  // namespace heddle::python
