// Says: hundreds of waiters are woken by one notification of all, by one of their number, and one by one.
// Source: COND-04; threading.Condition.notify.
// Killed by: byte_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/wakes_hundreds.hpp"

namespace heddle::contracts::condition {

template <class M> struct wakes_hundreds : conformance::wakes_hundreds<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-04";
};

}  // namespace heddle::contracts::condition
