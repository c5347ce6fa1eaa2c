// Makes, reads and checks run.json.
// SPDX-License-Identifier: Apache-2.0
#include "records/run_document.hpp"

#include "fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace heddle::driver {

json models_of(const catalogue& all) {
  json models = json::object();
  for (const auto& host : all.hosts) {
    models[host.model] = host.about;
    models[host.model]["workloads"] = host.workloads;
  }
  return models;
}

json new_document(const run_plan& plan, const catalogue& all, const environment& found) {
  json document;
  document["schema"] = run_schema;
  document["started"] = utc_now();
  document["finished"] = nullptr;
  document["machine"] = machine_name();
  document["commit"] = found.fields.at("commit");
  document["dirty"] = found.fields.at("dirty") == "unknown" ? json(nullptr) : json(found.fields.at("dirty") == "yes");
  document["profile"] = plan.profile;
  document["seed"] = plan.seed;
  document["rounds"] = plan.rounds;
  document["filters"] = plan.filters;
  document["environment"] = {{"fields", found.fields}, {"warnings", found.warnings}};
  document["models"] = models_of(all);
  document["cells"] = plan.cells;
  document["orders"] = plan.orders;
  document["not_built"] = json(all.missing());
  document["broken"] = all.broken_models();
  document["resumed"] = json::array();
  document["complete"] = false;
  return document;
}

json load_document(const run_folder& run) {
  std::ifstream in(run.document());
  if (!in) throw misuse(fmt::format("there is no run in {}: it has no run.json", run.path.string()));
  auto document = json::parse(in, nullptr, false);
  if (!document.is_object() || document.value("schema", 0) != run_schema) {
    throw misuse(fmt::format("{} is not a run of version {}", run.document().string(), run_schema));
  }
  return document;
}

run_plan plan_in(const json& document) {
  run_plan plan;
  try {
    plan.profile = document.at("profile").get<std::string>();
    plan.seed = document.at("seed").get<std::uint64_t>();
    plan.rounds = document.at("rounds").get<int>();
    plan.filters = document.at("filters").get<std::vector<std::string>>();
    plan.cells = document.at("cells").get<std::vector<std::string>>();
    plan.orders = document.at("orders").get<std::vector<std::vector<std::size_t>>>();
  } catch (const json::exception&) { throw misuse("run.json has no plan that can be resumed"); }
  const auto fits = [&](const std::vector<std::size_t>& order) {
    return order.size() == plan.cells.size() &&
           std::all_of(order.begin(), order.end(), [&](auto index) { return index < plan.cells.size(); });
  };
  if (plan.orders.size() != static_cast<std::size_t>(plan.rounds) ||
      !std::all_of(plan.orders.begin(), plan.orders.end(), fits)) {
    throw misuse("the orders in run.json do not match its rounds and cells");
  }
  return plan;
}

bool had_broken_host(const json& document) { return !document.value("broken", json::array()).empty(); }

}  // namespace heddle::driver
