// A channel that holds one value more than its capacity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct roomy_channel : conformance::altered_threads<roomy_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> using channel = derived::channel<threads, T, Capacity + 1>;
};

}  // namespace heddle::models
