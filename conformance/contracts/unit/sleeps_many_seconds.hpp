// Says: a sleep of more than 2^31 and 2^32 nanoseconds takes at least its time, in one unit as in several at once.
// Source: TASK-24; [thread.thread.this], asyncio.sleep.
// Killed by: word_sleeper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/sleeps.hpp"

namespace heddle::contracts::unit {

template <class M> struct sleeps_many_seconds : conformance::sleeps<M, 2'148, 2'200, 4'295, 4'400> {
  static constexpr auto rows = "TASK-24";
};

}  // namespace heddle::contracts::unit
