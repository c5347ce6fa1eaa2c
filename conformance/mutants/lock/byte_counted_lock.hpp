// A lock that counts its waiters in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/byte_counted.hpp"

namespace heddle::models {

struct byte_counted_lock : conformance::altered_threads<byte_counted_lock> {
  using altered_threads::altered_threads;
  using lock = conformance::byte_counted<threads::lock>;
};

}  // namespace heddle::models
