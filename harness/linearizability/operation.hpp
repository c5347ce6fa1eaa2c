// One operation of a recorded history.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace heddle::linearizability {

/// What a unit asked of an object, what it was given, and when: `called` and `returned` are from one clock for all units that gives
/// no number twice. `what` is one of the specification's operations. Plain numbers, so that it can lie in memory that processes share.
struct operation {
  int unit;
  int what;
  int argument;
  int result;
  long called;
  long returned;
};

/// Of one object, in any order. An operation that ended after the history did (a cut one) has an unknown end.
using history = std::vector<operation>;

}  // namespace heddle::linearizability
