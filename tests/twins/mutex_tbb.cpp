// contention/mutex by hand: tasks of a tbb::task_group and tbb::mutex.
// SPDX-License-Identifier: Apache-2.0
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/mutex.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

#include <atomic>
#include <condition_variable>
#include <thread>

#include "tests/twins/turns.hpp"
#include "tests/twins/twin.hpp"

namespace {

twin::timed compete(long ops, long tasks) {
  static tbb::global_control threads(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(tasks + 1));
  static tbb::task_arena arena(static_cast<int>(tasks + 1));
  return arena.execute([&] {
    twin::turns<tbb::mutex> shared;
    shared.left = ops;
    tbb::mutex gate;
    std::condition_variable_any opened;
    bool open = false;
    std::atomic<long> arrived = 0;
    tbb::task_group group;
    for (long me = 0; me < tasks; ++me)
      group.run([&, me] {
        ++arrived;
        gate.lock();
        opened.wait(gate, [&] { return open; });
        gate.unlock();
        shared.compete(static_cast<std::size_t>(me));
      });
    while (arrived < tasks) std::this_thread::yield();
    const auto start = twin::clock::now();
    gate.lock();
    open = true;
    gate.unlock();
    opened.notify_all();
    group.wait();
    const auto took = twin::clock::now() - start;
    return twin::timed{took, shared.right(ops)};
  });
}

}  // namespace

int main(int argc, char** argv) { return twin::run(argc, argv, compete, {.ops = 1000, .parameter = 4}); }
