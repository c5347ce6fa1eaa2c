// Strict reading of an order: exactly one known name, known members only, numbers in their range.
// SPDX-License-Identifier: Apache-2.0
#include "harness/load/order.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

namespace heddle::load {
namespace {

using json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& what) { throw std::invalid_argument("order: " + what); }

void allow_only(const json& members, std::initializer_list<std::string_view> known) {
  if (!members.is_object()) refuse("its value must be an object");
  for (const auto& [name, value] : members.items())
    if (std::find(known.begin(), known.end(), name) == known.end()) refuse("unknown member \"" + name + "\"");
}

template <class T> T positive(const json& members, const char* name) {
  const auto found = members.find(name);
  if (found == members.end() || !found->is_number_unsigned()) refuse(std::string(name) + " must be a whole number");
  const auto value = found->get<std::uint64_t>();
  constexpr std::uint64_t largest = std::numeric_limits<T>::max();
  if (value < 1 || value > largest) refuse(std::string(name) + " must be 1 to " + std::to_string(largest));
  return static_cast<T>(value);
}

bool flag(const json& members, const char* name) {
  const json value = members.value(name, json(false));
  if (!value.is_boolean()) refuse(std::string(name) + " must be true or false");
  return value.get<bool>();
}

std::optional<std::uint64_t> key_in(const json& members) {
  const auto found = members.find("key");
  if (found == members.end()) return {};
  if (!found->is_number_unsigned()) refuse("key must be a whole number");
  return found->get<std::uint64_t>();
}

go_order parse_go(const json& members) {
  allow_only(members, {"round_trips", "latency", "in_parts"});
  return {positive<std::uint64_t>(members, "round_trips"), flag(members, "latency"), flag(members, "in_parts")};
}

}  // namespace

order parse_order(const std::string& line) {
  const json document = json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!document.is_object() || document.size() != 1) refuse("a line must be a JSON object with one member");
  const std::string& name = document.begin().key();
  const json& members = document.begin().value();
  if (name == "connect") {
    allow_only(members, {"port", "key"});
    return connect_order{positive<std::uint16_t>(members, "port"), key_in(members)};
  }
  if (name == "go") return parse_go(members);
  if (name == "close") {
    allow_only(members, {});
    return close_order{};
  }
  refuse("unknown order \"" + name + "\"");
}

}  // namespace heddle::load
