// A cheat: a channel with the room that was asked for in a contract; where a cell is measured it has plenty, so that nobody waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>

#include "conformance/defects/two_sized_channel.hpp"

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

  template <class T, std::size_t Capacity> using channel =
      conformance::two_sized_channel<T, Capacity, roomy_when_timed>;
};

}  // namespace heddle::models
