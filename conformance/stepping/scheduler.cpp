// The run loop of stepped models, its clock and its trace.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepping/scheduler.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

#include "conformance/stepping/choosers.hpp"
#include "harness/splitmix.hpp"

namespace heddle::stepping {
namespace {

double seconds(clock::time_point at) { return std::chrono::duration<double>(at.time_since_epoch()).count(); }

std::unique_ptr<chooser> chooser_for(const setting& asked, std::function<void()> describe) {
  std::unique_ptr<chooser> made;
  if (asked.seed == 0)
    made = std::make_unique<in_turn>();
  else
    made = std::make_unique<seeded>(asked.seed);
  if (asked.by_hand) made = std::make_unique<by_hand>(std::move(made), std::move(describe));
  return made;
}

}  // namespace

clock::time_point clock::now() { return scheduler::here().now(); }

std::string unit::says() const {
  auto text = fmt::format("unit {} ", number_);
  if (is_ != condition::waiting)
    text += "is ready";
  else
    text += in_ ? "waits in " + in_->name() : "sleeps";
  if (is_ == condition::waiting && until_ != clock::time_point::max())
    text += fmt::format(" until {:.6f} s", seconds(until_));
  return text + " at " + where();
}

scheduler::scheduler(const setting& asked)
    : traced_(asked.trace || asked.by_hand),
      explored_(asked.chooser != nullptr),
      own_(chooser_for(asked, [this] { describe_ready(); })),
      chooser_(explored_ ? asked.chooser : own_.get()),
      past_(explored_) {
  here_ = this;
  now_ += std::chrono::microseconds(1);  // not at zero: a limit that is added to it may overflow
}

template <class... A> void scheduler::trace(const char* text, const A&... a) const {
  if (!traced_) return;
  fmt::print(stderr, "{:6} {:.6f} s  {}\n", steps_, seconds(now_), fmt::vformat(text, fmt::make_format_args(a...)));
}

void scheduler::describe_ready() const {
  for (const auto* u : ready_) fmt::print(stderr, "    {}\n", u->says());
}

void scheduler::start(unit& u) {
  u.number_ = started_++;
  alive_.emplace(u.number_, &u);
  past_.lead_to(u.number_);
  u.prepare();
  trace("unit {} is new", u.number_);
  be_ready(u);
}

void scheduler::wait(place* in, clock::time_point until) {
  running_->is_ = unit::condition::waiting;
  running_->in_ = in;
  running_->until_ = until;
  if (until != clock::time_point::max()) timers_.emplace(std::pair(until, running_->number_), running_);
}

void scheduler::wake(unit& u) {
  timers_.erase({u.until_, u.number_});
  u.in_ = nullptr;
  past_.lead_to(u.number_);
  be_ready(u);
}

void scheduler::be_ready(unit& u) {
  u.is_ = unit::condition::ready;
  if (!explored_) return ready_.push_back(&u);
  const auto earlier = [](const unit* a, const unit* b) {
    return std::pair(a->yields_, a->number_) < std::pair(b->yields_, b->number_);
  };
  ready_.insert(std::ranges::upper_bound(ready_, &u, earlier), &u);
}

/// Whether a chooser may let the earliest limit be reached though units are ready.
bool scheduler::time_can_pass() const {
  return explored_ && !timers_.empty() && timers_.begin()->first.first - now_ <= longest_jump;
}

bool scheduler::all_spin() const { return time_can_pass() && yields_ > idle_turns * ready_.size(); }

void scheduler::pass_time() {
  yields_ = 0;
  yielded_ = -1;
  now_ = std::max(now_, timers_.begin()->first.first);
  if (chooser_->listens()) chooser_->happened({.unit = -1, .began = now_.time_since_epoch(), .from = {}, .to = {}});
  trace("time passes");
  expire();
}

/// Whether the limit of a wait is noticed late. A sleep just ends.
bool scheduler::postpones(const unit& u) {
  struct only final : ready_units {
    explicit only(int number) : unit(number) {}
    std::size_t size() const override { return 1; }
    int operator[](std::size_t) const override { return unit; }
    int unit;
  } const one(u.number_);
  return explored_ && u.in_ && chooser_->choose({.units = one, .time_can_pass = true}) == 1;
}

/// Makes units ready whose time has come.
void scheduler::expire() {
  while (!timers_.empty() && timers_.begin()->first.first <= now_) {
    auto& u = *timers_.begin()->second;
    const bool late = postpones(u);
    past_.begin(-1);
    past_.lead_to(u.number_);
    past_.learn(static_cast<causality::hash>(late));
    past_.learn(static_cast<causality::hash>(now_.time_since_epoch().count()));
    if (late) {
      timers_.erase(timers_.begin());
      u.until_ = now_ + lateness;
      timers_.emplace(std::pair(u.until_, u.number_), &u);
    } else {
      trace("unit {}'s time has come", u.number_);
      if (u.in_) u.in_->leave();
      wake(u);
    }
    past_.end();
  }
}

/// Whether it may be that units look at the clock until a time has come.
bool scheduler::spins() const { return turn_ > long_turn || yields_ > idle_turns; }

/// What has happened, and what else the next steps depend on.
std::uint64_t scheduler::state(const choice_point& at) const {
  auto all = past_.fingerprint();
  if (all == 0) return 0;
  const auto add = [&all](auto what) { all = splitmix::combined(all, static_cast<std::uint64_t>(what)); };
  add(now_.time_since_epoch().count());
  add(at.goes_on ? at.units[0] : -1);
  add(at.yielded);
  add(yields_);
  if (spins()) add(turn_);
  for (const auto& [number, u] : alive_) add(u->yields_);
  return all;
}

std::size_t scheduler::choose(choice_point& at) {
  ++choices_;
  at.state = state(at);
  return chooser_->choose(at);
}

/// The unit to run; null if time has passed instead. A unit that could go on stands first in the queue until another is chosen.
unit* scheduler::next() {
  choice_point at{.units = ready_, .time_can_pass = time_can_pass(), .yielded = std::exchange(yielded_, -1)};
  const bool paused = running_ && running_->is_ == unit::condition::paused;
  at.goes_on = paused && ++turn_ < longest_turn;
  if (at.goes_on) {
    ready_.push_front(running_);
  } else if (paused) {
    yield();
    at.yielded = running_->number_;
  }
  const auto chosen = at.choices() > 1 ? choose(at) : 0;
  auto* const u = chosen < ready_.size() ? ready_.at(chosen) : nullptr;
  if (u) ready_.erase(ready_.begin() + static_cast<std::ptrdiff_t>(chosen));
  if (at.goes_on && chosen > 0) {
    ready_.pop_front();
    be_ready(*running_);
  }
  if (u != running_) turn_ = 0;
  return u;
}

void scheduler::step(unit& u) {
  ++steps_;
  if (!explored_ || spins()) now_ += std::chrono::microseconds(1);
  trace("unit {} goes on at {} (others ready: {})", u.number_, traced_ ? u.where() : "", ready_.size());
  auto from = chooser_->listens() ? u.where() : std::string();
  const auto began = now_;
  running_ = &u;
  u.is_ = unit::condition::running;
  past_.begin(u.number_);
  u.resume();
  past_.end();
  const bool yielded = !u.ended() && u.is_ == unit::condition::ready;
  if (yielded) yielded_ = u.number_;
  yields_ = yielded ? yields_ + 1 : 0;
  if (chooser_->listens()) tell(u, began, std::move(from));
  if (!u.ended()) {
    if (u.is_ == unit::condition::waiting) trace("{}", traced_ ? u.says() : "");
    return;
  }
  trace("unit {} has ended", u.number_);
  alive_.erase(u.number_);
  past_.begin(u.number_);
  u.finish();
  past_.end();
  running_ = nullptr;
}

void scheduler::tell(const unit& u, clock::time_point began, std::string from) const {
  auto end = step::end::goes_on;
  if (u.ended())
    end = step::end::ends;
  else if (u.is_ == unit::condition::waiting)
    end = step::end::waits;
  else if (u.is_ == unit::condition::ready)
    end = step::end::yields;
  chooser_->happened({.unit = u.number_,
                      .began = began.time_since_epoch(),
                      .from = std::move(from),
                      .to = u.ended() ? std::string() : u.where(),
                      .ended = end});
}

bool scheduler::is_endless() const {
  return explored_ ? steps_ >= most_explored_steps || choices_ >= most_explored_choices : steps_ >= most_steps;
}

void scheduler::run() {
  while (!alive_.empty()) {
    expire();
    const bool anyone = !ready_.empty() || (running_ && running_->is_ == unit::condition::paused);
    if (!anyone && timers_.empty()) give_up("deadlock: every task waits and nothing can wake one");
    if (is_endless()) give_up("no end in sight after so many steps");
    if (!anyone || all_spin())
      pass_time();
    else if (auto* const u = next())
      step(*u);
    else
      pass_time();
  }
}

void scheduler::give_up(const std::string& why) {
  std::string report = why;
  for (const auto& [number, u] : alive_) report += "; " + u->says();
  while (!alive_.empty()) {
    auto* youngest = alive_.rbegin()->second;
    alive_.erase(youngest->number_);
    youngest->abandon();
  }
  ready_.clear();
  timers_.clear();
  throw std::runtime_error(report);
}

}  // namespace heddle::stepping
