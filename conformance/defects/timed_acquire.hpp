// Defects that any timed acquire may have: of locks and semaphores alike.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/defects/sleep_on.hpp"

namespace heddle::conformance {

using std::chrono::nanoseconds;

/// Looks again only when its limit has passed.
template <class M, class Facet> struct dozing : Facet {
  using Facet::Facet;
  task<M, bool> try_acquire_for(nanoseconds limit) {
    if (Facet::try_acquire()) RETURN(true);
    AWAIT(sleep_on<M>(limit));
    RETURN(Facet::try_acquire());
  }
};

/// Uses up its limit even where it need not wait.
template <class M, class Facet> struct sluggish : Facet {
  using Facet::Facet;
  task<M, bool> try_acquire_for(nanoseconds limit) {
    const bool took = AWAIT(Facet::try_acquire_for(limit));
    AWAIT(sleep_on<M>(limit));
    RETURN(took);
  }
};

/// Takes a limit below zero for none at all.
template <class M, class Facet> struct stubborn : Facet {
  using Facet::Facet;
  task<M, bool> try_acquire_for(nanoseconds limit) {
    return Facet::try_acquire_for(limit < limit.zero() ? limit.max() : limit);
  }
};

/// An acquire that has expired consumes the next release.
template <class M, class Facet> struct hungry : Facet {
  using Facet::Facet;
  task<M, bool> try_acquire_for(nanoseconds limit) {
    const bool took = AWAIT(Facet::try_acquire_for(limit));
    if (!took && limit > limit.zero()) hungry_ = true;
    RETURN(took);
  }
  template <class... N> void release(N... permits) {
    Facet::release(permits...);
    if (hungry_.exchange(false)) Facet::try_acquire();
  }

 private:
  std::atomic<bool> hungry_{false};
};

/// A timed acquire that would have to wait succeeds at once.
template <class M, class Facet> struct opened : Facet {
  using Facet::Facet;
  task<M, bool> try_acquire_for(nanoseconds limit) {
    const bool took = Facet::try_acquire();
    RETURN(took || limit > limit.zero());
  }
  /// Those who got in beside its holder release it too.
  template <class... N> void release(N... permits) {
    Facet::try_acquire();
    Facet::release(permits...);
  }
};

}  // namespace heddle::conformance
