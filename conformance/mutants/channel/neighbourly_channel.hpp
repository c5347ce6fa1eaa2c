// Channels that all keep their waiters in one place: a send may wake a unit that waits for another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/one_lot.hpp"

namespace heddle::models {

struct neighbourly_channel : conformance::altered_threads<neighbourly_channel> {
  using altered_threads::altered_threads;
  template <class T, std::size_t Capacity> using channel =
      derived::channel<conformance::one_lot<neighbourly_channel>, T, Capacity>;
};

}  // namespace heddle::models
