// Opens files and folders of /proc, and distinguishes those of ended processes from those that can't be opened.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/proc.hpp"

#include <cerrno>
#include <string>
#include <system_error>

namespace heddle::os {
namespace {

namespace fs = std::filesystem;

void not_exhausted(int error, const std::string& what) {
  if (error == EMFILE || error == ENFILE || error == ENOMEM)
    throw std::system_error(error, std::generic_category(), what);
}

}  // namespace

std::ifstream open_proc(const fs::path& file) {
  errno = 0;
  std::ifstream in(file);
  if (!in.is_open()) not_exhausted(errno, file);
  return in;
}

std::istringstream open_stat(const fs::path& folder) {
  auto file = open_proc(folder / "stat");
  std::string line;
  std::getline(file, line);
  const auto name_end = line.rfind(") ");
  return std::istringstream(name_end == std::string::npos ? "" : line.substr(name_end + 2));
}

std::int64_t forks_since_boot() {
  auto in = open_proc("/proc/stat");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("processes ")) return std::stoll(line.substr(10));
  return 0;
}

std::optional<std::int64_t> waited_for_processor_ns() {
  auto in = open_proc("/proc/thread-self/schedstat");
  std::int64_t ran = 0, waited = 0;
  if (!(in >> ran >> waited) || ran == 0) return {};  // a kernel without these statistics has zeros
  return waited;
}

std::vector<fs::path> entries_of_proc(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error))
    found.push_back(each->path());
  not_exhausted(error.value(), folder);
  return found;
}

}  // namespace heddle::os
