// Translates a call stack by addr2line.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/serial/where.hpp"

#include <dlfcn.h>
#include <execinfo.h>
#include <fmt/core.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

namespace heddle::serial {
namespace {

/// What people look for; the rest is how a call gets there.
bool is_shown(std::string_view file) {
  const auto in = [file](std::string_view folder) { return file.find(folder) != file.npos; };
  if (in("models/facets/derived/")) return true;
  return in("/conformance/") && !in("/conformance/serial/") && !in("/conformance/stepping/") &&
         !in("/conformance/altered");
}

/// `lock` of `heddle::derived::mutex<heddle::models::serial>::lock()`.
std::string_view short_name(std::string_view function) {
  function = function.substr(0, function.find('('));
  int depth = 0;
  for (auto at = function.size(); at > 0; --at) {
    const char c = function[at - 1];
    depth += (c == '>') - (c == '<');
    if (depth == 0 && (c == ':' || c == ' ')) return function.substr(at);
  }
  return function;
}

std::string_view without_end(std::string_view line) { return line.substr(0, line.find_last_not_of('\n') + 1); }

using lines = std::vector<std::string>;

/// Two lines for each call at that address, the innermost (which may be inlined) first: the function, and file:line.
lines addr2line(std::uintptr_t offset) {
  static const auto executable = std::filesystem::read_symlink("/proc/self/exe").string();
  const auto call = fmt::format("addr2line -Cfi -e '{}' {:#x} 2>/dev/null", executable, offset);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(popen(call.c_str(), "r"), pclose);
  lines read;
  std::array<char, 4096> line{};
  while (out && std::fgets(line.data(), line.size(), out.get())) read.emplace_back(without_end(line.data()));
  return read;
}

/// The calls shown of one address, the outermost first.
std::string calls_at(void* address) {
  Dl_info in{};
  if (dladdr(address, &in) == 0) return {};
  const auto offset = reinterpret_cast<std::uintptr_t>(address) - reinterpret_cast<std::uintptr_t>(in.dli_fbase) - 1;
  const auto read = addr2line(offset);
  std::string path;
  for (std::size_t i = 0; i + 1 < read.size(); i += 2) {
    std::string_view place = read[i + 1];
    if (!is_shown(place)) continue;
    place = place.substr(place.find_last_of('/') + 1);
    place = place.substr(0, place.find(' '));  // without (discriminator 3)
    path = fmt::format("{} {}{}{}", place, short_name(read[i]), path.empty() ? "" : " > ", path);
  }
  return path;
}

}  // namespace

std::string calling_place() {
  static std::map<void*, std::string> known;
  std::array<void*, 64> stack{};
  const auto depth = static_cast<std::size_t>(backtrace(stack.data(), static_cast<int>(stack.size())));
  std::string path;
  for (std::size_t i = 0; i < depth; ++i) {
    const auto [found, is_new] = known.try_emplace(stack[i]);
    if (is_new) found->second = calls_at(stack[i]);
    if (!found->second.empty()) path = found->second + (path.empty() ? "" : " > ") + path;
  }
  return path.empty() ? "a part of the model" : path;
}

}  // namespace heddle::serial
