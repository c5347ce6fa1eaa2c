// The units of a blocking group, each with one call to run, and the identity of the unit that a kernel thread is running.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <exception>
#include <memory>
#include <vector>

#include "models/facets/outcome.hpp"
#include "models/facets/portable.hpp"

namespace heddle::os {

/// The unit that runs on this kernel thread. Saved and restored around a unit, because a unit may run inside another.
inline thread_local unit_id running = 0;

class as_unit {
 public:
  explicit as_unit(unit_id id) : before_(running) { running = id; }
  ~as_unit() { running = before_; }
  as_unit(const as_unit&) = delete;

 private:
  unit_id before_;
};

/// A spawned call and its outcome, with their types erased.
struct unit_base {
  virtual ~unit_base() = default;
  /// Runs the call with this unit's identity; never throws.
  virtual void run() noexcept = 0;
  /// failed() gives whether the call failed, check() throws task_failed if it did. Only after the unit's end.
  virtual bool failed() const = 0;
  virtual void check() const = 0;
};

/// `Base` is unit_base, or a class derived from it with a group's data.
template <class M, class Call, class Base = unit_base> struct unit final : Base {
  unit(M view, Call what) : m(view), call(what) {}
  void run() noexcept override {
    const as_unit me(out.id());
    out.run(call, m);
  }
  bool failed() const override { return out.failed(); }
  void check() const override { out.get(); }

  [[no_unique_address]] M m;
  [[no_unique_address]] Call call;
  outcome<M, typename Call::result> out;
};

/// The spawner did not join its units, or left by an exception: going on would mean a hidden wait or dangling references.
[[noreturn]] inline void abandoned_group() noexcept { std::terminate(); }

}  // namespace heddle::os
