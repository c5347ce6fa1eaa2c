// The run loop of the stepped model, its clock and its trace.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepped/scheduler.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <stdexcept>
#include <string_view>

namespace heddle::stepping {
namespace {

/// `lock` of `void heddle::derived::mutex<M>::lock(heddle::derived::mutex<M>::lock()::Frame*)`, which is how the compiler
/// names a coroutine; empty if the function has no such name.
std::string_view function_in(const std::source_location& at) {
  std::string_view name = at.function_name();
  name = name.substr(0, name.find('('));
  name.remove_prefix(std::min(name.size(), name.find_last_of(": ") + 1));
  return name;
}

std::string text_of(const std::source_location& at) {
  std::string_view file = at.file_name();
  file.remove_prefix(file.find_last_of('/') + 1);
  return fmt::format("{}:{} {}", file, at.line(), function_in(at));
}

/// From the unit's body to the innermost call.
std::string path_to(const frame* top) {
  if (!top->where.line()) top = top->calling();
  std::string path;
  for (; top; top = top->calling()) path = text_of(top->where) + (path.empty() ? "" : " > ") + path;
  return path.empty() ? "its beginning" : path;
}

double seconds(clock::time_point at) { return std::chrono::duration<double>(at.time_since_epoch()).count(); }

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
  return text + " at " + path_to(top_);
}

scheduler::scheduler(const setting& asked)
    : traced_(asked.trace || asked.by_hand), by_hand_(asked.by_hand), choice_(asked.seed) {
  here_ = this;
}

template <class... A> void scheduler::trace(const char* text, const A&... a) const {
  if (!traced_) return;
  fmt::print(stderr, "{:6} {:.6f} s  {}\n", steps_, seconds(now_), fmt::vformat(text, fmt::make_format_args(a...)));
}

void scheduler::start(unit& u) {
  u.number_ = started_++;
  alive_.emplace(u.number_, &u);
  u.top_ = &u.begin();
  trace("unit {} is new", u.number_);
  be_ready(u);
}

void scheduler::called(frame& callee) {
  callee.caller = running_->top_;
  running_->top_ = &callee;
  be_ready(*running_);
}

void scheduler::returned() { running_->top_ = running_->top_->calling(); }

void scheduler::wait(place* in, clock::time_point until) {
  running_->is_ = unit::condition::waiting;
  running_->in_ = in;
  running_->until_ = until;
  if (until != clock::time_point::max()) timers_.emplace(std::pair(until, running_->number_), running_);
}

void scheduler::wake(unit& u) {
  timers_.erase({u.until_, u.number_});
  u.in_ = nullptr;
  be_ready(u);
}

void scheduler::be_ready(unit& u) {
  u.is_ = unit::condition::ready;
  ready_.push_back(&u);
}

/// Makes units ready whose time has come; if no unit is ready, advances the clock to the next timer.
void scheduler::pass_time() {
  if (ready_.empty() && !timers_.empty() && now_ < timers_.begin()->first.first) {
    now_ = timers_.begin()->first.first;
    trace("nobody is ready, so time passes");
  }
  while (!timers_.empty() && timers_.begin()->first.first <= now_) {
    auto& u = *timers_.begin()->second;
    trace("unit {}'s time has come", u.number_);
    if (u.in_) u.in_->leave();
    wake(u);
  }
}

std::size_t scheduler::ask() {
  for (const auto* u : ready_) fmt::print(stderr, "    {}\n", u->says());
  for (std::string line; fmt::print(stderr, "which unit? "), std::getline(std::cin, line);) {
    int number = -1;
    std::from_chars(line.data(), line.data() + line.size(), number);
    const auto found = std::ranges::find(ready_, number, &unit::number_);
    if (found != ready_.end()) return static_cast<std::size_t>(found - ready_.begin());
    fmt::print(stderr, "no such unit is ready\n");
  }
  fmt::print(stderr, "no more answers: the seed chooses\n");
  return choice_.among(ready_.size());
}

unit& scheduler::take_ready() {
  const auto asked = by_hand_ && ready_.size() > 1 && std::cin;
  const auto chosen = ready_.begin() + static_cast<std::ptrdiff_t>(asked ? ask() : choice_.among(ready_.size()));
  auto& u = **chosen;
  ready_.erase(chosen);
  return u;
}

void scheduler::step() {
  auto& u = take_ready();
  ++steps_;
  now_ += std::chrono::microseconds(1);
  trace("unit {} goes on at {} (others ready: {})", u.number_, traced_ ? path_to(u.top_) : "", ready_.size());
  running_ = &u;
  u.is_ = unit::condition::running;
  while (u.top_ && u.is_ == unit::condition::running) u.top_->resumes.resume();
  if (u.top_) {
    if (u.is_ == unit::condition::waiting) trace("{}", traced_ ? u.says() : "");
    return;
  }
  trace("unit {} has ended", u.number_);
  alive_.erase(u.number_);
  u.finish();
}

void scheduler::run() {
  while (!alive_.empty()) {
    pass_time();
    if (ready_.empty()) return give_up("deadlock: every task waits and nothing can wake one");
    if (steps_ == most_steps) return give_up("no end in sight after so many steps");
    step();
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
