// The search gives what trying all orders gives, for thousands of random histories.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "harness/linearizability/smallest.hpp"
#include "harness/linearizability/specifications.hpp"

namespace heddle::linearizability {
namespace {

/// Of the operations in that order the first `many`.
bool possible(const specification& object, object_state state, const history& all, std::span<const std::size_t> order) {
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& o = all[order[i]];
    for (const auto later : order.subspan(i + 1))
      if (all[later].returned < o.called) return false;
    auto after = object.after(state, o);
    if (!after) return false;
    state = *std::move(after);
  }
  return true;
}

/// What has returned by the cut is in each order, what had been called may be.
bool in_some_order(const specification& object, const object_state& first, const history& all, long cut) {
  history begun;
  for (const auto& each : all)
    if (each.called <= cut) begun.push_back(each);
  std::vector<std::size_t> order(begun.size());
  std::iota(order.begin(), order.end(), 0U);
  do {
    for (std::size_t many = 0; many <= order.size(); ++many) {
      const auto left = std::span(order).subspan(many);
      const bool may_miss = std::all_of(left.begin(), left.end(), [&](auto i) { return begun[i].returned > cut; });
      if (may_miss && possible(object, first, begun, std::span(order).first(many))) return true;
    }
  } while (std::next_permutation(order.begin(), order.end()));
  return false;
}

class random_histories {
 public:
  int below(int n) { return static_cast<int>(numbers_() % static_cast<unsigned>(n)); }
  /// Of some units, each of which does one operation after the other.
  template <class Fill> history next(Fill fill) {
    constexpr int units = 3;
    history all;
    std::array<int, units> open{-1, -1, -1};
    const int wanted = below(6) + 1;
    for (long now = 1;
         std::any_of(open.begin(), open.end(), [](int o) { return o >= 0; }) || now == 1 || size(all) < wanted; ++now) {
      auto& mine = open[static_cast<std::size_t>(below(units))];
      if (mine >= 0) {
        all[static_cast<std::size_t>(std::exchange(mine, -1))].returned = now;
      } else if (size(all) < wanted) {
        mine = size(all);
        operation o{static_cast<int>(&mine - open.data()), 0, 0, 0, now, 0};
        fill(o);
        all.push_back(o);
      }
    }
    return all;
  }

 private:
  static int size(const history& all) { return static_cast<int>(all.size()); }
  std::minstd_rand numbers_{1};
};

/// Gives how many of the histories were linearizable.
template <class Fill> int compare(const specification& object, const object_state& first, int histories, Fill fill) {
  random_histories random;
  int linearizable = 0;
  for (int i = 0; i < histories; ++i) {
    const auto all = random.next([&](operation& o) { fill(o, random); });
    const long cut = random.below(2) == 0 ? std::numeric_limits<long>::max() : random.below(12) + 1;
    const bool right = in_some_order(object, first, all, cut);
    linearizable += right;
    EXPECT_EQ(is_linearizable(object, first, all, enough_steps, cut), right ? answer::yes : answer::no)
        << text_of(object, {first, all}) << " until " << cut;
    if (in_some_order(object, first, all, std::numeric_limits<long>::max())) continue;
    const auto small = smallest_failure(object, first, all);
    EXPECT_LE(small.operations.size(), all.size());
    EXPECT_FALSE(in_some_order(object, small.from, small.operations, std::numeric_limits<long>::max() - 1))
        << text_of(object, {first, all}) << " became " << text_of(object, small);
  }
  return linearizable;
}

constexpr int histories = 3'000;

void expect_both(int linearizable) {
  EXPECT_GT(linearizable, histories / 10);
  EXPECT_LT(linearizable, histories - histories / 10);
}

TEST(against_all_orders, permits) {
  expect_both(compare(permits(), {1}, histories, [](operation& o, random_histories& random) {
    o.what = random.below(3) == 0 ? permits::release : permits::take;
    o.result = random.below(2);
  }));
}

TEST(against_all_orders, registers) {
  expect_both(compare(reg(), {0}, histories, [](operation& o, random_histories& random) {
    o.what = random.below(2) == 0 ? reg::read : reg::write;
    o.argument = o.result = random.below(2);
  }));
}

TEST(against_all_orders, channels) {
  int sent = 0;
  expect_both(compare(fifo(2), {0}, histories, [&](operation& o, random_histories& random) {
    if (o.called == 1) sent = 0;
    const int what = random.below(9);
    o.what = what < 5 ? fifo::send : what < 8 ? fifo::receive : fifo::close;
    o.argument = o.what == fifo::send ? sent++ : 0;
    o.result = o.what == fifo::send ? random.below(8) != 0 : random.below(5) - 2;
  }));
}

}  // namespace
}  // namespace heddle::linearizability
