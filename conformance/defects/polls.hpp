// Defects of polls that any lock or semaphore may have.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/defects/gap.hpp"

namespace heddle::conformance {

/// Fails now and then for no reason, as a weak compare-and-swap does.
class now_and_then {
 public:
  bool fails() { return ++tried_ % 509 == 0; }

 private:
  std::atomic<unsigned> tried_{0};
};

/// Fails while another unit polls, though there may be enough for both.
template <class M> class one_at_a_time {
 public:
  template <class F> bool operator()(F poll) {
    if (polling_.test_and_set()) return false;
    gap<M>();
    const bool took = poll();
    polling_.clear();
    return took;
  }

 private:
  std::atomic_flag polling_;
};

/// Fails if another unit polls, which fails too.
template <class M> class after_you {
 public:
  template <class F> bool operator()(F poll) {
    if (polling_++ > 0) met_ = true;
    gap<M>();
    const bool took = !met_ && poll();
    if (--polling_ == 0) met_ = false;
    return took;
  }

 private:
  std::atomic<int> polling_{0};
  std::atomic<bool> met_{false};
};

template <class Base> class spuriously_failing : public Base {
 public:
  using Base::Base;
  template <class... View> bool try_acquire(View... m) { return !luck_.fails() && Base::try_acquire(m...); }

 private:
  now_and_then luck_;
};

template <class Base, class Turns> class polled_by_turns : public Base {
 public:
  using Base::Base;
  template <class... View> bool try_acquire(View... m) {
    return turns_([&] { return Base::try_acquire(m...); });
  }

 private:
  Turns turns_;
};
template <class M, class Facet> using shy = polled_by_turns<Facet, one_at_a_time<M>>;
template <class M, class Facet> using polite = polled_by_turns<Facet, after_you<M>>;

}  // namespace heddle::conformance
