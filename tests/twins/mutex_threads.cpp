// contention/mutex by hand: std::thread and std::mutex.
// SPDX-License-Identifier: Apache-2.0
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "tests/twins/turns.hpp"
#include "tests/twins/twin.hpp"

namespace {

twin::timed compete(long ops, long tasks) {
  twin::turns<std::mutex> shared;
  shared.left = ops;
  std::mutex gate;
  std::condition_variable opened;
  bool open = false;
  long arrived = 0;
  std::vector<std::thread> threads;
  for (long me = 0; me < tasks; ++me)
    threads.emplace_back([&, me] {
      {
        std::unique_lock hold(gate);
        ++arrived;
        opened.wait(hold, [&] { return open; });
      }
      shared.compete(static_cast<std::size_t>(me));
    });
  for (bool all = false; !all; std::this_thread::yield()) {
    const std::lock_guard hold(gate);
    all = arrived == tasks;
  }
  const auto start = twin::clock::now();
  {
    const std::lock_guard hold(gate);
    open = true;
  }
  opened.notify_all();
  for (auto& each : threads) each.join();
  const auto took = twin::clock::now() - start;
  return {took, shared.right(ops)};
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, compete, {.ops = 1000, .parameter = 4}); }
