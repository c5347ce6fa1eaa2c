// A lock whose release looks first and frees it later, so that two units may both release what was taken once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <system_error>

#include "conformance/defects/gap.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct twice_released_lock : Base {
  class lock : public derived::lock<Base> {
   public:
    task<Base> acquire() {
      AWAIT(derived::lock<Base>::acquire());
      taken_ = true;
      RETURN();
    }
    bool try_acquire() { return noted(derived::lock<Base>::try_acquire()); }
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      const bool took = AWAIT(derived::lock<Base>::try_acquire_for(limit));
      RETURN(noted(took));
    }
    void release() {
      if (!taken_) throw std::system_error(std::make_error_code(std::errc::operation_not_permitted));
      conformance::gap<Base>();
      taken_ = false;
      derived::lock<Base>::try_acquire();
      derived::lock<Base>::release();
    }

   private:
    bool noted(bool took) {
      if (took) taken_ = true;
      return took;
    }
    std::atomic<bool> taken_{false};
  };
};

}  // namespace heddle::mutants
