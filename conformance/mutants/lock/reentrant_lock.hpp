// A lock that its holder can acquire again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct reentrant_lock : Base {
  class lock : public derived::lock<Base> {
   public:
    task<Base> acquire() {
      AWAIT(try_acquire_for(std::chrono::nanoseconds::max()));
      RETURN();
    }
    bool try_acquire() { return mine() || owned(derived::lock<Base>::try_acquire()); }
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      bool took = mine();
      if (!took) {
        const bool taken = AWAIT(derived::lock<Base>::try_acquire_for(limit));
        took = owned(taken);
      }
      RETURN(took);
    }
    void release() {
      owner_ = nobody;
      derived::lock<Base>::release();
    }

   private:
    static constexpr auto nobody = static_cast<unit_id>(-1);
    bool mine() const { return owner_ == Base::current(); }
    bool owned(bool took) {
      if (took) owner_ = Base::current();
      return took;
    }
    std::atomic<unit_id> owner_{nobody};
  };
};

}  // namespace heddle::mutants
