// Holds verdicts against what workloads stand on. The report decides by the same rule: scripts/heddle/conclusions/gate.py.
// SPDX-License-Identifier: Apache-2.0
#include "conform/gate.hpp"

#include "terminal/grouped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace heddle::driver {

namespace {

/// The broken contracts of each model. A failure that the model declares counts: else it could declare itself ranked.
std::map<std::string, std::set<std::string>> broken_by_model(const std::vector<json>& verdicts) {
  constexpr std::array breaking = {"fail", "hang", "crash", "known_failure"};
  std::map<std::string, std::set<std::string>> broken;
  for (const auto& one : verdicts) {
    if (std::find(breaking.begin(), breaking.end(), one.value("verdict", "")) == breaking.end()) continue;
    broken[one.value("model", "")].insert(one.value("facet", "") + "/" + one.value("contract", ""));
  }
  return broken;
}

bool is_verdict(const json& one) {
  constexpr std::array keys = {"model", "facet", "contract", "verdict"};
  return one.is_object() && std::all_of(keys.begin(), keys.end(),
                                        [&](const char* key) { return one.contains(key) && one[key].is_string(); });
}

}  // namespace

std::string gate_text(const std::vector<json>& verdicts, const catalogue& all) {
  grouped lines;
  const auto broken = broken_by_model(verdicts);
  for (const auto& host : all.hosts) {
    const auto found = broken.find(host.model);
    if (found == broken.end()) continue;
    for (const auto& workload : host.workloads) {
      for (const auto& name : workload.value("stands_on", json::array())) {
        const auto contract = name.get<std::string>();
        if (!found->second.contains(contract)) continue;
        lines.add(fmt::format("not ranked: {}, which stands on {}", workload.value("workload", ""), contract),
                  host.model);
      }
    }
  }
  const auto text = lines.text(0);
  return text.empty() ? text : "\n" + text;
}

std::vector<json> verdicts_in(const run_folder& folder) {
  std::ifstream file(folder.verdicts());
  const auto document = json::parse(file, nullptr, false);
  std::vector<json> found;
  if (!document.is_array()) return found;
  std::copy_if(document.begin(), document.end(), std::back_inserter(found), is_verdict);
  return found;
}

}  // namespace heddle::driver
