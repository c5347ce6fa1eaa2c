// contention/mutex by hand: boost::fibers::fiber and boost::fibers::mutex.
// SPDX-License-Identifier: Apache-2.0
#include <boost/fiber/condition_variable.hpp>
#include <boost/fiber/fiber.hpp>
#include <boost/fiber/mutex.hpp>
#include <boost/fiber/operations.hpp>

#include <mutex>
#include <vector>

#include "tests/twins/turns.hpp"
#include "tests/twins/twin.hpp"

namespace {

twin::timed compete(long ops, long tasks) {
  twin::turns<boost::fibers::mutex> shared;
  shared.left = ops;
  boost::fibers::mutex gate;
  boost::fibers::condition_variable opened;
  bool open = false;
  long arrived = 0;
  std::vector<boost::fibers::fiber> fibers;
  for (long me = 0; me < tasks; ++me)
    fibers.emplace_back([&, me] {
      {
        std::unique_lock hold(gate);
        ++arrived;
        opened.wait(hold, [&] { return open; });
      }
      shared.compete(static_cast<std::size_t>(me));
    });
  while (arrived < tasks) boost::this_fiber::yield();
  const auto start = twin::clock::now();
  {
    const std::lock_guard hold(gate);
    open = true;
  }
  opened.notify_all();
  for (auto& each : fibers) each.join();
  const auto took = twin::clock::now() - start;
  return {took, shared.right(ops)};
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, compete, {.ops = 1000, .parameter = 4}); }
