// Cuts a history short, and leaves out what can be.
// SPDX-License-Identifier: Apache-2.0
#include "harness/linearizability/smallest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

namespace heddle::linearizability {
namespace {

constexpr long not_yet = std::numeric_limits<long>::max();

bool fails(const specification& object, const object_state& first, const history& all) {
  return is_linearizable(object, first, all, enough_steps, not_yet - 1) == answer::no;
}

/// The prefixes of a linearizable history are linearizable, so the first that is not holds what is wrong.
history first_failing_prefix(const specification& object, const object_state& first, const history& all) {
  std::vector<long> ends;
  for (const auto& each : all) ends.push_back(each.returned);
  std::sort(ends.begin(), ends.end());
  for (const long end : ends) {
    history prefix;
    for (auto each : all) {
      if (each.returned > end) each.returned = not_yet;
      if (each.called < end) prefix.push_back(each);
    }
    if (fails(object, first, prefix)) return prefix;
  }
  return all;
}

history without(const specification& object, const history& all, int group) {
  history rest;
  for (const auto& each : all)
    if (object.left_out_with(each) != group) rest.push_back(each);
  return rest;
}

/// Drops what had ended before one of the calls, where nothing overlaps that moment and one state alone was possible in it.
failure without_beginning(const specification& object, failure found) {
  auto& all = found.operations;
  for (std::size_t i = all.size(); i-- > 1;) {
    const auto began = all.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(all.begin(), began, [&](const operation& o) { return o.returned >= began->called; })) continue;
    const auto states = states_after(object, found.from, std::span(all).first(i));
    history rest(began, all.end());
    if (states.size() != 1 || !fails(object, *states.begin(), rest)) continue;
    return {*states.begin(), std::move(rest)};
  }
  return found;
}

history without_what_can_be_left_out(const specification& object, const object_state& first, history all) {
  std::set<int> groups;
  for (const auto& each : all)
    if (const auto group = object.left_out_with(each)) groups.insert(*group);
  for (const int group : groups)
    if (auto rest = without(object, all, group); fails(object, first, rest)) all = std::move(rest);
  return all;
}

void sort_by_call(history& all) {
  std::sort(all.begin(), all.end(), [](const operation& a, const operation& b) { return a.called < b.called; });
}

}  // namespace

failure smallest_failure(const specification& object, const object_state& first, const history& all) {
  auto operations = without_what_can_be_left_out(object, first, first_failing_prefix(object, first, all));
  sort_by_call(operations);
  return without_beginning(object, {first, std::move(operations)});
}

std::string text_of(const specification& object, failure found) {
  sort_by_call(found.operations);
  std::string text = "from " + object.text_of_state(found.from);
  const char* between = ": ";
  for (const auto& each : found.operations) {
    const auto end = each.returned == not_yet ? "" : std::to_string(each.returned);
    text += fmt::format("{}unit {} {} ({}-{})", std::exchange(between, "; "), each.unit, object.text(each), each.called,
                        end);
  }
  return text;
}

}  // namespace heddle::linearizability
