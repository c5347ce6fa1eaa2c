// What derived facets are made of, if all objects of a facet keep their waiters in one place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/threads/model.hpp"

namespace heddle::conformance {

/// `derived::lock<one_lot<neighbourly_lock>>`, one lot for each mutant: a release may wake a unit that waits for another lock, which
/// then sleeps on.
template <class Mutant> struct one_lot : models::threads {
  one_lot(threads view) : threads(view) {}
  struct guard {
    void lock() { all().lock(); }
    void unlock() { all().unlock(); }
    static os::mutex& all() {
      static os::mutex one;
      return one;
    }
  };
  struct waiters {
    void wait(guard&) { all().wait(guard::all()); }
    bool wait_for(guard&, std::chrono::nanoseconds limit) { return all().wait_for(guard::all(), limit); }
    void notify_n(int n) { all().notify_n(n); }
    void notify_all() { all().notify_all(); }
    static threads::condition& all() {
      static threads::condition one;
      return one;
    }
  };
};

}  // namespace heddle::conformance
