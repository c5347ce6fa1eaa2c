// What each operation does, alone.
// SPDX-License-Identifier: Apache-2.0
#include "harness/linearizability/specifications.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <span>

namespace heddle::linearizability {
namespace {

/// A number of its own for an operation that only looks: without it a history stays linearizable.
int alone(const operation& o) { return static_cast<int>(-1 - o.called); }

std::optional<object_state> only_if(bool possible, const object_state& unchanged) {
  return possible ? std::optional(unchanged) : std::nullopt;
}

}  // namespace

std::optional<object_state> permits::after(const object_state& before, const operation& o) const {
  const int left = before.front();
  if (o.what == release) return object_state{left + 1};
  if (o.result == 0) return only_if(left == 0, before);
  return left > 0 ? std::optional(object_state{left - 1}) : std::nullopt;
}
std::optional<int> permits::left_out_with(const operation& o) const {
  return o.what == take && o.result == 0 ? std::optional(alone(o)) : std::nullopt;
}
std::string permits::text(const operation& o) const {
  if (o.what == release) return "releases";
  return o.result != 0 ? "takes one" : "finds none";
}
std::string permits::text_of_state(const object_state& s) const { return fmt::format("{} free", s.front()); }

std::optional<object_state> reg::after(const object_state& before, const operation& o) const {
  return o.what == write ? std::optional(object_state{o.argument}) : only_if(before.front() == o.result, before);
}
std::optional<int> reg::left_out_with(const operation& o) const {
  return o.what == read ? std::optional(alone(o)) : std::nullopt;
}
std::string reg::text(const operation& o) const {
  return o.what == write ? fmt::format("writes {}", o.argument) : fmt::format("reads {}", o.result);
}
std::string reg::text_of_state(const object_state& s) const { return std::to_string(s.front()); }

std::optional<object_state> fifo::after(const object_state& before, const operation& o) const {
  const bool closed = before.front() != 0, none = before.size() == 1;
  auto then = before;
  if (o.what == close) {
    then.front() = 1;
    return then;
  }
  if (o.what == send) {
    if (o.result == 0) return only_if(closed, before);
    if (closed || before.size() > capacity) return {};
    then.push_back(o.argument);
    return then;
  }
  if (o.result < 0) return only_if(none && closed == (o.result == ended), before);
  if (none || before[1] != o.result) return {};
  then.erase(then.begin() + 1);
  return then;
}
/// A value's sending and receiving go together.
std::optional<int> fifo::left_out_with(const operation& o) const {
  if (o.what == close) return {};
  if (o.what == send) return o.result != 0 ? o.argument : alone(o);
  return o.result >= 0 ? o.result : alone(o);
}
std::string fifo::text(const operation& o) const {
  if (o.what == close) return "closes";
  if (o.what == send) return fmt::format("sends {}{}", o.argument, o.result != 0 ? "" : ": refused");
  if (o.result >= 0) return fmt::format("receives {}", o.result);
  return o.result == empty ? "finds nothing" : "finds the end";
}
std::string fifo::text_of_state(const object_state& s) const {
  const auto values = std::span(s).subspan(1);
  return fmt::format("{}[{}]", s.front() != 0 ? "closed " : "", fmt::join(values.begin(), values.end(), " "));
}

}  // namespace heddle::linearizability
