// Says: units that wait, with a limit and without, stay outside while it is held; one release lets all of them in in turn, however many.
// Source: [thread.mutex.requirements.mutex]; LOCK-03.
// Killed by: narrow_ticket_mutex, forgetful_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/serves_all_waiters.hpp"

namespace heddle::contracts::mutex {

template <class M> struct serves_all_waiters : conformance::serves_all_waiters<M, conformance::mutex_section<M>> {
  static constexpr auto rows = "LOCK-03";
};

}  // namespace heddle::contracts::mutex
