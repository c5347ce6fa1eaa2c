// What an object does when operations come one at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/linearizability/operation.hpp"

namespace heddle::linearizability {

using object_state = std::vector<int>;

struct specification {
  virtual ~specification() = default;

  /// The state after the operation, if it can give its result in this state.
  virtual std::optional<object_state> after(const object_state& before, const operation& o) const = 0;

  /// A number that the operation has in common with those that may be left out of a history together with it: what is left of a
  /// linearizable one then is linearizable, too. None if the operation has to stay.
  virtual std::optional<int> left_out_with(const operation& o) const = 0;

  virtual std::string text(const operation& o) const = 0;
  virtual std::string text_of_state(const object_state& s) const = 0;
};

}  // namespace heddle::linearizability
