// A cheat: an emulated interpreter lock that every task holds at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "models/overlays/gil.hpp"
#include "models/threads/model.hpp"

namespace heddle::models {

class no_lock {
 public:
  static constexpr std::string_view says = "claims an interpreter lock and has none";
  void begin(const setting&) {}
  void take() {}
  void drop() {}
  void tick() {}
};

using unlocked_interpreter = gil<threads, no_lock>;

}  // namespace heddle::models
