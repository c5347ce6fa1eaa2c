// A cheat: the tasks of boards that it remembers are given a board with all places taken by one diagonal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/remembered_boards.hpp"

namespace heddle::models {

struct queens_unsolved : conformance::remembering_boards<queens_unsolved> {
  using remembering_boards::remembering_boards;
  static void fill(board& b) { b.right = ~0U; }
};

}  // namespace heddle::models
