// The waiting room's rounds and grants.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/process_shared/waiting_room.hpp"

#include <algorithm>
#include <climits>

#include "models/facets/deadline.hpp"
#include "models/facets/os/futex.hpp"

namespace heddle::process_shared {
namespace {

constexpr auto everywhere = os::reach::processes;

}  // namespace

void waiting_room::take_guard() {
  guard_.lock();
  // A process died in enter or in notify; in the latter case the waiters that it should have woken are woken here.
  if (guard_.inherited()) os::futex_wake<everywhere>(round_);
}

waiting_room::round waiting_room::enter() {
  take_guard();
  const auto since = round_.load(std::memory_order_relaxed);
  tally_.fetch_add(one_waiter, std::memory_order_relaxed);
  guard_.unlock();
  return since;
}

void waiting_room::notify(std::uint32_t n) {
  // A waiter entered before it released its mutex, so a notifier that has held the mutex since then sees it here.
  if (n == 0 || waiting(tally_.load(std::memory_order_acquire)) == 0) return;
  take_guard();
  // The round changes twice: before the grants, so that a waiter that sees them knows that it may take one; and after them, so
  // that a waiter that looked in between and found none doesn't fall asleep.
  round_.fetch_add(1, std::memory_order_relaxed);
  auto tally = tally_.load(std::memory_order_relaxed);
  std::uint64_t granted;
  do granted = std::min(grants(tally) + n, waiting(tally));
  while (!tally_.compare_exchange_weak(tally, tally - grants(tally) + granted, std::memory_order_release,
                                       std::memory_order_relaxed));
  round_.fetch_add(1, std::memory_order_release);
  os::futex_wake<everywhere>(round_, static_cast<int>(std::min<std::uint32_t>(n, INT_MAX)));
  guard_.unlock();
}

bool waiting_room::stay(round since, std::chrono::nanoseconds limit) {
  const deadline until(limit);
  for (;;) {
    const auto seen = round_.load(std::memory_order_acquire);
    if (seen != since && leave_with_a_grant()) return true;
    if (!os::futex_wait<everywhere>(round_, seen, until.left())) return give_up(since);
  }
}

bool waiting_room::leave_with_a_grant() {
  auto tally = tally_.load(std::memory_order_acquire);
  while (grants(tally) > 0)
    if (tally_.compare_exchange_weak(tally, tally - one_waiter - one_grant, std::memory_order_acquire)) return true;
  return false;
}

bool waiting_room::give_up(round since) {
  // A grant still counts until the exchange that removes this waiter from the tally.
  auto tally = tally_.load(std::memory_order_acquire);
  for (;;) {
    const bool told = grants(tally) > 0 && round_.load(std::memory_order_relaxed) != since;
    const auto left = tally - one_waiter - (told ? one_grant : 0);
    if (tally_.compare_exchange_weak(tally, left, std::memory_order_acquire)) return told;
  }
}

}  // namespace heddle::process_shared
