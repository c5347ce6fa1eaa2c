// Waits whose predicate is asked with the facet's own guard held: one that notifies waits for itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>

#include "models/facets/facets.hpp"

namespace heddle::conformance {

/// `Condition` has wait, wait_for and notifications after `Held`, the mutex or the view.
template <class M, class Condition, class Held> struct asked_under_guard : Condition {
  using Condition::Condition;
  using Condition::wait;
  using Condition::wait_for;

  template <class Predicate> task<M> wait(Held held, Predicate holds) {
    while (!ask(holds)) AWAIT(Condition::wait(held));
    RETURN();
  }
  template <class Predicate> task<M, bool> wait_for(Held held, std::chrono::nanoseconds limit, Predicate holds) {
    const deadline_on<typename M::clock> until(limit);
    bool true_now = ask(holds), in_time = true;
    while (!true_now && in_time) {
      const bool notified = AWAIT(Condition::wait_for(held, until.left()));
      in_time = notified;
      true_now = ask(holds);
    }
    RETURN(true_now);
  }

 protected:
  template <class Predicate> bool ask(Predicate& holds) {
    const std::lock_guard<derived::guard<M>> fields(asking_);
    return holds();
  }
  derived::guard<M> asking_;
};

}  // namespace heddle::conformance
