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

/// Reads the answer of a host that was asked for the cell `of`.
answer read_answer(std::string_view text, const cell& of);

}  // namespace heddle::driver
