// What the models have in common that a scheduler steps in virtual time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "conformance/stepping/clock.hpp"
#include "conformance/stepping/scheduler.hpp"
#include "models/facets/facets.hpp"

namespace heddle::stepping {

/// All units take turns on one thread: one that never lets the scheduler go on keeps the others from running.
constexpr about_model about(std::string_view family, std::string_view says) {
  return {.family = family,
          .says = says,
          .forward = progress::weakly_parallel,
          .switches = scheduling::cooperative,
          .workers = worker_policy::one};
}

/// `struct serial : stepping::model<serial>`, as it would be of facets<serial>.
template <class M> struct model : facets<M> {
  static constexpr struct {
    const char* workloads;
    const char* reason;
  } only{"none of them", "virtual time: its numbers mean nothing"};
  static constexpr bool explorable = true;

  using clock = stepping::clock;
  using listener = absent<"virtual time has no sockets">;
  using unix_listener = listener;
  using stream = listener;

  /// A unit is known by its number in the trace.
  static unit_id current() { return identity(scheduler::here().running()); }
  static unit_id identity(const unit& u) { return static_cast<unit_id>(u.number()); }
  unit_id self() const { return current(); }
  clock::time_point now() const { return clock::now(); }
};

}  // namespace heddle::stepping
