// Compares a host with its description in run.json.
// SPDX-License-Identifier: Apache-2.0
#include "records/same_host.hpp"

#include "fault.hpp"
#include "hosts/compilers.hpp"

#include <fmt/format.h>

namespace heddle::driver {

namespace {

// The compiler comes first: it is the difference that affects numbers most.
std::string difference(const json& before, const json& now) {
  if (compiler_of(before) != compiler_of(now))
    return fmt::format("it was built by {}, now it is by {}", compiler_of(before), compiler_of(now));
  for (const char* key : {"build", "fingerprint"}) {
    if (before.value(key, json()) != now.value(key, json())) return fmt::format("{} differs", key);
  }
  return {};
}

}  // namespace

void require_same_host(const json& document, const host& now) {
  const auto before = document.value("models", json::object()).value(now.model, json::object());
  const auto differs = difference(before, now.about);
  if (differs.empty()) return;
  throw misuse(
      fmt::format("the host of '{}' is not the one that the run began with ({}); begin a new run", now.model, differs));
}

}  // namespace heddle::driver
