// The units of a group whose members run one blocking call each: storage, and who is running where.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <exception>
#include <memory>
#include <vector>

#include "models/facets/outcome.hpp"
#include "models/facets/portable.hpp"

namespace heddle::os {

/// Who runs on this kernel thread. Saved and restored around a unit, so nested execution keeps identities apart.
inline thread_local unit_id running = 0;

class as_unit {
 public:
  explicit as_unit(unit_id id) : before_(running) { running = id; }
  ~as_unit() { running = before_; }
  as_unit(const as_unit&) = delete;

 private:
  unit_id before_;
};

/// A spawned call and its outcome, of whatever types.
struct unit_base {
  virtual ~unit_base() = default;
  /// Runs the call as the unit that it is; never throws.
  virtual void run() noexcept = 0;
  /// After its end: whether the call failed, and then throws task_failed.
  virtual bool failed() const = 0;
  virtual void check() const = 0;
};

/// `Base` is unit_base, or that with what a group keeps for it.
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

/// The spawner forgot to join (or left by an exception): there is no way on that is not a wait or a dangling reference.
[[noreturn]] inline void abandoned_group() noexcept { std::terminate(); }

}  // namespace heddle::os
