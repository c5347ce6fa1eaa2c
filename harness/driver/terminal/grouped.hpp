// Lines that hold for several models, each said once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace heddle::driver {

/// Collects what is to be said of models, and says each thing once with the models that it holds for.
class grouped {
 public:
  /// `line` holds for `model`.
  void add(const std::string& line, const std::string& model);

  /// The lines in the order in which they came up, the models of each in brackets, and an empty line behind them.
  /// A line that holds for all of several `models` says so. Nothing where nothing was added.
  std::string text(std::size_t models) const;

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> lines_;
};

}  // namespace heddle::driver
