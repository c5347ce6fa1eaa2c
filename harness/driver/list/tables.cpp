// Gathering models, workloads, contracts and cells from all hosts.
// SPDX-License-Identifier: Apache-2.0
#include "list/tables.hpp"

#include "fault.hpp"
#include "harness/glob.hpp"
#include "hosts/selection.hpp"
#include "names/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace heddle::driver {

namespace {

template <class Item>
std::vector<Item> chosen(std::vector<Item> items, const std::vector<std::string>& filters, const char* kind) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(full_path(item));
  for (const auto& filter : filters) {
    const auto match = [&](const auto& name) { return glob_matches(filter, name); };
    if (std::any_of(names.begin(), names.end(), match)) continue;
    throw misuse(fmt::format("no {} matches '{}'{}", kind, filter, nearest_hint(filter, names)));
  }
  std::erase_if(items, [&](const Item& item) {
    return !filters.empty() && std::none_of(filters.begin(), filters.end(),
                                            [&](const auto& filter) { return glob_matches(filter, full_path(item)); });
  });
  return items;
}

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
  for (const auto& one : chosen(all_contracts(all), filters, "contract")) {
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
  for (const auto& one : chosen(all_cells(all), filters, "cell")) {
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
