// Joins a pool's unit: runs it, or waits for it.
// SPDX-License-Identifier: Apache-2.0
#include "models/process_pool/completion.hpp"

#include "models/facets/process_shared/patience.hpp"
#include "models/process_pool/pool.hpp"

namespace heddle::prefork {

void completion::wait() {
  if (end_.is_set() || unit_->home->run_here(*unit_)) return;
  for (process_shared::patience patience; !end_.sleep(patience.next());) unit_->home->look_after_workers();
}

void completion::set() {
  worker* const by = unit_->by;
  queued_unit* const outer = unit_->outer;
  const bool awaited = end_.set();
  // The unit's group keeps it as long as `running` of its worker refers to it, so after this line the unit may be destroyed. The
  // wake-up comes last, or the woken unit would have to wait for this line, perhaps on the same processor.
  if (by) by->running.store(outer, std::memory_order_release);
  if (awaited) end_.wake();
}

}  // namespace heddle::prefork
