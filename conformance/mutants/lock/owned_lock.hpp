// A lock that only its taker may release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct owned_lock : Base {
  class lock : public derived::lock<Base> {
   public:
    task<Base> acquire() {
      AWAIT(derived::lock<Base>::acquire());
      owner_ = Base::current();
      RETURN();
    }
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      const bool took = AWAIT(derived::lock<Base>::try_acquire_for(limit));
      RETURN(owned(took));
    }
    bool try_acquire() { return owned(derived::lock<Base>::try_acquire()); }
    void release() {
      if (owner_ != Base::current()) throw std::system_error(std::make_error_code(std::errc::operation_not_permitted));
      derived::lock<Base>::release();
    }

   private:
    bool owned(bool took) {
      if (took) owner_ = Base::current();
      return took;
    }
    std::atomic<unit_id> owner_{0};
  };
};

}  // namespace heddle::mutants
