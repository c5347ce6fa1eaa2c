// Turns texts of /proc and /sys into values, "unknown" included.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#include <charconv>
#include <sstream>

namespace heddle::driver {

json known(const std::optional<std::string>& text) { return text ? json(*text) : json("unknown"); }

json number(const std::optional<std::string>& text) {
  if (!text) return "unknown";
  const char* end = text->data() + text->size();
  long long whole = 0;
  if (auto [stop, fault] = std::from_chars(text->data(), end, whole); fault == std::errc() && stop == end) return whole;
  double real = 0;
  if (auto [stop, fault] = std::from_chars(text->data(), end, real); fault == std::errc() && stop == end) return real;
  return *text;
}

json yes_if(const std::optional<std::string>& text, const std::string& yes) {
  if (!text) return "unknown";
  return *text == yes ? "yes" : "no";
}

std::optional<std::string> value_of(const std::optional<std::string>& lines, const std::string& key, char separator) {
  std::istringstream in(lines.value_or(""));
  for (std::string line; std::getline(in, line);) {
    const auto end = line.find(separator);
    if (end == std::string::npos || !line.starts_with(key)) continue;
    if (line.find_first_not_of(" \t", key.size()) != end && separator != ' ') continue;
    const auto first = line.find_first_not_of(" \t", end + 1);
    if (first == std::string::npos) return std::nullopt;
    return line.substr(first, line.find_last_not_of(" \t") + 1 - first);
  }
  return std::nullopt;
}

std::optional<std::string> chosen_of(const std::optional<std::string>& words) {
  if (!words) return std::nullopt;
  const auto open = words->find('[');
  const auto close = words->find(']', open);
  if (open == std::string::npos || close == std::string::npos) return words;
  return words->substr(open + 1, close - open - 1);
}

}  // namespace heddle::driver
