// Steps of a linear congruential generator, apart from every model, so that all programs have the same code.
// SPDX-License-Identifier: Apache-2.0
#include "workloads/kernels/congruential.hpp"

#include "harness/account.hpp"
#include "harness/splitmix.hpp"

namespace heddle::kernels {
namespace {

template <class Loop> std::uint64_t step(std::uint64_t x, long steps) {
  [[maybe_unused]] const Loop here;
  for (long i = 0; i < steps; ++i) {
    x = x * multiplier + increment;
    Loop::tick();
  }
  return x;
}

struct generator {
  static void did(long steps) { kernel_work<generator>::done(mark(steps)); }
};

}  // namespace

std::uint64_t stepped(std::uint64_t x, long steps, ticks how) {
  x = how == ticks::hooked ? step<ticking_loop>(x, steps) : step<plain_loop>(x, steps);
  generator::did(steps);
  return x;
}

std::uint64_t mark(long steps) { return splitmix::mixed(static_cast<std::uint64_t>(steps)); }

std::uint64_t jumped(std::uint64_t x, long steps) {
  std::uint64_t a = multiplier, c = increment, all_a = 1, all_c = 0;
  for (auto left = static_cast<std::uint64_t>(steps); left != 0; left >>= 1) {
    if (left & 1) {
      all_a *= a;
      all_c = all_c * a + c;
    }
    c *= a + 1;
    a *= a;
  }
  return all_a * x + all_c;
}

}  // namespace heddle::kernels
