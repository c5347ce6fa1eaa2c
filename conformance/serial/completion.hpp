// The end of a unit, on which joining units wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "conformance/serial/stack_unit.hpp"

namespace heddle::serial {

/// Not derived, since it is not what is explored: a unit's end and its join need no choices of their own.
class completion final : stepping::place {
 public:
  void wait() {
    while (!set_) {
      joiners_.push_back(&stepping::scheduler::here().running());
      stack_unit::wait(this);
    }
  }
  void set() {
    set_ = true;
    for (auto* each : std::exchange(joiners_, {})) stepping::scheduler::here().wake(*each);
  }

 private:
  std::string name() const override { return "a join"; }
  void leave() override {}
  bool set_ = false;
  std::vector<stepping::unit*> joiners_;
};

}  // namespace heddle::serial
