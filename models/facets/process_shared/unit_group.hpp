// The group of models whose units run in processes: how a unit is started and waited for is each model's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "models/facets/outcome.hpp"
#include "models/facets/portable.hpp"
#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/unit.hpp"

namespace heddle::process_shared {

/// `Carrier` is what carries the units, made from the model's view of the world. Its `member` is a unit_base with what it keeps for
/// each. start(member&) begins one, and if it throws it has started nothing; wait(members) returns when they have all ended;
/// release(member&) when nobody else touches an ended one any more. All are called by the group's owner alone.
template <class M, class Carrier> class unit_group {
 public:
  explicit unit_group(M m) : m_(m), carrier_(m) {}
  unit_group(const unit_group&) = delete;
  ~unit_group() {
    if (!alive_.empty()) os::abandoned_group();
    forget_ended();
  }

  /// Never waits. Throws what the carrier throws, where it can have no further unit.
  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<M, F, A...>;
    auto made = make_owned<unit<M, call, typename Carrier::member>>(m_, bind_call<M>(F{}, a...));
    handle<M, typename call::result> named(&made->out);
    alive_.push_back(std::move(made));
    try {
      carrier_.start(*alive_.back());
    } catch (...) {
      alive_.pop_back();
      throw;
    }
    return named;
  }
  /// The ended units stay until the next join or the group's end: their handles are still good.
  void join() {
    carrier_.wait(alive_);
    forget_ended();
    ended_ = std::exchange(alive_, {});
    for (const auto& each : ended_) each->check();
  }

 private:
  void forget_ended() {
    for (const auto& each : ended_) carrier_.release(*each);
    ended_.clear();
  }

  M m_;
  std::vector<owned<typename Carrier::member>> alive_, ended_;
  Carrier carrier_;
};

}  // namespace heddle::process_shared
