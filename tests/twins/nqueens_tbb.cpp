// cpu/nqueens by hand: a task of a tbb::task_group for each board down to the cut-off, on all processors.
// SPDX-License-Identifier: Apache-2.0
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

#include <array>
#include <thread>

#include "tests/twins/twin.hpp"
#include "workloads/kernels/nqueens.hpp"

namespace {

using heddle::kernels::board;
constexpr std::int32_t cut_off = 2;
constexpr std::uint64_t seed = 271'828;

std::int64_t place(board b) {
  if (b.row == cut_off) return heddle::kernels::completions(b, heddle::ticks::none) + heddle::kernels::mark(b, seed);
  tbb::task_group group;
  std::array<std::int64_t, 32> found{};
  std::size_t count = 0;
  for (auto places = b.free_places(); places != 0; places &= places - 1, ++count)
    group.run([&found, count, next = b.with(places & -places)] { found[count] = place(next); });
  group.wait();
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += found[i];
  return sum;
}

twin::timed solve(long boards, long size) {
  static tbb::task_arena arena(static_cast<int>(std::thread::hardware_concurrency()));
  return arena.execute([&] {
    bool right = true;
    const auto marks = heddle::kernels::marks_at({.size = static_cast<std::int32_t>(size)}, cut_off, seed);
    const auto start = twin::clock::now();
    for (long i = 0; i < boards; ++i) {
      std::int64_t found = 0;
      tbb::task_group root;
      root.run([&] { found = place({.size = static_cast<std::int32_t>(size)}); });
      root.wait();
      right = right && found - marks == heddle::kernels::known_solutions(static_cast<std::int32_t>(size));
    }
    const auto took = twin::clock::now() - start;
    return twin::timed{took, right};
  });
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, solve, {.ops = 2, .parameter = 8}); }
