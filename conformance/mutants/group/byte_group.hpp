// A group that counts its units in a byte, and takes 256 of them for none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_group : conformance::altered_threads<byte_group> {
  using altered_threads::altered_threads;

  class group : public threads::group {
   public:
    using threads::group::group;
    template <class F, class... A> auto spawn(F f, const A&... a) {
      ++alive_;
      return threads::group::spawn(f, a...);
    }
    void join() {
      if (alive_ == 0) return;
      alive_ = 0;
      threads::group::join();
    }
    ~group() {
      try {
        threads::group::join();
      } catch (const task_failed&) {}
    }

   private:
    std::uint8_t alive_ = 0;
  };
};

}  // namespace heddle::models
