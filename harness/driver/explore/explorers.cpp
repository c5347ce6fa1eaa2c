// Finds the models that can be explored in the build folder, and asks them for their contracts.
// SPDX-License-Identifier: Apache-2.0
#include "explore/explorers.hpp"

#include "fault.hpp"
#include "harness/glob.hpp"
#include "json.hpp"
#include "names/nearest.hpp"
#include "processes/job_runner.hpp"
#include "processes/own_path.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>

namespace heddle::driver {

namespace {

namespace fs = std::filesystem;

constexpr double list_deadline_s = 60;
constexpr std::string_view contracts_prefix = "heddle-contracts-", mutants_prefix = "heddle-mutants-";

/// What the host lists, or null if it doesn't answer.
json list_of(std::vector<std::string> host, stop_signals& stop) {
  host.emplace_back("--list");
  const auto result = run_alone({std::move(host)}, list_deadline_s, stop);
  if (!result) throw incomplete("stopped");
  auto listed = json::parse(result->out, nullptr, false);
  return listed.is_object() ? listed : json();
}

/// The executables of that folder whose names begin so, by the rest of the name.
std::set<std::pair<std::string, fs::path>> hosts_in(const fs::path& folder, std::string_view prefix) {
  std::set<std::pair<std::string, fs::path>> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with(prefix)) found.emplace(name.substr(prefix.size()), entry.path());
  }
  return found;
}

void add_contracts(std::vector<explorable>& into, std::vector<std::string>& names, const std::string& model,
                   const std::vector<std::string>& host, const std::string& glob, stop_signals& stop) {
  const auto listed = list_of(host, stop);
  if (!listed.is_object() || !listed.value("explorable", false)) return;
  for (const auto& each : listed["contracts"]) {
    const auto contract = each["contract"].get<std::string>();
    names.push_back(contract);
    const bool matches = glob_matches(glob, contract) || glob_matches(glob, model + "/" + contract);
    if (matches && each["absent"].is_null()) into.push_back({model, contract, host});
  }
}

}  // namespace

std::vector<explorable> find_explorable(const std::string& contracts, const std::optional<std::string>& mutant,
                                        stop_signals& stop) {
  const auto build = own_path().parent_path().parent_path();
  std::vector<explorable> found;
  std::vector<std::string> names;
  if (mutant) {
    for (const auto& [base, path] : hosts_in(build / "mutants", mutants_prefix))
      add_contracts(found, names, base, {path.string(), "--mutant", *mutant}, contracts, stop);
  } else {
    for (const auto& [model, path] : hosts_in(build / "conformance", contracts_prefix))
      add_contracts(found, names, model, {path.string()}, contracts, stop);
  }
  if (!found.empty()) return found;
  if (!names.empty())
    throw misuse(fmt::format("explore: no contract that can be explored matches '{}'{}", contracts,
                             nearest_hint(contracts, names)));
  if (mutant)
    throw misuse(
        fmt::format("explore: no mutant '{}' was built that can be explored; `make explore` builds them all", *mutant));
  throw misuse("explore: the models that can be explored were not built; make test builds them");
}

}  // namespace heddle::driver
