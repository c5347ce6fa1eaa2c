// A semaphore that counts its waiters in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/byte_counted.hpp"

namespace heddle::models {

struct byte_counted_semaphore : conformance::altered_threads<byte_counted_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::byte_counted<threads::semaphore>;
};

}  // namespace heddle::models
