// A semaphore's permit that is released when the unit that took it fails.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/forgiving.hpp"

namespace heddle::models {

struct forgiving_semaphore : conformance::altered_threads<forgiving_semaphore> {
  using altered_threads::altered_threads;
  using semaphore = conformance::forgiving<threads::semaphore>;
  using group = conformance::cleaning_group<forgiving_semaphore, semaphore>;
};

}  // namespace heddle::models
