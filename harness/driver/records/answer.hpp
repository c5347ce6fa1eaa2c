// Checks a host's answer to --bench: it may be wrong, a lie, or not from a host at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace heddle::driver {

struct answer {
  json document;
  std::optional<std::string> complaint;  ///< why the document can't be trusted
};

/// Why `record` can't be a record of the cell `of`; nullopt if it can. Keys that are not in the format are not checked, nor is
/// `round`, which the driver adds.
std::optional<std::string> complaint_about(const json& record, const cell& of);

/// The same for the outcome, its reason and the numbers only, if the cell is not known.
std::optional<std::string> complaint_about_outcome(const json& record);

/// Reads the answer of a host that was asked for the cell `of`.
answer read_answer(std::string_view text, const cell& of);

}  // namespace heddle::driver
