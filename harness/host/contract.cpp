// Puts a contract into a host's list.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/contract.hpp"

#include <utility>

namespace heddle {

void add_contract(std::vector<contract>& into, std::string_view name, std::string_view says, std::string_view rows,
                  grade graded, std::string absence, const known_failure* known, verdict (*hold)(const setting&)) {
  into.push_back({std::string(name), std::string(says), std::string(rows), graded, std::move(absence), known, hold});
}

}  // namespace heddle
