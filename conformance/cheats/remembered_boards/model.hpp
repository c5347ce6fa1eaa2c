// A cheat: the tasks of boards that it remembers are given a board with all columns taken.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/remembered_boards.hpp"

namespace heddle::models {

struct remembered_boards : conformance::remembering_boards<remembered_boards> {
  using remembering_boards::remembering_boards;
  static void fill(board& b) { b.columns = ~0U; }
};

}  // namespace heddle::models
