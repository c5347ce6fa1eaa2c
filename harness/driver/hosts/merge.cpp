// Merges the lists of the executables of one model.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/merge.hpp"

#include "fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

namespace heddle::driver {

namespace {

template <class Item> void take_items(std::vector<Item>& into, std::vector<Item> more) {
  std::set<std::string_view> known;
  for (const auto& item : into) known.insert(item.path);
  for (const auto& item : more) {
    if (!known.contains(item.path)) continue;
    throw misuse(fmt::format("model '{}' has two hosts that list '{}': {} and {}", item.model, item.path,
                             into.front().executable.string(), item.executable.string()));
  }
  into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Keeps the fingerprints of all executables: a run may be resumed, or get verdicts added, only if they are the same.
void take_about(host& into, host& more) {
  auto& timed = more.cells.empty() ? into : more;
  auto& other = more.cells.empty() ? more : into;
  timed.about["contracts_fingerprint"] = other.about["fingerprint"];
  if (&timed == &into) return;
  into.about = std::move(more.about);
  into.workloads = std::move(more.workloads);
  into.executable = more.executable;
}

}  // namespace

void merge(host& into, host more) {
  if (into.family != more.family) {
    throw misuse(fmt::format("model '{}' has hosts of two families: {} and {}", into.model, into.executable.string(),
                             more.executable.string()));
  }
  take_about(into, more);
  take_items(into.cells, std::move(more.cells));
  take_items(into.contracts, std::move(more.contracts));
}

std::vector<std::string> contracts_left_out(const host& one) {
  std::ifstream file(one.executable.parent_path() / "index.json");
  const auto index = json::parse(file, nullptr, false);
  if (!index.is_object() || !index.value("contracts", json()).is_array()) return {};
  std::set<std::string> listed;
  for (const auto& each : one.contracts) listed.insert(each.path);
  std::vector<std::string> missing;
  for (const auto& each : index["contracts"]) {
    const auto name = each.is_object() ? each.value("contract", json()) : json();
    if (name.is_string() && !listed.contains(name.get<std::string>())) missing.push_back(name);
  }
  return missing;
}

}  // namespace heddle::driver
