// Who decides what happens next in a model that runs one unit at a time: the interface between a scheduler and an explorer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace heddle {

/// The units that can run, in the order of the queue.
class ready_units {
 public:
  virtual std::size_t size() const = 0;
  /// The number of the unit in that place, from 0.
  virtual int operator[](std::size_t place) const = 0;

 protected:
  ~ready_units() = default;
};

/// A moment at which more than one thing can happen next. Choice 0 is the default: the unit that ran last goes on; if it waits, has
/// yielded or has ended, it is the turn of the first in the queue.
struct choice_point {
  const ready_units& units;    ///< the choices from 0 on
  bool goes_on = false;        ///< the first of them ran last and could go on: any other choice preempts it
  bool time_can_pass = false;  ///< one more choice, the last: the clock jumps to the earliest limit;
                               ///< or the limit that the only unit has just reached is noticed late
  int yielded = -1;            ///< the unit that has just let others go first, if one has, or has gone on for too long
  /// The same at two choice points, of one program and perhaps of two runs: the units are where they were, with the same data, and
  /// the same choices lead to the same, as long as no unit spins. 0: unknown.
  std::uint64_t state = 0;

  /// So many choices, from 0 on, preempt nobody: after a wait or an end any unit, otherwise the default.
  std::size_t free_choices() const { return goes_on || yielded >= 0 ? 1 : units.size(); }
  std::size_t choices() const { return units.size() + (time_can_pass ? 1 : 0); }
};

/// What happened between two choices, for people.
struct step {
  enum class end { goes_on, yields, waits, ends };
  int unit;                        ///< none is below 0: time has passed
  std::chrono::nanoseconds began;  ///< in virtual time
  std::string from, to;  ///< where in the source the unit was, and is now: `excludes.hpp:31 enter > mutex.hpp:23 lock`
  end ended = end::goes_on;
};

/// Decides each choice. One that `listens` is told of each step afterwards, which costs more than the step itself.
class chooser {
 public:
  virtual ~chooser() = default;
  /// A number below at.choices().
  virtual std::size_t choose(const choice_point& at) = 0;
  virtual bool listens() const { return false; }
  virtual void happened(const step&) {}
};

}  // namespace heddle
