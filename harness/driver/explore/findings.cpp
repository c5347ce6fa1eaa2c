// Tells of explorations.
// SPDX-License-Identifier: Apache-2.0
#include "explore/findings.hpp"

#include "fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace heddle::driver {

namespace {

std::string name_of(const json& e) {
  const auto mutant = e["mutant"].is_null() ? "" : fmt::format(" ({})", e["mutant"].get<std::string>());
  return fmt::format("{}/{}{}", e["model"].get<std::string>(), e["contract"].get<std::string>(), mutant);
}

std::string covered_text(const json& covered) {
  if (covered.is_null()) return "";
  const auto bound = [&](const char* of) {
    return covered[of].is_null() ? "none" : fmt::format("{}", covered[of].get<int>());
  };
  return fmt::format(
      "; complete to {} of {} preemptions and {} departures: {} schedules of at most {} choices, {} random ones, "
      "{:.1f} s",
      bound("bound"), covered["asked"].get<int>(), bound("departure_bound"), covered["schedules"].get<long>(),
      covered["longest"].get<long>(), covered["random_schedules"].get<long>(), covered["seconds"].get<double>());
}

}  // namespace

std::string told(const json& e) {
  auto text = fmt::format("{}: {}{}\n", name_of(e), e["outcome"].get<std::string>(), covered_text(e["covered"]));
  if (e["found"].is_null()) return text;
  const auto& found = e["found"];
  text +=
      fmt::format("  {}: {}\n  with {} departures from the default schedule\n\n", found["verdict"].get<std::string>(),
                  found["reason"].get<std::string>(), found["departures"].size());
  for (const auto& line : found["picture"]) text += "  " + line.get<std::string>() + "\n";
  return text + "\n";
}

std::string keep_schedule(const json& e) {
  auto name = name_of(e);
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '/' || c == ' '; }, '-');
  std::erase_if(name, [](char c) { return c == '(' || c == ')'; });
  const auto folder = std::filesystem::path("results") / "schedules";
  std::filesystem::create_directories(folder);
  const auto file = folder / (name + ".json");
  json kept = {{"schedule", 1}};
  for (const auto* key : {"model", "mutant", "contract", "size"}) kept[key] = e[key];
  for (const auto* key : {"verdict", "reason", "departures", "picture"}) kept[key] = e["found"][key];
  std::ofstream out(file);
  out << indented(kept);
  if (!out.flush()) throw misuse(fmt::format("explore: cannot write {}", file.string()));
  return file.string();
}

}  // namespace heddle::driver
