// A mutex whose polls all fail if several units poll at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct polite_mutex : Base {
  class mutex : public Base::mutex {
   public:
    using base = typename Base::mutex;
    bool try_lock() {
      return turns_([this] { return base::try_lock(); });
    }

   private:
    conformance::after_you<Base> turns_;
  };
};

}  // namespace heddle::mutants
