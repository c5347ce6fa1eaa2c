// cpu/nqueens by hand: a std::thread for each board down to the cut-off.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <thread>
#include <vector>

#include "tests/twins/twin.hpp"
#include "workloads/kernels/nqueens.hpp"

namespace {

using heddle::kernels::board;
constexpr std::int32_t cut_off = 2;
constexpr std::uint64_t seed = 271'828;

std::int64_t place(board b) {
  if (b.row == cut_off) return heddle::kernels::completions(b, heddle::ticks::none) + heddle::kernels::mark(b, seed);
  std::vector<std::thread> threads;
  std::array<std::int64_t, 32> found{};
  std::size_t count = 0;
  for (auto places = b.free_places(); places != 0; places &= places - 1, ++count)
    threads.emplace_back([&found, count, next = b.with(places & -places)] { found[count] = place(next); });
  for (auto& each : threads) each.join();
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += found[i];
  return sum;
}

twin::timed solve(long boards, long size) {
  bool right = true;
  const auto marks = heddle::kernels::marks_at({.size = static_cast<std::int32_t>(size)}, cut_off, seed);
  const auto start = twin::clock::now();
  for (long i = 0; i < boards; ++i) {
    std::int64_t found = 0;
    std::thread root([&] { found = place({.size = static_cast<std::int32_t>(size)}); });
    root.join();
    right = right && found - marks == heddle::kernels::known_solutions(static_cast<std::int32_t>(size));
  }
  const auto took = twin::clock::now() - start;
  return {took, right};
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, solve, {.ops = 2, .parameter = 8}); }
