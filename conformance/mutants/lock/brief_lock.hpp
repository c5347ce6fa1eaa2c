// A lock that keeps limits in 32 bits of nanoseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_lock : conformance::altered_threads<brief_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::brief<threads::lock, std::uint32_t, std::chrono::nanoseconds>;
};

}  // namespace heddle::models
