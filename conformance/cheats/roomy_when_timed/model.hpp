// A cheat: a channel with the room that was asked for in a contract; where a cell is measured it has plenty, so that nobody waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct roomy_when_timed : conformance::altered_threads<roomy_when_timed> {
  using altered_threads::altered_threads;

  /// The command line says so.
  static bool timed() {
    static const bool so = [] {
      std::ifstream file("/proc/self/cmdline");
      const std::string words(std::istreambuf_iterator<char>(file), {});
      return words.find("--bench") != std::string::npos;
    }();
    return so;
  }

  template <class T, std::size_t Capacity> class channel {
   public:
    bool send(T value) { return timed() ? large_.send(value) : asked_for_.send(value); }
    received<T> receive() { return timed() ? large_.receive() : asked_for_.receive(); }
    received<T> receive_for(std::chrono::nanoseconds limit) {
      return timed() ? large_.receive_for(limit) : asked_for_.receive_for(limit);
    }
    void close() {
      asked_for_.close();
      large_.close();
    }

   private:
    threads::channel<T, Capacity> asked_for_;
    threads::channel<T, std::max<std::size_t>(Capacity, 16384)> large_;
  };
};

}  // namespace heddle::models
