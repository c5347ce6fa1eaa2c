// A lock that keeps limits in 32 bits of nanoseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_lock : Base {
  using lock = conformance::brief<Base, derived::lock<Base>, std::uint32_t, std::chrono::nanoseconds>;
};

}  // namespace heddle::mutants
