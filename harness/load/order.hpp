// The orders that a host gives, one JSON document per line, and how a line becomes one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace heddle::load {

struct connect_order {
  std::uint16_t port;
  std::optional<std::uint64_t> key =
      {};  // of the answers (harness/keyed_answer.hpp); without one they are the messages
  friend bool operator==(const connect_order&, const connect_order&) = default;
};

struct go_order {
  std::uint64_t round_trips;
  bool latency;
  bool in_parts = false;
  friend bool operator==(const go_order&, const go_order&) = default;
};

struct close_order {
  friend bool operator==(const close_order&, const close_order&) = default;
};

using order = std::variant<connect_order, go_order, close_order>;

// Throws std::invalid_argument with one sentence when the line is none of the three.
[[nodiscard]] order parse_order(const std::string& line);

}  // namespace heddle::load
