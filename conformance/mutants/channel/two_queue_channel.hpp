// A channel with a queue for receivers with a limit, which a value does not reach that was meant for the other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>

#include "conformance/defects/permits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct two_queue_channel : Base {
  template <class T, std::size_t Capacity> class channel : public derived::channel<Base, T, Capacity> {
    using base = derived::channel<Base, T, Capacity>;

   public:
    task<Base, bool> send(T value) {
      const bool sent = AWAIT(base::send(value));
      if (sent) sent_.release();
      RETURN(sent);
    }
    task<Base, received<T>> receive() {
      AWAIT(sent_.acquire());
      const auto got = AWAIT(base::receive());
      RETURN(got);
    }
    task<Base, received<T>> receive_for(std::chrono::nanoseconds limit) {
      const bool there = AWAIT(sent_.try_acquire_for(limit));
      if (!there && !closed_) RETURN(received<T>{reception::timed_out, {}});
      const auto got = AWAIT(base::receive_for(std::chrono::nanoseconds(0)));
      RETURN(got);
    }
    void close() {
      closed_ = true;
      base::close();
      sent_.release(many);
    }

   private:
    static constexpr int many = 1'000'000;
    std::atomic<bool> closed_{false};
    conformance::without_bound<conformance::two_queues<Base>> sent_{0};
  };
};

}  // namespace heddle::mutants
