// A channel that delivers each value, and shows nothing of what its sender did before.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_channel : conformance::altered_threads<unordered_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> class channel {
   public:
    bool send(T value) {
      conformance::spin([&] { return closed_.load(conformance::relaxed) || put(value); });
      return !closed_.load(conformance::relaxed);
    }
    received<T> receive() { return receive_for(std::chrono::nanoseconds::max()); }
    received<T> receive_for(std::chrono::nanoseconds limit) {
      received<T> got;
      const bool came = conformance::spin([&] { return take(got) || closed_.load(conformance::relaxed); }, limit);
      if (!came) got.what = reception::timed_out;
      return got;
    }
    void close() { closed_.store(true, conformance::relaxed); }

   private:
    bool put(T value) {
      const std::scoped_lock fields(guard_);
      const auto sent = sent_.load(conformance::relaxed);
      if (sent - taken_.load(conformance::relaxed) == Capacity) return false;
      ring_[sent % Capacity].store(value, conformance::relaxed);
      sent_.store(sent + 1, conformance::relaxed);
      return true;
    }
    bool take(received<T>& into) {
      const std::scoped_lock fields(guard_);
      const auto taken = taken_.load(conformance::relaxed);
      if (sent_.load(conformance::relaxed) == taken) return false;
      into = {reception::value, ring_[taken % Capacity].load(conformance::relaxed)};
      taken_.store(taken + 1, conformance::relaxed);
      return true;
    }

    conformance::spinning_mutex<conformance::orders{.release = conformance::relaxed}> guard_;
    std::array<std::atomic<T>, Capacity> ring_{};
    std::atomic<std::size_t> sent_{0}, taken_{0};
    std::atomic<bool> closed_{false};
  };
};

}  // namespace heddle::models
