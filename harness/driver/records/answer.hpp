// Checks what a host answers to --bench: a host may be wrong, may lie, or may not even be a host.
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
  std::optional<std::string> complaint;  ///< why the document is not to be believed
};

/// Why what is said to be a record of the cell `of` cannot be one; nothing if it can. Keys that the format does not know
/// are not looked at, and `round` is not: it is the driver's own.
std::optional<std::string> complaint_about(const json& record, const cell& of);

/// The same of the outcome, its reason and the numbers alone, for where the cell is not known.
std::optional<std::string> complaint_about_outcome(const json& record);

/// Reads the answer of a host that was asked for the cell `of`.
answer read_answer(std::string_view text, const cell& of);

}  // namespace heddle::driver
