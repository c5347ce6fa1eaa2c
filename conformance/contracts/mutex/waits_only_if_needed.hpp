// Says: a timed lock takes a free mutex at once, whatever its limit; with none left it is a poll.
// Source: LOCK-07; [thread.timedmutex.requirements].
// Killed by: sluggish_mutex, misreading_mutex, epoch_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/mutex.hpp"
#include "conformance/timed/waits_only_if_needed.hpp"

namespace heddle::contracts::mutex {

template <class M> struct waits_only_if_needed : conformance::waits_only_if_needed<M, conformance::timed_mutex<M>> {
  static constexpr auto rows = "LOCK-07";
};

}  // namespace heddle::contracts::mutex
