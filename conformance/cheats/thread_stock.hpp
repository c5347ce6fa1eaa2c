// Kernel threads that are made ahead and wait for one unit each: what several cheats are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

#include "models/facets/os/unit_group.hpp"
#include "models/threads/model.hpp"

namespace heddle::conformance {

/// A thread that runs the one unit that it is given, and ends.
class parked_thread {
 public:
  ~parked_thread() { given_.release(); }  // without a unit, if it never got one
  void run(os::unit_base& unit) {
    unit_ = &unit;
    given_.release();
  }
  void join() { thread_.join(); }

 private:
  os::unit_base* unit_ = nullptr;
  std::binary_semaphore given_{0};
  std::jthread thread_{[this] {
    given_.acquire();
    if (unit_ != nullptr) unit_->run();
  }};
};

class thread_stock {
 public:
  void fill(std::size_t threads) {
    const std::lock_guard hold(mutex_);
    while (parked_.size() < threads) parked_.push_back(std::make_unique<parked_thread>());
  }
  /// One that was made ahead, or else a new one.
  std::unique_ptr<parked_thread> take() {
    const std::lock_guard hold(mutex_);
    if (parked_.empty()) return std::make_unique<parked_thread>();
    auto one = std::move(parked_.back());
    parked_.pop_back();
    return one;
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<parked_thread>> parked_;
};

/// Runs the units of a group on the threads of `Model::stock`.
template <class Model> struct from_stock {
  using link = std::unique_ptr<parked_thread>;
  explicit from_stock(models::threads) {}
  void start(os::member<link>& u) {
    u.link = Model::stock().take();
    u.link->run(u);
  }
  void wait(const os::members<link>& all) {
    for (auto* each = all.newest; each != nullptr; each = each->older) each->link->join();
  }
};

}  // namespace heddle::conformance
