// Puts a contract into a host's list.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/contract.hpp"

#include <utility>

namespace heddle {

void add_contract(std::vector<contract>& into, std::string_view name, std::string_view says,
                  const contract_on_model& c) {
  auto absence = c.inapplicable(contract_sizes.front());
  const auto* const difference = absence.empty() ? c.difference(name) : nullptr;
  if (difference != nullptr) absence = difference->reason;
  into.push_back({std::string(name), std::string(says), std::string(c.rows), c.graded, c.sized, std::move(absence),
                  difference, c.known_failure(name), c.inapplicable, c.hold});
}

}  // namespace heddle
