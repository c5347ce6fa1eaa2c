// A bounded semaphore's permit that is released when the unit that took it fails.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/forgiving.hpp"

namespace heddle::models {

struct forgiving_bounded_semaphore : conformance::altered_threads<forgiving_bounded_semaphore> {
  using altered_threads::altered_threads;
  using bounded_semaphore = conformance::forgiving<threads::bounded_semaphore>;
  using group = conformance::cleaning_group<forgiving_bounded_semaphore, bounded_semaphore>;
};

}  // namespace heddle::models
