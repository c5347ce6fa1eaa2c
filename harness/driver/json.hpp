// The JSON type of the driver: it keeps the order of keys, which protocol.md gives a meaning.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace heddle::driver {

using json = nlohmann::ordered_json;

/// One line of JSON. Bytes which are not UTF-8 (a crashing host's last words) are replaced, not refused.
inline std::string one_line(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// JSON for people to read, ending in a newline.
inline std::string indented(const json& value) {
  return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

/// A text, or null where there is none.
template <class Optional> json or_null(const Optional& value) { return value ? json(*value) : json(nullptr); }

}  // namespace heddle::driver
