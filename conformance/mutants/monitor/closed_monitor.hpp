// A monitor that asks a predicate with its own guard held: one that notifies waits for itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "conformance/defects/asked_under_guard.hpp"

namespace heddle::mutants {

template <class Base> struct closed_monitor : Base {
  struct monitor : conformance::asked_under_guard<Base, derived::monitor<Base>, Base> {
    using conformance::asked_under_guard<Base, derived::monitor<Base>, Base>::asked_under_guard;
    using base = derived::monitor<Base>;
    void notify_one(Base m) { notify_n(m, 1); }
    void notify_n(Base m, int n) {
      const std::lock_guard<derived::guard<Base>> fields(this->asking_);
      base::notify_n(m, n);
    }
    void notify_all(Base m) {
      const std::lock_guard<derived::guard<Base>> fields(this->asking_);
      base::notify_all(m);
    }
  };
};

}  // namespace heddle::mutants
