// The group of models whose units share a heap and block: how a unit is started and waited for is each model's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "models/facets/kernel/units.hpp"

namespace heddle::kernel {

/// `Carrier` is what carries the units: made from the model's view of the world, it has start(unit&), which begins a
/// kernel::unit that stays where it is until it was waited for, and wait(), which returns when every unit started since the
/// last wait has ended. Both are called by the group's owner alone. A start that throws has started nothing.
template <class M, class Carrier> class unit_group {
 public:
  explicit unit_group(M m) : m_(m), carrier_(m) {}
  unit_group(const unit_group&) = delete;
  ~unit_group() { if (!members_.empty()) abandoned_group(); }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<M, F, A...>;
    auto member = std::make_unique<unit<M, call>>(m_, bind_call<M>(F{}, a...));
    handle<M, typename call::result> named(&member->out);
    carrier_.start(*member);
    members_.push_back(std::move(member));
    return named;
  }
  /// The ended units stay until the next join or the group's end: their handles are still good.
  void join() {
    carrier_.wait();
    ended_ = std::exchange(members_, {});
    for (auto& each : ended_) each->check();
  }

 private:
  M m_;
  std::vector<std::unique_ptr<unit_base>> members_, ended_;
  Carrier carrier_;
};

}  // namespace heddle::kernel
