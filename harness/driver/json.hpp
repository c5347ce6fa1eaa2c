// The JSON type of the driver: it keeps the order of keys, which is significant in the protocol.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace heddle::driver {

using json = nlohmann::ordered_json;

/// One line of JSON. Bytes that are not UTF-8, as in a crashing host's last output, are replaced and cause no exception.
inline std::string one_line(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// JSON for people to read, ending in a newline.
inline std::string indented(const json& value) {
  return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

/// The value, or null if there is none.
template <class Optional> json or_null(const Optional& value) { return value ? json(*value) : json(nullptr); }

}  // namespace heddle::driver
