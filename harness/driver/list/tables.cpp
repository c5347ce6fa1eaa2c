// Collects models, workloads, contracts and cells from all hosts.
// SPDX-License-Identifier: Apache-2.0
#include "list/tables.hpp"

#include "hosts/selection.hpp"

#include <algorithm>

namespace heddle::driver {

namespace {

std::vector<json> values_of(const json& object) { return {object.begin(), object.end()}; }

}  // namespace

json list_models(const catalogue& all) {
  json models = json::array();
  for (const auto& host : all.hosts) {
    json entry = {{"model", host.model}};
    entry.update(host.about);
    entry["cells"] = host.cells.size();
    entry["contracts"] = host.contracts.size();
    entry["host"] = host.executable.string();
    entry["not_built"] = nullptr;
    models.push_back(entry);
  }
  for (const auto& [model, reason] : all.missing()) models.push_back({{"model", model}, {"not_built", reason}});
  return models;
}

json list_workloads(const catalogue& all) {
  json found = json::object();
  for (const auto& host : all.hosts) {
    for (const auto& item : host.workloads) {
      const auto name = item.value("workload", "");
      if (!found.contains(name)) found[name] = item;
      found[name]["models"].push_back(host.model);
    }
  }
  return values_of(found);
}

json list_contracts(const catalogue& all, const std::vector<std::string>& filters) {
  json found = json::object();
  for (const auto& one : contracts_to_list(all, filters)) {
    if (!found.contains(one.path)) {
      found[one.path] = {
          {"contract", one.path}, {"facet", one.facet}, {"says", one.says}, {"rows", one.rows}, {"grade", one.grade}};
    }
    found[one.path]["models"][one.model] = {
        {"absent", or_null(one.absent)},
        {"known_failure", or_null(one.known_failure)},
        {"known_failure_mode", one.known_failure ? json(one.known_failure_mode) : json()}};
  }
  auto sorted = values_of(found);
  std::sort(sorted.begin(), sorted.end(), [](const json& a, const json& b) { return a["contract"] < b["contract"]; });
  return sorted;
}

json list_cells(const catalogue& all, const std::vector<std::string>& filters) {
  json cells = json::array();
  for (const auto& one : cells_to_list(all, filters)) {
    cells.push_back({{"cell", one.path},
                     {"model", one.model},
                     {"family", one.family},
                     {"workload", one.workload},
                     {"kind", one.kind},
                     {"params", one.params},
                     {"profiles", one.profiles},
                     {"absent", or_null(one.absent)},
                     {"deadline_s", one.deadline_s}});
  }
  return cells;
}

}  // namespace heddle::driver
