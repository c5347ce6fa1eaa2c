// Reads /proc/self/smaps, and asks the kernel which pages are in memory.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/shared_mappings.hpp"

#include <sys/mman.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <sstream>
#include <string>

#include "harness/os/proc.hpp"

namespace heddle::os {
namespace {

/// The first line of a mapping, "7f10a000-7f10b000 rw-s 00000000 fe:00 403312 /a/name"; nothing for another line.
std::optional<shared_mapping> read_header(const std::string& line) {
  std::istringstream in(line);
  shared_mapping found;
  std::string rights;
  unsigned int major = 0, minor = 0;
  ino_t number = 0;
  char dash = 0, colon = 0;
  in >> std::hex >> found.from >> dash >> found.to >> rights >> found.offset >> major >> colon >> minor;
  in >> std::dec >> number;
  if (!in || dash != '-' || colon != ':') return {};
  found.file = {makedev(major, minor), number};
  return found;
}

/// Whether the flags are those of a mapping that is shared (sh) and may be made writable (mw); proc(5).
bool written_for_others(const std::string& flags) {
  return flags.find(" sh") != std::string::npos && flags.find(" mw") != std::string::npos;
}

}  // namespace

std::vector<shared_mapping> shared_mappings(std::istream& smaps) {
  std::vector<shared_mapping> found;
  shared_mapping now;
  for (std::string line; std::getline(smaps, line);)
    if (line.empty() || std::isupper(line.front()) == 0)
      now = read_header(line).value_or(now);
    else if (line.starts_with("Pss:"))
      now.pss_bytes = std::stoll(line.substr(4)) * 1024;
    else if (line.starts_with("VmFlags:") && written_for_others(line))
      found.push_back(now);
  return found;
}

std::vector<shared_mapping> own_shared_mappings() {
  auto in = open_proc("/proc/self/smaps");
  return shared_mappings(in);
}

std::vector<resident_run> resident_runs(const shared_mapping& of) {
  static const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  std::array<unsigned char, 4096> pages{};
  std::vector<resident_run> found;
  for (auto from = of.from; from < of.to; from += pages.size() * page) {
    const auto to = std::min(of.to, from + pages.size() * page);
    if (mincore(reinterpret_cast<void*>(from), to - from, pages.data()) != 0) continue;  // unmapped meanwhile
    for (auto at = from; at < to; at += page) {
      if ((pages[(at - from) / page] & 1) == 0) continue;
      const auto in_file = of.offset + (at - of.from);
      if (found.empty() || found.back().to != in_file) found.push_back({of.file, in_file, in_file});
      found.back().to += page;
    }
  }
  return found;
}

}  // namespace heddle::os
