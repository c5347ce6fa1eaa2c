// overhead/spawn_join by hand, one alive at a time: a std::thread for each.
// SPDX-License-Identifier: Apache-2.0
#include <thread>

#include "tests/twins/twin.hpp"

namespace {

twin::timed one_after_another(long ops, long) {
  long ended = 0;
  const auto start = twin::clock::now();
  for (long i = 0; i < ops; ++i) {
    std::thread one([&ended] { ++ended; });
    one.join();
  }
  const auto took = twin::clock::now() - start;
  return {took, ended == ops};
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, one_after_another, {.ops = 100}); }
