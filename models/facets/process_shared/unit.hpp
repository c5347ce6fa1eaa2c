// A unit that runs in another process than its spawner: the call and its outcome, both in the arena.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "models/facets/os/units.hpp"
#include "models/facets/outcome.hpp"

namespace heddle::process_shared {

/// A spawned call and its outcome, with their types erased. Virtual functions work across these processes, because all are
/// forks of one image: code and virtual tables have the same addresses.
struct unit_base {
  unit_base() = default;
  unit_base(const unit_base&) = delete;
  virtual ~unit_base() = default;
  /// Runs the call with this unit's identity; never throws. The unit may be destroyed when this returns.
  virtual void run() noexcept = 0;
  /// Throws task_failed if the call failed. After its end.
  virtual void check() const = 0;
  virtual bool ended() const = 0;
  /// Waits for its end.
  virtual void wait() = 0;
  /// Its process is about to die for this reason, with which the unit fails when the death is noticed.
  virtual void doom(std::string_view why) = 0;
  /// Its process has died: if there is no outcome and no reason yet, the unit fails with this one. Wakes all that wait.
  virtual void lose(std::string_view why) = 0;
};

template <class M, class Call, class Base = unit_base> struct unit final : Base {
  unit(M view, Call what) : m(view), call(what) {
    if constexpr (requires { out.done.belongs_to(*this); }) out.done.belongs_to(*this);
  }
  void run() noexcept override {
    const os::as_unit me(out.id());
    out.run(call, m);
  }
  void check() const override { out.get(); }
  bool ended() const override { return out.done.is_set(); }
  void wait() override { out.done.wait(); }
  void doom(std::string_view why) override { out.fail(why); }
  void lose(std::string_view why) override {
    if (!ended() && !out.failed()) out.fail(why);
    out.done.set();
  }

  M m;
  Call call;
  outcome<M, typename Call::result> out;
};

}  // namespace heddle::process_shared
