// Control characters, broken UTF-8, and texts that are too long.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/printable.hpp"

#include <algorithm>

#include "json.hpp"

namespace heddle::driver {

std::string printable(std::string_view text, std::size_t most) {
  std::string line(text.substr(0, most));
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; };
  std::replace_if(line.begin(), line.end(), is_control, ' ');
  line = json::parse(one_line(json(std::move(line)))).get<std::string>();
  return text.size() > most ? line + "…" : line;
}

}  // namespace heddle::driver
