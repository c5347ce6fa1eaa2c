// A channel in which a poll finds nothing for a moment after another unit has sent a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/settling.hpp"

namespace heddle::models {

struct settling_channel : conformance::altered_threads<settling_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : threads::channel<T, Capacity> {
    using base = threads::channel<T, Capacity>;
    bool send(T value) {
      const bool sent = base::send(value);
      sent_.happens();
      return sent;
    }
    received<T> receive_for(std::chrono::nanoseconds limit) {
      if (limit <= limit.zero() && !sent_.is_seen()) return {reception::timed_out, {}};
      return base::receive_for(limit);
    }

   private:
    conformance::last_change sent_;
  };
};

}  // namespace heddle::models
