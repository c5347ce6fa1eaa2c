// Defects that any timed acquire may have: of locks and semaphores alike.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace heddle::conformance {

using std::chrono::nanoseconds;

/// Looks again only when its limit has passed.
template <class Base> struct dozing : Base {
  using Base::Base;
  bool try_acquire_for(nanoseconds limit) {
    if (Base::try_acquire()) return true;
    std::this_thread::sleep_for(limit);
    return Base::try_acquire();
  }
};

/// Uses up its limit even where it need not wait.
template <class Base> struct sluggish : Base {
  using Base::Base;
  bool try_acquire_for(nanoseconds limit) {
    const bool took = Base::try_acquire_for(limit);
    std::this_thread::sleep_for(limit);
    return took;
  }
};

/// Takes a limit below zero for none at all.
template <class Base> struct stubborn : Base {
  using Base::Base;
  bool try_acquire_for(nanoseconds limit) { return Base::try_acquire_for(limit < limit.zero() ? limit.max() : limit); }
};

/// An acquire that has expired consumes the next release.
template <class Base> struct hungry : Base {
  using Base::Base;
  bool try_acquire_for(nanoseconds limit) {
    const bool took = Base::try_acquire_for(limit);
    if (!took && limit > limit.zero()) hungry_ = true;
    return took;
  }
  template <class... N> void release(N... permits) {
    Base::release(permits...);
    if (hungry_.exchange(false)) Base::try_acquire();
  }

 private:
  std::atomic<bool> hungry_{false};
};

/// A timed acquire that would have to wait succeeds at once.
template <class Base> struct opened : Base {
  using Base::Base;
  bool try_acquire_for(nanoseconds limit) {
    if (limit > limit.zero()) {
      Base::try_acquire();
      return true;
    }
    return Base::try_acquire_for(limit);
  }
  /// Those who got in beside its holder release it too.
  template <class... N> void release(N... permits) {
    Base::try_acquire();
    Base::release(permits...);
  }
};

}  // namespace heddle::conformance
