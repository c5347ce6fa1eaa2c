// What a unit has taken is released when it fails, though it has no owner.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <vector>

#include "conformance/altered_threads.hpp"

namespace heddle::conformance {

/// A lock or semaphore that remembers which unit took it last.
template <class Lock> struct forgiving : Lock {
  using Lock::Lock;
  ~forgiving() { forget(); }
  void acquire() {
    Lock::acquire();
    remember();
  }
  bool try_acquire() { return Lock::try_acquire() && remember(); }
  bool try_acquire_for(std::chrono::nanoseconds limit) { return Lock::try_acquire_for(limit) && remember(); }
  void release() {
    forget();
    Lock::release();
  }
  static void free_those_of(unit_id failed) {
    std::vector<forgiving*> left;
    {
      const std::lock_guard hold(all);
      for (const auto& [which, by] : taken)
        if (by == failed) left.push_back(which);
    }
    for (auto* each : left) each->release();
  }

 private:
  bool remember() {
    const std::lock_guard hold(all);
    taken[this] = models::threads::current();
    return true;
  }
  void forget() {
    const std::lock_guard hold(all);
    taken.erase(this);
  }
  static inline std::mutex all;
  static inline std::map<forgiving*, unit_id> taken;
};

/// A group whose units free what they have taken of `Taken` if they fail.
template <class Altered, class Taken> class cleaning_group : models::threads::group {
  using plain = models::threads;
  template <class F> struct cleaned_up {
    template <class... A> auto operator()(plain m, A... a) const {
      try {
        return F{}(Altered(m), a...);
      } catch (...) {
        Taken::free_those_of(plain::current());
        throw;
      }
    }
  };

 public:
  explicit cleaning_group(Altered m) : plain::group(m) {}
  template <class F, class... A> auto spawn(F, const A&... a) { return plain::group::spawn(cleaned_up<F>{}, a...); }
  using plain::group::join;
};

}  // namespace heddle::conformance
