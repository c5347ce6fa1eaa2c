// The units of the pool that nobody has taken yet, first in, first out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "models/facets/process_shared/mutex.hpp"
#include "models/facets/process_shared/waiting_room.hpp"
#include "models/process_pool/queued_unit.hpp"

namespace heddle::prefork {

/// An intrusive ring, so it has no bound of its own and any unit can be taken out of its middle. Sound whenever one of the
/// processes that use it is killed.
class queue {
 public:
  queue();
  queue(const queue&) = delete;

  /// Never waits for room.
  void put(queued_unit& unit);
  /// The first unit, now the worker's; waits for one. nullptr once the queue is closed and empty.
  queued_unit* take(worker& by);
  /// Takes this unit, if it still waits.
  bool take_one(queued_unit& unit, worker& by);
  /// The first unit, for nobody to run; nullptr if there is none.
  queued_unit* withdraw();
  /// Those who wait in take() come back.
  void close();
  /// After a worker's death: nothing of it is left half done, and the others look for work again (it may have been woken for
  /// a unit that it will not take).
  void recover();

 private:
  using hold = std::unique_lock<process_shared::guard>;
  hold enter();
  void mend_if_inherited();
  void claim(queued_unit& unit, worker& by);
  void unlink(queued_unit& unit);
  queued_unit* first();

  process_shared::guard guard_;
  process_shared::waiting_room filled_;
  link ring_;
  bool closed_ = false;
};

}  // namespace heddle::prefork
