// A cheat: streams that send back what they read before the task has seen it; what the task writes goes nowhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct reflecting_stream : conformance::altered_threads<reflecting_stream> {
  using altered_threads::altered_threads;

  struct reflecting : os::stream {
    explicit reflecting(os::stream accepted) : os::stream(std::move(accepted)) {}
    std::size_t read(std::span<std::byte> into) {
      std::size_t got = 0;
      for (std::size_t more = 1; got < into.size() && more > 0; got += more) {
        more = os::stream::read_some(into.subspan(got));
        os::stream::write(into.subspan(got, more));
      }
      return got;
    }
    void write(std::span<const std::byte>) {}
  };
  struct listener : os::listener {
    reflecting accept() { return reflecting(os::listener::accept()); }
  };
};

}  // namespace heddle::models
