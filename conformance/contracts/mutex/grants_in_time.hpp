// Says: a timed lock takes the mutex as soon as it is free, whatever its limit.
// Source: LOCK-07; [thread.timedmutex.requirements].
// Killed by: dozing_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/grants_in_time.hpp"
#include "conformance/timed/mutex.hpp"

namespace heddle::contracts::mutex {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_mutex<M>> {
  static constexpr auto rows = "LOCK-07";
};

}  // namespace heddle::contracts::mutex
