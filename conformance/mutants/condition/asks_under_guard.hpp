// A condition that asks a predicate with its own guard held: one that notifies waits for itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "conformance/defects/asked_under_guard.hpp"

namespace heddle::mutants {

template <class Base> struct asks_under_guard : Base {
  struct condition
      : conformance::asked_under_guard<Base, typename Base::condition, typename Base::condition::mutex_type&> {
    using base = typename Base::condition;
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      const std::lock_guard<derived::guard<Base>> fields(this->asking_);
      base::notify_n(n);
    }
    void notify_all() {
      const std::lock_guard<derived::guard<Base>> fields(this->asking_);
      base::notify_all();
    }
  };
};

}  // namespace heddle::mutants
