// The scheduler of probabilistic concurrency testing.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/random_search.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "harness/splitmix.hpp"

namespace heddle::explore {
namespace {

constexpr std::uint64_t least_depth = 2, depths = 3;

class by_priority final : public chooser {
 public:
  by_priority(std::uint64_t seed, std::uint64_t depth, std::size_t longest) : random_(seed) {
    while (changes_.size() + 1 < depth && changes_.size() < longest) changes_.insert(random_.below(longest));
  }
  std::size_t choose(const choice_point& at) override;
  const schedule& taken() const { return taken_; }

 private:
  /// Above all that were lowered, which have negative ones. Time is one of those that compete, under a number of its own; once it
  /// has passed it comes last, or limits would pass before units that only wait for each other have had a turn.
  static constexpr int time = -1;
  std::int64_t priority(int unit) {
    const auto [found, is_new] = priorities_.try_emplace(unit, 0);
    if (is_new) found->second = static_cast<std::int64_t>(random_() >> 1U);
    return found->second;
  }
  void lower(int unit) { priorities_[unit] = unit == time ? std::numeric_limits<std::int64_t>::min() : --lowest_; }
  static int named(const choice_point& at, std::size_t choice) {
    return choice < at.units.size() ? at.units[choice] : time;
  }
  std::size_t highest(const choice_point& at);
  std::size_t changed(const choice_point& at, std::size_t best);

  splitmix random_;
  std::set<std::uint64_t> changes_;
  std::map<int, std::int64_t> priorities_{};
  std::int64_t lowest_ = 0;
  std::size_t point_ = 0;
  schedule taken_;
};

std::size_t by_priority::highest(const choice_point& at) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < at.choices(); ++i)
    if (priority(named(at, i)) > priority(named(at, best))) best = i;
  return best;
}

/// Lets time pass, if it can, every other time.
std::size_t by_priority::changed(const choice_point& at, std::size_t best) {
  if (at.time_can_pass && random_.below(2) == 0) return at.units.size();
  lower(named(at, best));
  return highest(at);
}

std::size_t by_priority::choose(const choice_point& at) {
  if (at.yielded >= 0) lower(at.yielded);
  auto best = highest(at);
  if (changes_.contains(point_)) best = changed(at, best);
  if (named(at, best) == time) lower(time);
  if (best > 0) taken_.push_back({point_, best});
  ++point_;
  return best;
}

}  // namespace

std::optional<failure> random_search(const trial& what, std::uint64_t seed, long schedules, std::size_t longest,
                                     const time_limit& until, coverage& covered) {
  splitmix seeds(seed);
  for (long i = 0; i < schedules && !until.over(); ++i) {
    by_priority chosen(seeds(), least_depth + static_cast<std::uint64_t>(i) % depths,
                       std::max<std::size_t>(longest, 1));
    auto judged = what(chosen);
    ++covered.schedules;
    if (judged.word != "pass") return failure{chosen.taken(), std::move(judged)};
  }
  return {};
}

}  // namespace heddle::explore
