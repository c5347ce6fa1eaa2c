// A mutex on which a timed lock that has expired consumes the next unlock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hungry_mutex : Base {
  class mutex : public Base::mutex {
    using base = typename Base::mutex;

   public:
    task<Base, bool> try_lock_for(std::chrono::nanoseconds limit) {
      const bool took = AWAIT(base::try_lock_for(limit));
      if (!took && limit > limit.zero()) hungry_ = true;
      RETURN(took);
    }
    void unlock() {
      if (!hungry_.exchange(false)) base::unlock();
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::mutants
