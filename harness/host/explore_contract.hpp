// Explores the schedules of one contract on this host's model, and replays one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "harness/explore/explore.hpp"
#include "harness/host/contract.hpp"
#include "harness/host/document.hpp"
#include "harness/host/host.hpp"

namespace heddle {

struct explore_request {
  explore::request search{};
  contract_size size = few;
  std::string replay;  ///< a file with a schedule to replay instead, or empty
};

/// The document of `--explore` (docs/protocol.md). Throws std::invalid_argument if there is no schedule in the file, or the model makes
/// no choices.
document exploration_document(const host& h, const contract& c, const explore_request& asked);

/// The same if the process has to end with a schedule under way.
document broken_exploration_document(const host& h, const contract& c, const explore_request& asked,
                                     const std::string& why);

}  // namespace heddle
