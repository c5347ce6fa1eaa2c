// The group of models whose units run in processes; each model defines how a unit is started and waited for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "models/facets/outcome.hpp"
#include "models/facets/portable.hpp"
#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/unit.hpp"

namespace heddle::process_shared {

/// `Carrier` runs the units and is constructed from the model's view. Its type `member` is a unit_base with its data for each.
/// start(member&) starts one; if it throws, nothing was started. wait(members) returns when all have ended; release(member&)
/// when no other process accesses an ended one any more. Only the group's owner calls these.
template <class M, class Carrier> class unit_group {
 public:
  explicit unit_group(M m) : m_(m), carrier_(m) {}
  unit_group(const unit_group&) = delete;
  ~unit_group() {
    if (!alive_.empty()) os::abandoned_group();
    forget_ended();
  }

  /// Never waits. Throws what the carrier throws if it can't start another unit.
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
  /// Ended units are kept until the next join or the group's end, so their handles stay valid.
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
