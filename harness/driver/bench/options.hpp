// The options of the command `bench`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

struct bench_options {
  std::string profile = "quick";
  std::vector<std::string> filters;
  std::optional<int> rounds;
  std::optional<std::uint64_t> seed;
  std::optional<std::string> out;
  std::optional<std::string> resume;
};

}  // namespace heddle::driver
