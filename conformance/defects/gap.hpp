// A gap between two steps that should be one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <thread>

#include "models/facets/derived/parts.hpp"

namespace heddle::conformance {

/// Lasts longer than the gap would by itself. Where blocking units are explored, another may be chosen in it, as at any guard.
template <class M> void gap() {
  std::this_thread::yield();
  derived::guard<M> free;
  const derived::hold<M> passed(free);
}

}  // namespace heddle::conformance
