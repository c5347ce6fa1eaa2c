// Asks the hosts that were found for their lists.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/catalogue.hpp"

#include "fault.hpp"
#include "hosts/fingerprint.hpp"
#include "hosts/listing.hpp"
#include "hosts/merge.hpp"
#include "processes/job_runner.hpp"
#include "processes/outcome_text.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace heddle::driver {

namespace {

namespace fs = std::filesystem;

constexpr double list_deadline_s = 30;

host take_listing(const call_result& answer, const std::string& model, const fs::path& executable) {
  if (const auto fault = what_went_wrong(answer)) throw std::runtime_error(*fault);
  auto read = read_listing(answer.out, model, executable);
  read.about["fingerprint"] = fingerprint(executable);
  return read;
}

/// Merges the hosts of each model; leaves out models with a broken host.
std::vector<host> one_for_each(std::vector<host> hosts, const std::map<std::string, std::string>& broken) {
  std::erase_if(hosts, [&](const host& one) { return broken.contains(one.model); });
  std::ranges::sort(hosts, {}, [](const host& one) { return std::tie(one.model, one.executable); });
  std::vector<host> merged;
  for (auto& one : hosts) {
    if (merged.empty() || merged.back().model != one.model)
      merged.push_back(std::move(one));
    else
      merge(merged.back(), std::move(one));
  }
  for (auto& one : merged) one.left_out = contracts_left_out(one);
  return merged;
}

}  // namespace

const host& catalogue::of(const std::string& model) const {
  const auto found = std::find_if(hosts.begin(), hosts.end(), [&](const host& one) { return one.model == model; });
  if (found == hosts.end()) throw std::logic_error("no host of model " + model);
  return *found;
}

std::map<std::string, std::string> catalogue::missing() const {
  auto all = not_built;
  for (const auto& [model, reason] : broken) all[model] = "its host is broken: " + reason;
  return all;
}

std::vector<std::string> catalogue::broken_models() const {
  std::vector<std::string> models;
  for (const auto& [model, reason] : broken) models.push_back(model);
  return models;
}

catalogue discover(const std::vector<fs::path>& folders, stop_signals& stop) {
  auto found = look_for_hosts(folders);
  const std::vector<std::pair<std::string, fs::path>> hosts(found.hosts.begin(), found.hosts.end());
  catalogue all;
  all.not_built = std::move(found.not_built);
  work listing;
  std::size_t asked = 0;
  listing.next = [&]() -> std::optional<job> {
    if (asked == hosts.size()) return std::nullopt;
    const auto id = asked++;
    return job{id, {{hosts[id].second.string(), "--list"}}, list_deadline_s};
  };
  std::vector<std::optional<host>> listed(hosts.size());  // as they were found, whichever answers first
  listing.finished = [&](std::size_t id, const call_result& answer) {
    const auto& [model, path] = hosts[id];
    try {
      listed[id] = take_listing(answer, model, path);
    } catch (const std::exception& fault) { all.broken[model] = fault.what(); }
  };
  if (!run_jobs(listing, 2, stop)) throw incomplete("stopped before anything ran");
  for (auto& each : listed)
    if (each) all.hosts.push_back(std::move(*each));
  all.hosts = one_for_each(std::move(all.hosts), all.broken);
  return all;
}

}  // namespace heddle::driver
