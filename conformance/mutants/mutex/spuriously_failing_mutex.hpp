// A mutex whose poll now and then fails, though nobody has it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct spuriously_failing_mutex : Base {
  class mutex : public Base::mutex {
   public:
    using base = typename Base::mutex;
    bool try_lock() { return !luck_.fails() && base::try_lock(); }

   private:
    conformance::now_and_then luck_;
  };
};

}  // namespace heddle::mutants
