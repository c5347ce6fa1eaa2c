// Says: what happened before a send is visible to who receives the value, plain data included.
// Source: docs/interface.md, *what happened before*; [intro.races].
// Killed by: unordered_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/visibility/channel.hpp"

namespace heddle::contracts::channel {

template <class M> struct makes_writes_visible : conformance::makes_writes_visible<M, conformance::channel_relay<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::channel
