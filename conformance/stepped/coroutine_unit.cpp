// Where a suspended unit is, in words.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepped/coroutine_unit.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace heddle::stepping {
namespace {

/// `lock` of `void heddle::derived::mutex<M>::lock(heddle::derived::mutex<M>::lock()::Frame*)`, which is how the compiler
/// names a coroutine; empty if the function has no such name.
std::string_view function_in(const std::source_location& at) {
  std::string_view name = at.function_name();
  name = name.substr(0, name.find('('));
  name.remove_prefix(std::min(name.size(), name.find_last_of(": ") + 1));
  return name;
}

std::string text_of(const std::source_location& at) {
  std::string_view file = at.file_name();
  file.remove_prefix(file.find_last_of('/') + 1);
  return fmt::format("{}:{} {}", file, at.line(), function_in(at));
}

}  // namespace

std::string coroutine_unit::where() const {
  const auto* innermost = top_;
  if (innermost && !innermost->where.line()) innermost = innermost->calling();
  std::string path;
  for (const auto* each = innermost; each; each = each->calling())
    path = text_of(each->where) + (path.empty() ? "" : " > ") + path;
  return path.empty() ? "its beginning" : path;
}

}  // namespace heddle::stepping
