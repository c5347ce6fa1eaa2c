// overhead/spawn_join by hand, one alive at a time: a boost::fibers::fiber for each.
// SPDX-License-Identifier: Apache-2.0
#include <boost/fiber/fiber.hpp>

#include <cstdint>

#include "tests/twins/twin.hpp"

namespace {

twin::timed one_after_another(long ops, long) {
  std::uint64_t answer = 0, seed = 271'828;
  bool right = true;
  const auto start = twin::clock::now();
  for (long i = 0; i < ops; ++i) {
    ++seed;
    boost::fibers::fiber one([&answer, &seed] { answer = seed; });
    one.join();
    right = right && answer == seed;
  }
  const auto took = twin::clock::now() - start;
  return {took, right};
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, one_after_another, {.ops = 100}); }
