// A semaphore with a queue for waits with a limit, which a permit does not reach that was meant for the other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/permits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct two_queue_semaphore : Base {
  using semaphore = conformance::without_bound<conformance::two_queues<Base>>;
};

}  // namespace heddle::mutants
