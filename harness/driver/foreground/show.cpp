// Prints one record, a line for each field.
// SPDX-License-Identifier: Apache-2.0
#include "foreground/show.hpp"

#include "terminal/printable.hpp"
#include "terminal/quantity.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

namespace heddle::driver {

namespace {

constexpr std::size_t name_width = 24;

bool is_time(const std::string& name) {
  return name.ends_with("_ns") || name.find("_ns_") != std::string::npos || name == "repetitions";
}

std::string value_text(const std::string& name, const json& value);

std::string list_text(const std::string& name, const json& values) {
  std::string text;
  for (const auto& value : values) text += (text.empty() ? "" : "  ") + value_text(name, value);
  return text;
}

// Metrics have a unit of their own; whether an object's values are times is known by the name of the object.
std::string object_text(const std::string& name, const json& object) {
  if (object.contains("value") && object.contains("unit")) {
    return fmt::format("{} {} ({} is better)", one_line(object["value"]), object["unit"].get<std::string>(),
                       object.value("better", "?"));
  }
  std::string text;
  for (const auto& [key, value] : object.items()) {
    if (!value.is_null()) text += fmt::format("{}{} {}", text.empty() ? "" : "  ", key, value_text(name, value));
  }
  return text;
}

std::string value_text(const std::string& name, const json& value) {
  if (value.is_string()) return printable(value.get<std::string>());
  if (value.is_array()) return list_text(name, value);
  if (value.is_object()) return object_text(name, value);
  if (value.is_number() && is_time(name)) return time_text(value.get<double>());
  return one_line(value);
}

std::string line(const std::string& name, const std::string& text) {
  return fmt::format("{}{}\n", pad_right(name, name_width), text);
}

}  // namespace

std::string readable(const json& record) {
  std::string text;
  for (const auto& [name, value] : record.items()) {
    if (value.is_null() || (value.is_structured() && value.empty()) || name == "round") continue;
    if (name != "metrics") {
      text += line(name, value_text(name, value));
      continue;
    }
    for (const auto& [metric, given] : value.items()) text += line(metric, value_text(metric, given));
  }
  return text;
}

}  // namespace heddle::driver
