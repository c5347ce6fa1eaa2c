// The units whose processes this process has started, each a multiprocessing.Process.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unordered_map>

#include "models/facets/process_shared/patience.hpp"
#include "models/facets/process_shared/unit.hpp"
#include "models/python/object.hpp"

namespace heddle::on_multiprocessing {

using process_shared::unit_base;

/// Only the process that started a unit learns how its process ended. So if a unit left no outcome, its parent makes it fail with that.
class children {
 public:
  /// Those of the calling process; a started process begins with none.
  static children& of_process();

  void start(unit_base& unit);
  /// Waits until the unit's process has ended; looks around meanwhile, since it may itself wait for another that has died.
  void join(unit_base& unit);
  /// Notes which have ended; never waits.
  void look_around();
  /// As above, for a process that polls instead of sleeping: most calls do nothing.
  static void look_now_and_then();

 private:
  process_shared::due_now_and_then due_;
  std::unordered_map<unit_base*, python::object> running_;
};

}  // namespace heddle::on_multiprocessing
