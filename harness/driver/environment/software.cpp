// How the driver itself was built; hosts report the same about themselves in their lists.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#include <fmt/format.h>
#include <gnu/libc-version.h>

#include <cstdlib>

namespace heddle::driver {

namespace {

std::string compiler() {
#if defined(__clang__)
  return fmt::format("clang {}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__);
#else
  return fmt::format("gcc {}.{}.{}", __GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__);
#endif
}

std::optional<std::string> without_quotes(std::optional<std::string> text) {
  if (text) std::erase(*text, '"');
  return text;
}

}  // namespace

// HEDDLE_BUILD_TYPE and HEDDLE_BUILD_FLAGS come from CMake.
void describe_software(const facts_root& root, json& fields) {
  fields["os"] = known(without_quotes(value_of(root.text("etc/os-release"), "PRETTY_NAME", '=')));
  fields["c_library"] = std::string("glibc ") + gnu_get_libc_version();
  fields["compiler"] = compiler();
  fields["build_type"] = HEDDLE_BUILD_TYPE;
  fields["build_flags"] = HEDDLE_BUILD_FLAGS;
  fields["library_fmt"] = fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
  fields["library_json"] =
      fmt::format("{}.{}.{}", NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH);
  // Hosts read this variable, and their numbers under an interpreter lock depend on it.
  if (const char* interval = std::getenv("HEDDLE_SWITCH_INTERVAL_US")) fields["switch_interval_us"] = interval;
#if defined(__OPTIMIZE__)
  fields["optimised"] = "yes";
#else
  fields["optimised"] = "no";
#endif
}

}  // namespace heddle::driver
