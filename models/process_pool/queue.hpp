// The queue of the pool's units that no worker has taken yet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "models/facets/process_shared/mutex.hpp"
#include "models/facets/process_shared/waiting_room.hpp"
#include "models/process_pool/queued_unit.hpp"

namespace heddle::prefork {

/// A FIFO queue as an intrusive ring, so it is unbounded, and a unit can be taken out of its middle. Crash-consistent: any
/// process that uses it may be killed at any time.
class queue {
 public:
  queue();
  queue(const queue&) = delete;

  /// Never waits for room.
  void put(queued_unit& unit);
  /// Waits for a unit and gives it to the worker. nullptr once the queue is closed and empty.
  queued_unit* take(worker& by);
  /// Takes this unit if it is still queued.
  bool take_one(queued_unit& unit, worker& by);
  /// Removes the first unit, which is not going to be run; nullptr if there is none.
  queued_unit* withdraw();
  /// Makes all calls of take() return once the queue is empty.
  void close();
  /// After a worker's death: completes or undoes what it had begun, and wakes the other workers, since it may have been woken for
  /// a unit that it did not take.
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
