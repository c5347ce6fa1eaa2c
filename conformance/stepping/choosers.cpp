// Asks a person which unit goes on.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepping/choosers.hpp"

#include <fmt/core.h>

#include <charconv>
#include <iostream>
#include <string>

namespace heddle::stepping {

std::size_t by_hand::choose(const choice_point& at) {
  if (!std::cin) return other_->choose(at);
  describe_();
  for (std::string line; fmt::print(stderr, "which unit? "), std::getline(std::cin, line);) {
    int number = -1;
    std::from_chars(line.data(), line.data() + line.size(), number);
    for (std::size_t i = 0; i < at.units.size(); ++i)
      if (at.units[i] == number) return i;
    fmt::print(stderr, "no such unit is ready\n");
  }
  fmt::print(stderr, "no more answers: the seed chooses\n");
  return other_->choose(at);
}

}  // namespace heddle::stepping
