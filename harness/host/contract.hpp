// A contract of this host with its types erased.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/contract_size.hpp"
#include "harness/verdict.hpp"
#include "models/facets/about.hpp"

namespace heddle {

struct contract {
  std::string name;  ///< mutex/excludes
  std::string says;
  std::string rows;
  grade graded;
  bool sized;
  std::string absence;                         ///< why it does not apply to the model, or empty
  const heddle::difference* difference;        ///< null unless that is the reason
  const heddle::known_failure* known_failure;  ///< null where the model declares none
  /// Why it does not apply at that size, or empty.
  std::string (*inapplicable)(const contract_size& size);
  /// Null where absent. The size is ignored by a contract that is not sized.
  verdict (*hold)(const setting& asked, const contract_size& size);
};

/// A contract on a model with its types erased: see harness/contract.hpp.
struct contract_on_model {
  std::string_view rows;
  grade graded;
  bool sized;
  std::string (*inapplicable)(const contract_size&);
  const heddle::difference* (*difference)(std::string_view contract);
  const heddle::known_failure* (*known_failure)(std::string_view contract);
  verdict (*hold)(const setting&, const contract_size&);  ///< null where the model lacks what the contract needs
};

/// Out of line: what does not depend on types is compiled once, not for each contract on each model.
void add_contract(std::vector<contract>& into, std::string_view name, std::string_view says,
                  const contract_on_model& c);

}  // namespace heddle
