// Globs and profiles over the catalogue, and clear words where they choose nothing.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/selection.hpp"

#include "fault.hpp"
#include "harness/glob.hpp"
#include "names/nearest.hpp"
#include "terminal/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace heddle::driver {

namespace {

bool matches_any(const std::vector<std::string>& filters, const std::string& path) {
  return filters.empty() ||
         std::any_of(filters.begin(), filters.end(), [&](const auto& filter) { return glob_matches(filter, path); });
}

bool is_of(const cell& one, const std::string& profile) {
  return profile == "full" || std::find(one.profiles.begin(), one.profiles.end(), profile) != one.profiles.end();
}

// The cells of a model without a host are not known. A filter means such a model if its first part does,
// unless that part would mean every model.
const std::string* missing_model(const std::map<std::string, std::string>& missing, const std::string& filter) {
  const auto part = filter.substr(0, filter.find('/'));
  if (part.find_first_not_of("*?") == std::string::npos) return nullptr;
  for (const auto& [model, reason] : missing) {
    if (glob_matches(part, model)) return &model;
  }
  return nullptr;
}

template <class Item> void refuse_unknown(const catalogue& all, const std::vector<Item>& items,
                                          const std::vector<std::string>& filters, const char* kind) {
  for (const auto& filter : filters) {
    std::vector<std::string> names;
    for (const auto& item : items) names.push_back(full_path(item));
    const auto match = [&](const auto& name) { return glob_matches(filter, name); };
    if (std::any_of(names.begin(), names.end(), match)) continue;
    if (missing_model(all.missing(), filter) != nullptr) continue;
    if (!contracts_left_out(all, {filter}).empty()) continue;
    throw misuse(fmt::format("no {} matches '{}'{}", kind, filter, nearest_hint(filter, names)));
  }
}

// Why nothing that was chosen can run.
template <class Item> std::string why_nothing(const catalogue& all, const std::vector<Item>& chosen,
                                              const std::vector<std::string>& filters, const char* kind) {
  if (!chosen.empty()) {
    return fmt::format("nothing to run: all {} {}s chosen are absent; {}: {}", chosen.size(), kind,
                       full_path(chosen.front()), *chosen.front().absent);
  }
  const auto missing = all.missing();
  for (const auto& filter : filters) {
    const auto* model = missing_model(missing, filter);
    if (model != nullptr) return fmt::format("nothing to run: {} was not built: {}", *model, missing.at(*model));
  }
  if (missing.empty()) return fmt::format("nothing to run: no host has any {}", kind);
  return fmt::format("nothing to run: {}: {}", missing.begin()->first, missing.begin()->second);
}

template <class Item> void refuse_nothing(const catalogue& all, const std::vector<Item>& chosen,
                                          const std::vector<std::string>& filters, const char* kind) {
  const auto runs = [](const Item& item) { return !item.absent; };
  if (std::none_of(chosen.begin(), chosen.end(), runs)) throw incomplete(why_nothing(all, chosen, filters, kind));
}

}  // namespace

namespace {

constexpr std::array profile_names = {"quick", "standard", "full"};

// `--profile standard has 2, --profile full has 3`: a profile that has no more of them than the one before is left out.
std::string profiles_that_have(const std::vector<cell>& cells) {
  std::string text;
  std::ptrdiff_t before = 0;
  for (const char* profile : profile_names) {
    const auto count = std::count_if(cells.begin(), cells.end(), [&](const cell& one) { return is_of(one, profile); });
    if (count > before) text += fmt::format("{}--profile {} has {}", text.empty() ? "" : ", ", profile, count);
    before = std::max(before, count);
  }
  return text;
}

}  // namespace

std::string full_path(const contract& one) { return one.model + "/" + one.path; }

std::vector<cell> all_cells(const catalogue& all) {
  std::vector<cell> cells;
  for (const auto& host : all.hosts) cells.insert(cells.end(), host.cells.begin(), host.cells.end());
  return cells;
}

std::vector<contract> all_contracts(const catalogue& all) {
  std::vector<contract> found;
  for (const auto& host : all.hosts) found.insert(found.end(), host.contracts.begin(), host.contracts.end());
  return found;
}

std::vector<cell> select_cells(const catalogue& all, const std::vector<std::string>& filters,
                               const std::string& profile) {
  const auto cells = all_cells(all);
  refuse_unknown(all, cells, filters, "cell");
  std::vector<cell> chosen;
  std::vector<cell> left_out;
  for (const auto& one : cells) {
    if (!matches_any(filters, one.path)) continue;
    const bool by_name = std::find(filters.begin(), filters.end(), one.path) != filters.end();
    (by_name || is_of(one, profile) ? chosen : left_out).push_back(one);
  }
  if (chosen.empty() && !left_out.empty()) {
    throw incomplete(fmt::format("nothing to run: {} {} not in profile {}: {}",
                                 counted(left_out.size(), "matching cell"), left_out.size() == 1 ? "is" : "are",
                                 profile, profiles_that_have(left_out)));
  }
  refuse_nothing(all, chosen, filters, "cell");
  return chosen;
}

std::vector<std::string> notes_of_left_out(const catalogue& all, const std::vector<cell>& chosen,
                                           const std::vector<std::string>& filters, const std::string& profile) {
  std::set<std::string> runs;
  for (const auto& one : chosen) runs.insert(one.path);
  std::vector<std::string> notes;
  for (const auto& filter : filters) {
    std::vector<cell> named;
    for (auto& one : all_cells(all)) {
      if (glob_matches(filter, one.path)) named.push_back(std::move(one));
    }
    auto left_out = named;
    std::erase_if(left_out, [&](const cell& one) { return runs.contains(one.path); });
    if (left_out.empty()) continue;
    notes.push_back(fmt::format("{} of {} that '{}' matches {} not in profile {}: {}", left_out.size(),
                                counted(named.size(), "cell"), filter, left_out.size() == 1 ? "is" : "are", profile,
                                profiles_that_have(left_out)));
  }
  return notes;
}

std::vector<std::string> contracts_left_out(const catalogue& all, const std::vector<std::string>& filters) {
  std::vector<std::string> found;
  for (const auto& host : all.hosts)
    for (const auto& name : host.left_out)
      if (const auto path = host.model + "/" + name; matches_any(filters, path)) found.push_back(path);
  return found;
}

std::vector<contract> select_contracts(const catalogue& all, const std::vector<std::string>& filters) {
  const auto contracts = all_contracts(all);
  refuse_unknown(all, contracts, filters, "contract");
  std::vector<contract> chosen;
  for (const auto& one : contracts) {
    if (matches_any(filters, full_path(one))) chosen.push_back(one);
  }
  if (const auto left_out = contracts_left_out(all, filters); chosen.empty() && !left_out.empty()) {
    throw incomplete(
        fmt::format("nothing to run: {} is not built, nor is any other that was chosen ({}); make conform builds them",
                    left_out.front(), left_out.size()));
  }
  refuse_nothing(all, chosen, filters, "contract");
  return chosen;
}

}  // namespace heddle::driver
