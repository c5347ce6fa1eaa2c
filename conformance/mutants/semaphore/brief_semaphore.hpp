// A semaphore that keeps limits in 16 bits of milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_semaphore : conformance::altered_threads<brief_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::brief<threads::semaphore, std::uint16_t, std::chrono::milliseconds>;
};

}  // namespace heddle::models
