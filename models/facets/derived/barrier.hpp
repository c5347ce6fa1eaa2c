// The barrier: a fixed number of units wait for each other, round after round.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>
#include <stdexcept>

#include "models/facets/absent.hpp"
#include "models/facets/broken_barrier.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"
#include "models/facets/portable.hpp"

namespace heddle::derived {

struct no_action {
  void operator()() const {}
};

/// After Python's threading.Barrier. As in [thread.barrier] the action is a type, so that it works in models whose units share
/// no heap; for the same reason it is portable, and refers to data through a ref. What parties did before they arrived is
/// visible to the action, and both are visible to every party after it.
///
/// A round drains before the next begins: a unit that arrives again early waits until all units have left the last round, so
/// that each of them can still see how it ended. A complete round succeeds even if abort() or reset() follows at once.
template <class M, portable Action = no_action> class barrier {
 public:
  using parts = needs<guard<M>, waiters<M>>;
  static constexpr auto for_ever = std::chrono::nanoseconds::max();

  /// `limit` holds for arrive_and_wait(). Throws std::invalid_argument for less than one party.
  explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = for_ever)
      : parties_(parties), action_(action), limit_(limit) {
    if (parties < 1) throw std::invalid_argument("a barrier has 1 party or more");
  }
  barrier(const barrier&) = delete;

  /// Waits until all parties have arrived, and gives the caller's index in the order of arrival, from 0. The last one runs the
  /// action before any party goes on; the action must not wait or use this barrier. If it throws, the barrier is broken and
  /// the exception leaves the last party's call. Throws broken_barrier to all others of a round that fails, and at once if the
  /// barrier is broken already.
  task<M, int> arrive_and_wait() { return meet(limit_); }
  /// As above; if not all have arrived within `limit`, the barrier is broken for all. Zero or less is a poll.
  task<M, int> arrive_and_wait_for(std::chrono::nanoseconds limit) { return meet(limit); }
  /// Breaks the barrier until reset(): units that wait, and all that arrive later, get broken_barrier.
  void abort() {
    hold<M> fields(guard_);
    broken_ = true;
    fail_round();
  }
  /// Returns the barrier to its initial state. Units that wait get broken_barrier.
  void reset() {
    hold<M> fields(guard_);
    broken_ = false;
    fail_round();
  }
  bool broken() {
    hold<M> fields(guard_);
    return broken_;
  }
  /// How many units wait for others to arrive.
  int waiting() {
    hold<M> fields(guard_);
    return round_ == round::open ? inside_ : 0;
  }

 private:
  enum class round { open, passed, failed };

  task<M, int> meet(std::chrono::nanoseconds limit) {
    hold<M> fields(guard_);
    while (round_ != round::open && !broken_) AWAIT(changed_.wait(guard_));
    if (broken_) throw broken_barrier();
    const int place = inside_++;
    const std::exception_ptr thrown = inside_ == parties_ ? complete() : nullptr;
    const deadline_on<typename M::clock> until(limit);
    bool in_time = true;
    while (round_ == round::open && in_time) {
      if (limit == for_ever) {
        AWAIT(changed_.wait(guard_));
      } else {
        const bool notified = AWAIT(changed_.wait_for(guard_, until.left()));
        in_time = notified;
      }
    }
    if (round_ == round::open) {
      broken_ = true;
      fail_round();
    }
    const bool passed = leave();
    if (thrown) std::rethrow_exception(thrown);
    if (!passed) throw broken_barrier();
    RETURN(place);
  }
  /// Gives the exception that the action threw, or null.
  std::exception_ptr complete() {
    try {
      action_();
    } catch (...) {
      broken_ = true;
      fail_round();
      return std::current_exception();
    }
    round_ = round::passed;
    changed_.notify_all();
    return nullptr;
  }
  void fail_round() {
    if (round_ == round::open && inside_ > 0) round_ = round::failed;
    changed_.notify_all();
  }
  /// The last unit to leave opens the next round. Gives how this one ended.
  bool leave() {
    const bool passed = round_ == round::passed;
    if (--inside_ == 0) {
      round_ = round::open;
      changed_.notify_all();
    }
    return passed;
  }

  const int parties_;
  Action action_;
  const std::chrono::nanoseconds limit_;
  guard<M> guard_;
  waiters<M> changed_;
  int inside_ = 0;
  round round_ = round::open;
  bool broken_ = false;
};

}  // namespace heddle::derived
