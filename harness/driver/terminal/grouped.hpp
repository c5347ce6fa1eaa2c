// Lines that hold for several models, each printed once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace heddle::driver {

/// Collects lines about models, and prints each once with the models that it holds for.
class grouped {
 public:
  /// `line` holds for `model`.
  void add(const std::string& line, const std::string& model);

  /// The lines in order of first addition, each with its models in brackets, then an empty line. A line that holds for all of
  /// several `models` has `[all models]`. Empty if nothing was added.
  std::string text(std::size_t models) const;

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> lines_;
};

}  // namespace heddle::driver
