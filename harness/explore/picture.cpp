// Lays out steps in columns.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/picture.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace heddle::explore {
namespace {

constexpr std::string_view arrow = " > ";

/// `mutex.hpp:23 lock < excludes.hpp:31 enter` of a path from the outside to the inside.
std::string innermost_first(std::string_view path) {
  const auto last = path.rfind(arrow);
  if (last == path.npos) return std::string(path);
  const auto inside = path.substr(last + arrow.size());
  path = path.substr(0, last);
  const auto before = path.rfind(arrow);
  return fmt::format("{} < {}", inside, before == path.npos ? path : path.substr(before + arrow.size()));
}

std::string text_of(const step& s) {
  switch (s.ended) {
    case step::end::ends:
      return "ends";
    case step::end::waits:
      return innermost_first(s.to) + " waits";
    case step::end::yields:
      return innermost_first(s.to) + " yields";
    case step::end::goes_on:
      break;
  }
  return innermost_first(s.to);
}

std::size_t columns_of(const std::vector<noted_step>& steps) {
  int most = 0;
  for (const auto& each : steps) most = std::max(most, each.taken.unit);
  return static_cast<std::size_t>(most) + 1;
}

std::vector<std::size_t> widths_of(const std::vector<noted_step>& steps) {
  std::vector<std::size_t> widths(columns_of(steps), std::string_view("unit 00").size());
  for (const auto& each : steps)
    if (each.taken.unit >= 0) {
      auto& width = widths[static_cast<std::size_t>(each.taken.unit)];
      width = std::max(width, text_of(each.taken).size());
    }
  return widths;
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string heading(const std::vector<std::size_t>& widths) {
  auto line = fmt::format("{:>5} {:>11}  ", "step", "µs");
  for (std::size_t i = 0; i < widths.size(); ++i) line += fmt::format("{:{}}  ", fmt::format("unit {}", i), widths[i]);
  return trimmed(line);
}

std::string line_of(std::size_t number, const noted_step& s, const std::vector<std::size_t>& widths) {
  const auto us = std::chrono::duration<double, std::micro>(s.taken.began).count();
  auto line = fmt::format("{:>5} {:>11.0f} {}", number, us, s.departs ? '*' : ' ');
  if (s.taken.unit < 0) return line + "time passes";
  const auto column = static_cast<std::size_t>(s.taken.unit);
  for (std::size_t i = 0; i < column; ++i) line += std::string(widths[i] + 2, ' ');
  return trimmed(line + text_of(s.taken));
}

}  // namespace

std::vector<std::string> picture(const std::vector<noted_step>& steps) {
  const auto widths = widths_of(steps);
  std::vector<std::string> lines{heading(widths)};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].after_others) lines.emplace_back("  ...");
    lines.push_back(line_of(i + 1, steps[i], widths));
  }
  return lines;
}

}  // namespace heddle::explore
