// A workload's parameters: their possible values, and one choice of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heddle {

/// The first profile in which a value is run; each profile includes the ones before it.
enum class profile { quick, standard, full };

/// One value of a parameter. A plain number belongs to the quick profile. A value that is a category rather than an amount
/// has a word, which is shown in paths and records instead of the number.
struct choice {
  constexpr choice(long value, std::string_view called = {}) : number(value), word(called) {}
  long number;
  std::string_view word;
  profile from = profile::quick;
};
constexpr choice since(profile from, choice c) {
  c.from = from;
  return c;
}
constexpr choice standard(choice c) { return since(profile::standard, c); }
constexpr choice full(choice c) { return since(profile::full, c); }

/// The processors that this process may use.
int cores();

struct parameter {
  std::string_view name;
  std::vector<choice> values;
};

/// One choice of all parameters, in declared order.
class params {
 public:
  struct value {
    std::string name;
    long number;
    std::string word{};
  };
  params() = default;
  params(std::vector<value> values, profile since) : values_(std::move(values)), from_(since) {}

  /// Throws std::out_of_range for a name that was not declared.
  long operator[](std::string_view name) const;
  bool has(std::string_view name) const;
  /// `/depth:6/workers:2`, `/placement:same`
  std::string path() const;
  profile from() const { return from_; }
  const std::vector<value>& values() const { return values_; }

 private:
  std::vector<value> values_;
  profile from_ = profile::quick;
};

/// Every combination; the last parameter varies fastest, and equal values (1 and cores() where there is one processor) are taken
/// once. A combination belongs to the latest of its values' profiles.
std::vector<params> combinations(const std::vector<parameter>& declared);

}  // namespace heddle
