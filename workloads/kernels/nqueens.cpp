// Counts the ways to place n queens, apart from every model, so that all programs have the same code.
// SPDX-License-Identifier: Apache-2.0
#include "workloads/kernels/nqueens.hpp"

#include <array>

#include "harness/account.hpp"
#include "harness/splitmix.hpp"

namespace heddle::kernels {
namespace {

/// Not inlined into itself: how far a compiler would do so depends on the rest of the source.
template <class Loop> [[gnu::noinline]] std::int64_t complete(const board& b) {
  if (b.row == b.size) return 1;
  std::int64_t found = 0;
  for (auto places = b.free_places(); places != 0; places &= places - 1) {
    found += complete<Loop>(b.with(places & -places));
    Loop::tick();
  }
  return found;
}

template <class Loop> std::int64_t complete_within(const board& b) {
  [[maybe_unused]] const Loop here;
  return complete<Loop>(b);
}

struct solver {
  static void completed(const board& b) { kernel_work<solver>::done(static_cast<std::uint64_t>(mark(b, 0))); }
};

}  // namespace

std::int64_t completions(const board& b, ticks how) {
  const auto found = how == ticks::hooked ? complete_within<ticking_loop>(b) : complete_within<plain_loop>(b);
  solver::completed(b);
  return found;
}

std::int64_t mark(const board& b, std::uint64_t seed) {
  const auto columns_and_left = splitmix::mixed(seed ^ std::uint64_t{b.columns} << 32 ^ b.left);
  const auto size_and_row = static_cast<std::uint64_t>(b.size) << 8 ^ static_cast<std::uint64_t>(b.row);
  return static_cast<std::int64_t>(splitmix::mixed(columns_and_left ^ std::uint64_t{b.right} << 32 ^ size_and_row) >>
                                   32);
}

std::int64_t marks_at(const board& b, std::int32_t rows, std::uint64_t seed) {
  if (b.row == rows) return mark(b, seed);
  std::int64_t sum = 0;
  for (auto places = b.free_places(); places != 0; places &= places - 1)
    sum += marks_at(b.with(places & -places), rows, seed);
  return sum;
}

std::int64_t marks_down_to(const board& b, std::int32_t rows, std::uint64_t seed) {
  auto sum = mark(b, seed);
  if (b.row == rows) return sum;
  for (auto places = b.free_places(); places != 0; places &= places - 1)
    sum += marks_down_to(b.with(places & -places), rows, seed);
  return sum;
}

std::int64_t boards_down_to(const board& b, std::int32_t rows) {
  if (b.row == rows) return 1;
  std::int64_t count = 1;
  for (auto places = b.free_places(); places != 0; places &= places - 1)
    count += boards_down_to(b.with(places & -places), rows);
  return count;
}

std::int64_t known_solutions(std::int32_t size) {
  constexpr std::array<std::int64_t, 15> counts{1, 1, 0, 0, 2, 10, 4, 40, 92, 352, 724, 2'680, 14'200, 73'712, 365'596};
  return counts.at(static_cast<std::size_t>(size));
}

}  // namespace heddle::kernels
