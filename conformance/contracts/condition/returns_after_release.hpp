// Says: a notified waiter returns only after the notifier has released the mutex, and sees all changes made until then.
// Source: COND-05; threading.Condition.notify, [thread.condition.condvar].
// Killed by: early_waker.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/returns_after_release.hpp"

namespace heddle::contracts::condition {

template <class M> struct returns_after_release
    : conformance::returns_after_release<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-05";
};

}  // namespace heddle::contracts::condition
