// What of a history is enough to see that it is not linearizable.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/linearizability/search.hpp"

namespace heddle::linearizability {

/// From a state of the object, a history that is not linearizable.
struct failure {
  object_state from;
  history operations;
};

/// Of a history that is not linearizable, part of one that is not either. It begins where nothing else was going on and only one state
/// was possible, ends as soon as it is wrong, and has no operations that can be left out. What had not returned at that end has
/// `returned` of the largest long.
failure smallest_failure(const specification& object, const object_state& first, const history& all);

/// In the order of the calls: `from 1 free: unit 1 takes one (3-9); unit 2 finds none (10-12)`.
std::string text_of(const specification& object, failure found);

}  // namespace heddle::linearizability
