// Puts a contract into a host's list.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/contract.hpp"

namespace heddle {

void add_contract(std::vector<contract>& into, std::string_view name, std::string_view says,
                  const contract_on_model& c) {
  into.push_back({std::string(name), std::string(says), std::string(c.rows), c.graded, c.sized,
                  c.inapplicable(contract_sizes.front()), c.known_failure(name), c.inapplicable, c.hold});
}

}  // namespace heddle
