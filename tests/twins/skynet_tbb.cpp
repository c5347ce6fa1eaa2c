// cpu/skynet by hand: a task of a tbb::task_group for each node, on all processors.
// SPDX-License-Identifier: Apache-2.0
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

#include <array>
#include <cstdint>
#include <thread>

#include "tests/twins/twin.hpp"

namespace {

constexpr std::int64_t fan_out = 10;

std::int64_t node(std::int64_t number, std::int32_t depth) {
  if (depth == 0) return number;
  std::array<std::int64_t, fan_out> below{};
  tbb::task_group group;
  for (std::int64_t i = 0; i < fan_out; ++i)
    group.run([&place = below[static_cast<std::size_t>(i)], number, i, depth] {
      place = node(number * fan_out + i, depth - 1);
    });
  group.wait();
  std::int64_t sum = 0;
  for (const auto each : below) sum += each;
  return sum;
}

twin::timed sum_up(long ops, long depth) {
  static tbb::task_arena arena(static_cast<int>(std::thread::hardware_concurrency()));
  return arena.execute([&] {
    long leaves = 1;
    for (long level = 0; level < depth; ++level) leaves *= fan_out;
    const long nodes = (leaves * fan_out - 1) / (fan_out - 1);
    bool right = true;
    const auto start = twin::clock::now();
    std::int64_t number = 271'828;
    for (long done = 0; done < ops; done += nodes, ++number) {
      std::int64_t sum = 0;
      tbb::task_group root;
      root.run([&] { sum = node(number, static_cast<std::int32_t>(depth)); });
      root.wait();
      right = right && sum == number * leaves * leaves + leaves * (leaves - 1) / 2;
    }
    const auto took = twin::clock::now() - start;
    return twin::timed{took, right};
  });
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, sum_up, {.ops = 222, .parameter = 2}); }
