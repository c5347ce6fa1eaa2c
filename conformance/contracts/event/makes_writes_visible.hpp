// Says: what happened before a set is visible to those that it frees, plain data included.
// Source: docs/interface.md, *what happened before*; [intro.races].
// Killed by: unordered_event, unordered_timed_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/visibility/event.hpp"

namespace heddle::contracts::event {

template <class M> struct makes_writes_visible : conformance::makes_writes_visible<M, conformance::event_relay<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::event
