// A semaphore that keeps limits in 16 bits of milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_semaphore : Base {
  using semaphore = conformance::brief<Base, derived::semaphore<Base>, std::uint16_t, std::chrono::milliseconds>;
};

}  // namespace heddle::mutants
