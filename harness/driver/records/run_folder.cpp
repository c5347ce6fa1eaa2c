// Names and makes the folder of a run.
// SPDX-License-Identifier: Apache-2.0
#include "records/run_folder.hpp"

#include "fault.hpp"
#include "records/disk.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/utsname.h>

#include <cctype>
#include <chrono>

namespace heddle::driver {

namespace {

namespace fs = std::filesystem;

std::tm utc() { return fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())); }

void make_folders(const fs::path& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) throw_disk_error("make", folder, fault.value());
}

run_folder make_new(const fs::path& parent, const std::string& name) {
  make_folders(parent);
  for (int twin = 1;; ++twin) {
    const auto path = parent / (twin == 1 ? name : fmt::format("{}-{}", name, twin));
    std::error_code fault;
    if (fs::create_directory(path, fault)) return {path};
    if (fault) throw_disk_error("make", path, fault.value());
  }
}

}  // namespace

run_folder make_run_folder(const std::optional<std::string>& chosen, const std::string& machine,
                           const std::string& commit) {
  if (!chosen) { return make_new(fs::path("results") / machine, fmt::format("{:%Y%m%dT%H%M%SZ}-{}", utc(), commit)); }
  run_folder run{*chosen};
  make_folders(run.path);
  if (fs::exists(run.document()) || fs::exists(run.records())) {
    throw misuse(fmt::format("{} has a run already; resume it by --resume, or choose another folder", *chosen));
  }
  return run;
}

void point_latest(const run_folder& run, const std::optional<std::string>& chosen) {
  if (!chosen) point_link("results/latest", run.path.parent_path().filename() / run.path.filename());
}

void drop_if_empty(const run_folder& run) {
  std::error_code nothing;
  if (fs::is_empty(run.path, nothing)) fs::remove(run.path, nothing);
}

std::string utc_now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", utc()); }

std::string machine_name() {
  utsname names{};
  uname(&names);
  std::string name = names.nodename;
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '.' && c != '_') c = '_';
  }
  return name.empty() || name.front() == '.' ? "unknown" : name;
}

}  // namespace heddle::driver
