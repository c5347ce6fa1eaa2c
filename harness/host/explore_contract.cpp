// Explores a contract, and puts what was found into a document.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/explore_contract.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <fstream>
#include <stdexcept>

#include "harness/explore/picture.hpp"
#include "harness/host/conform.hpp"

namespace heddle {
namespace {

/// Keeps the departures of the run under way, for the case that it ends the process.
class noting final : public chooser {
 public:
  explicit noting(chooser& by) : by_(by) {
    under_way.clear();
    points_ = 0;
  }
  std::size_t choose(const choice_point& at) override {
    const auto choice = by_.choose(at);
    if (choice > 0) under_way.push_back({points_, choice});
    ++points_;
    return choice;
  }
  bool listens() const override { return by_.listens(); }
  void happened(const step& s) override { by_.happened(s); }

  static inline explore::schedule under_way;

 private:
  chooser& by_;
  std::size_t points_;
};

explore::trial trial_of(const contract& c, const contract_size& size) {
  return [&c, size](chooser& by) {
    noting noted(by);
    return hold_once(c, {.chooser = &noted}, size);
  };
}

document steps_document(const std::vector<explore::noted_step>& steps) {
  constexpr const char* ends[] = {"goes on", "yields", "waits", "ends"};
  auto all = document::array();
  for (const auto& [taken, departs, after_others] : steps)
    all.push_back({{"unit", taken.unit < 0 ? document() : document(taken.unit)},
                   {"began_ns", taken.began.count()},
                   {"from", taken.from},
                   {"to", taken.to},
                   {"end", ends[static_cast<int>(taken.ended)]},
                   {"departs", departs},
                   {"after_others", after_others}});
  return all;
}

document departures_document(const explore::schedule& along) {
  auto all = document::array();
  for (const auto& [at, choice] : along) all.push_back({at, choice});
  return all;
}

document finding_document(const explore::finding& found) {
  return {{"verdict", found.what.judged.word},
          {"reason", found.what.judged.reason},
          {"departures", departures_document(found.what.along)},
          {"picture", explore::picture(found.steps)},
          {"steps", steps_document(found.steps)}};
}

document named(const host& h, const contract& c, const explore_request& asked) {
  return {
      {"model", h.model}, {"contract", c.name}, {"size", {{"units", asked.size.units}, {"turns", asked.size.turns}}}};
}

document covered_document(const explore::exploration& e, const explore_request& asked, double seconds) {
  const auto bound = [](const explore::coverage& c) { return c.completed ? document(*c.completed) : document(); };
  return {{"bound", bound(e.preemptions)},
          {"departure_bound", bound(e.departures)},
          {"asked", asked.search.bound},
          {"schedules", e.departures.schedules + e.preemptions.schedules},
          {"merged", e.departures.merged + e.preemptions.merged},
          {"random_schedules", e.random.schedules},
          {"longest", std::max(e.departures.longest, e.preemptions.longest)},
          {"seconds", seconds}};
}

explore::schedule schedule_in(const std::string& file, const contract& c) try {
  std::ifstream in(file);
  if (!in) throw std::invalid_argument("it can't be read");
  const auto kept = document::parse(in);
  if (kept.at("contract") != c.name)
    throw std::invalid_argument("it is a schedule of " + kept.at("contract").get<std::string>());
  explore::schedule along;
  for (const auto& each : kept.at("departures"))
    along.push_back({each.at(0).get<std::size_t>(), each.at(1).get<std::size_t>()});
  return along;
} catch (const std::exception& e) { throw std::invalid_argument("--replay " + file + ": " + e.what()); }

document replayed(const host& h, const contract& c, const explore_request& asked) {
  const auto seen = explore::replay(trial_of(c, asked.size), schedule_in(asked.replay, c));
  auto d = named(h, c, asked);
  d["outcome"] = seen.what.judged.word == "pass" ? "nothing found" : "found";
  d["covered"] = nullptr;
  d["found"] = finding_document(seen);
  return d;
}

}  // namespace

document exploration_document(const host& h, const contract& c, const explore_request& asked) {
  if (!h.explorable) throw std::invalid_argument(h.model + " makes no choices that could be explored");
  if (!asked.replay.empty()) return replayed(h, c, asked);
  const auto began = std::chrono::steady_clock::now();
  const auto done = explore::explore(trial_of(c, asked.size), asked.search);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  auto d = named(h, c, asked);
  d["outcome"] = done.found ? "found" : done.complete(asked.search.bound) ? "nothing found" : "budget ended";
  d["covered"] = covered_document(done, asked, took.count());
  d["found"] = done.found ? finding_document(*done.found) : document();
  return d;
}

document broken_exploration_document(const host& h, const contract& c, const explore_request& asked,
                                     const std::string& why) {
  auto d = named(h, c, asked);
  d["outcome"] = "found";
  d["covered"] = nullptr;
  d["found"] = finding_document({{noting::under_way, {"crash", why}}, {}});
  return d;
}

}  // namespace heddle
