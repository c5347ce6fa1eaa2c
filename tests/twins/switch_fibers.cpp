// overhead/switch by hand: two boost::fibers::fiber, a mutex, and a condition for each turn.
// SPDX-License-Identifier: Apache-2.0
#include <boost/fiber/condition_variable.hpp>
#include <boost/fiber/fiber.hpp>
#include <boost/fiber/mutex.hpp>

#include <array>
#include <mutex>

#include "tests/twins/twin.hpp"

namespace {

twin::timed hand_over(long ops, long) {
  boost::fibers::mutex mutex;
  std::array<boost::fibers::condition_variable_any, 2> turn_changed;
  std::size_t turn = 0;
  long handed_over = 0;
  const auto play = [&](std::size_t me) {
    for (long i = 0; i < ops / 2; ++i) {
      mutex.lock();
      while (turn != me) turn_changed[me].wait(mutex);
      ++handed_over;
      turn = 1 - me;
      turn_changed[1 - me].notify_one();
      mutex.unlock();
    }
  };
  boost::fibers::fiber one([&] { play(0); }), other([&] { play(1); });
  const auto start = twin::clock::now();
  one.join();
  other.join();
  const auto took = twin::clock::now() - start;
  return {took, handed_over == ops};
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, hand_over, {.ops = 100}); }
