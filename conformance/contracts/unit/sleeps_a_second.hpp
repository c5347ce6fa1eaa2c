// Says: a sleep of a second and more takes at least its time, in one unit as in several at once.
// Source: TASK-24; [thread.thread.this], asyncio.sleep.
// Killed by: narrow_sleeper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/sleeps.hpp"

namespace heddle::contracts::unit {

template <class M> struct sleeps_a_second : conformance::sleeps<M, 1'000, 1'001, 1'010, 1'040> {
  static constexpr auto rows = "TASK-24";
};

}  // namespace heddle::contracts::unit
