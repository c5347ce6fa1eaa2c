// contention/mutex by hand: std::thread and std::mutex.
// SPDX-License-Identifier: Apache-2.0
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "tests/twins/turns.hpp"
#include "tests/twins/twin.hpp"

namespace {

std::chrono::nanoseconds compete(long ops, long tasks) {
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
  const std::chrono::nanoseconds took = twin::clock::now() - start;
  return shared.right(ops) ? took : -took;
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, compete); }
