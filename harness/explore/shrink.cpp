// Leaves out departures as long as the schedule goes on failing.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/shrink.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "harness/explore/follower.hpp"

namespace heddle::explore {
namespace {

schedule without(const schedule& from, std::size_t first, std::size_t count) {
  schedule left(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(first));
  const auto next = std::min(first + count, from.size());
  left.insert(left.end(), from.begin() + static_cast<std::ptrdiff_t>(next), from.end());
  return left;
}

std::optional<failure> tried(const trial& what, schedule along) {
  follower chosen(along);
  auto judged = what(chosen);
  if (judged.word == "pass") return {};
  return failure{std::move(along), std::move(judged)};
}

/// Leaves out groups of `size`, each as soon as it can be; gives whether any could.
bool leave_out(const trial& what, failure& from, std::size_t size, const time_limit& until) {
  bool any = false;
  for (std::size_t first = 0; first < from.along.size() && !until.over();) {
    if (auto smaller = tried(what, without(from.along, first, size))) {
      from = std::move(*smaller);
      any = true;
    } else {
      first += size;
    }
  }
  return any;
}

}  // namespace

failure shrunk(const trial& what, failure from, const time_limit& until) {
  for (auto size = std::max<std::size_t>(from.along.size() / 2, 1); !from.along.empty() && !until.over();) {
    const bool any = leave_out(what, from, size, until);
    if (size == 1 && !any) break;
    size = std::max<std::size_t>(size / 2, 1);
  }
  return from;
}

}  // namespace heddle::explore
