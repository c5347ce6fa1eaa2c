// The summary at the end of a run: a table of cells and models, then counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace heddle::driver {

/// Collects from the records of a run what its summary needs.
class summary {
 public:
  summary(const std::vector<cell>& cells, int rounds);

  /// Adds a record of the cell at `index`. Returns true if the cell has not had this outcome before.
  bool add(std::size_t index, const json& record);

  /// Whether any record's outcome is a failure.
  bool anything_wrong() const;

  /// The table, at most `columns` wide if possible, then the failures with their reasons, then the counts.
  std::string text(std::size_t columns) const;

 private:
  struct of_cell {
    std::vector<double> wall_ns;                ///< per op, of the rounds that were ok
    std::map<std::string, int> outcomes;        ///< how often
    std::map<std::string, std::string> reason;  ///< the first one given for each outcome
  };

  std::string entry(const of_cell& cell) const;
  std::string counts() const;
  std::string troubles(std::size_t models) const;

  std::vector<cell> cells_;
  std::vector<of_cell> found_;
  int rounds_;
};

}  // namespace heddle::driver
