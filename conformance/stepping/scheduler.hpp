// Runs units one step at a time, in an order that a chooser decides, in virtual time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "conformance/stepping/causality.hpp"
#include "conformance/stepping/clock.hpp"
#include "conformance/stepping/unit.hpp"
#include "models/facets/about.hpp"
#include "models/facets/chooser.hpp"

namespace heddle::stepping {

/// A unit returns to the scheduler wherever another may run. What chooses is the setting's chooser, a person, or the seed; 0 is
/// first come, first served.
class scheduler {
 public:
  using unit = stepping::unit;
  explicit scheduler(const setting& asked);
  scheduler(const scheduler&) = delete;
  ~scheduler() { here_ = nullptr; }
  static scheduler& here() { return *here_; }

  /// Runs until no unit is left. Throws std::runtime_error if all remaining units wait, or after too many steps; the units are
  /// then abandoned, the youngest first, since it may refer to objects in the frames of an older one.
  void run();
  void start(unit& u);
  unit& running() { return *running_; }
  clock::time_point now() {
    past_.learn(static_cast<causality::hash>(now_.time_since_epoch().count()));
    return now_;
  }
  int name_queue() { return ++queues_; }
  /// Whether anybody wants to know where units are.
  bool listened() const { return traced_ || chooser_->listens(); }

  // Called by the running unit when it returns to the scheduler.
  /// It could go on.
  void pause() { running_->is_ = unit::condition::paused; }
  /// It lets all others go first.
  void yield() {
    ++running_->yields_;
    be_ready(*running_);
  }
  /// Until it is woken or the time has come. If `in` is null, only time wakes it.
  void wait(place* in, clock::time_point until);
  /// Makes a waiting unit ready.
  void wake(unit& u);

 private:
  struct queue final : std::deque<unit*>, ready_units {
    std::size_t size() const override { return std::deque<unit*>::size(); }
    int operator[](std::size_t place) const override { return at(place)->number_; }
  };
  using timers = std::map<std::pair<clock::time_point, int>, unit*>;
  /// What is too many: without a chooser a single run has to bear contracts of full size.
  static constexpr long most_steps = 50'000'000, most_explored_steps = 500'000, most_explored_choices = 50'000;
  /// A unit that goes on so long while others are ready spins, and goes to the end of the queue as if it had yielded.
  static constexpr int longest_turn = 2'000, long_turn = 50;
  /// If each ready unit has yielded so often in a row, all of them spin until something happens that only time can bring.
  static constexpr int idle_turns = 10;
  /// A longer limit is one that no contract lives to see the end of: it does not pass while a unit can run.
  static constexpr std::chrono::seconds longest_jump{60};
  /// How late a limit may be noticed, so that what is granted meanwhile comes at the moment of expiry.
  static constexpr std::chrono::microseconds lateness{100};

  void be_ready(unit& u);
  bool time_can_pass() const;
  bool spins() const;
  bool all_spin() const;
  bool is_endless() const;
  void pass_time();
  void expire();
  bool postpones(const unit& u);
  std::size_t choose(choice_point& at);
  std::uint64_t state(const choice_point& at) const;
  unit* next();
  void step(unit& u);
  void describe_ready() const;
  void tell(const unit& u, clock::time_point began, std::string from) const;
  [[noreturn]] void give_up(const std::string& why);
  template <class... A> void trace(const char* text, const A&... a) const;

  static inline thread_local scheduler* here_ = nullptr;
  const bool traced_, explored_;
  std::unique_ptr<chooser> own_;
  chooser* chooser_;
  causality past_;
  std::map<int, unit*> alive_;
  queue ready_;
  timers timers_;
  unit* running_ = nullptr;
  clock::time_point now_{};
  long steps_ = 0, choices_ = 0;
  int turn_ = 0, yielded_ = -1;
  std::size_t yields_ = 0;  ///< in a row
  int started_ = 0, queues_ = 0;
};

}  // namespace heddle::stepping
