// The semaphore that never has more permits than initially.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/derived/semaphore.hpp"

namespace heddle::derived {

/// After Python's threading.BoundedSemaphore: releasing more than was acquired is an error. Permits have no owner: any unit
/// may release what another acquired.
template <class M> class bounded_semaphore : semaphore<M> {
 public:
  using parts = typename semaphore<M>::parts;

  /// Throws std::invalid_argument below zero.
  explicit bounded_semaphore(long value = 1) : semaphore<M>(value), bound_(value) {}
  using semaphore<M>::acquire;
  using semaphore<M>::try_acquire;
  using semaphore<M>::try_acquire_for;
  /// Adds n permits and wakes up to n waiters. Throws std::invalid_argument, and does neither, for n < 1 or if there would be
  /// more permits than initially.
  void release(int n = 1) { semaphore<M>::release_within(bound_, n); }

 private:
  const long bound_;
};

}  // namespace heddle::derived
