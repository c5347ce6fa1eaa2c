// A channel whose waiting receivers get a value when it is closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct phantom_channel : conformance::altered_threads<phantom_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> class channel : public derived::channel<threads, T, Capacity> {
   public:
    received<T> receive() {
      const bool open = !closed_;
      auto got = derived::channel<threads, T, Capacity>::receive();
      if (open) got.what = reception::value;
      return got;
    }
    void close() {
      closed_ = true;
      derived::channel<threads, T, Capacity>::close();
    }

   private:
    std::atomic<bool> closed_{false};
  };
};

}  // namespace heddle::models
