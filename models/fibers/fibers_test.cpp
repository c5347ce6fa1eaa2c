// Fibers that are resumed late: one that computes keeps the thread while another's limit passes.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <span>
#include <utility>

#include "models/fibers/model.hpp"

namespace heddle::models {
namespace {

using namespace std::chrono_literals;

struct state {
  fibers::mutex section;
  fibers::condition changed;
  fibers::event set;
  fibers::semaphore permits{0};
  bool waiting = false, in_time = false, served = false;
};
using refers = ref<state>;

template <class Check> void run(void (*body)(fibers, refers), Check check) {
  fibers::runtime runtime({});
  const auto shared = make<state>(runtime.root());
  runtime.run(body, refers(shared));
  check(*shared);
}

/// Beside it, what passes between two steps of this thread on a busy machine is nothing.
constexpr auto limit = 1000ms;

/// Keeps the thread until the limit of whoever began to wait before has passed.
void compute_past_the_limit() {
  const deadline until(limit);  // begins after the other's
  while (until.left() > 0ns) {}
}

void notify_late(fibers m, refers s) {
  fibers::group g(m);
  g.spawn(
      [](fibers, refers at) {
        at->section.lock();
        at->waiting = true;
        at->in_time = at->changed.wait_for(at->section, limit);
        at->section.unlock();
      },
      s);
  while (!s->waiting) m.yield();
  s->changed.notify_one();
  compute_past_the_limit();
  g.join();
}
TEST(fibers, a_waiter_that_was_notified_in_time_and_goes_on_late_was_notified) {
  run(notify_late, [](const state& s) { EXPECT_TRUE(s.in_time); });
}

void notify_the_first_of_two(fibers m, refers s) {
  fibers::group g(m);
  g.spawn(
      [](fibers, refers at) {
        at->section.lock();
        at->in_time = at->changed.wait_for(at->section, limit);
        at->waiting = false;
        at->section.unlock();
      },
      s);
  g.spawn(
      [](fibers, refers at) {
        at->section.lock();
        at->waiting = true;
        at->changed.wait(at->section);
        at->served = true;
        at->section.unlock();
      },
      s);
  while (!s->waiting) m.yield();
  compute_past_the_limit();
  s->changed.notify_one();
  while (s->waiting) m.yield();
  if (s->in_time) s->changed.notify_one();
  g.join();  // if the notification was lost, the second never ends
}
TEST(fibers, a_notification_goes_to_one_that_still_waits) {
  run(notify_the_first_of_two, [](const state& s) { EXPECT_TRUE(s.served); });
}

void release_late(fibers m, refers s) {
  fibers::group g(m);
  g.spawn(
      [](fibers, refers at) {
        at->waiting = true;
        at->in_time = at->permits.try_acquire_for(limit);
      },
      s);
  while (!s->waiting) m.yield();
  s->permits.release();
  compute_past_the_limit();
  g.join();
}
TEST(fibers, a_permit_that_came_in_time_is_taken_late) {
  run(release_late, [](const state& s) { EXPECT_TRUE(s.in_time); });
}

void unlock_late(fibers m, refers s) {
  s->section.lock();
  fibers::group g(m);
  g.spawn(
      [](fibers, refers at) {
        at->waiting = true;
        at->in_time = at->section.try_lock_for(limit);
        if (at->in_time) at->section.unlock();
      },
      s);
  g.spawn(
      [](fibers, refers at) {
        at->section.lock();
        at->served = true;
        at->section.unlock();
      },
      s);
  while (!s->waiting) m.yield();  // both wait: they took turns
  s->section.unlock();
  compute_past_the_limit();
  g.join();
}
TEST(fibers, nobody_sleeps_beside_a_mutex_that_a_late_one_was_woken_for) {
  run(unlock_late, [](const state& s) {
    EXPECT_TRUE(s.in_time);
    EXPECT_TRUE(s.served);
  });
}

void poll_a_free_one(fibers, refers s) {
  s->in_time = s->section.try_lock_for(0ns);
  if (s->in_time) s->section.unlock();
  s->served = s->section.try_lock_for(-1s);
  if (s->served) s->section.unlock();
}
TEST(fibers, a_poll_takes_a_free_mutex) {
  run(poll_a_free_one, [](const state& s) {
    EXPECT_TRUE(s.in_time);
    EXPECT_TRUE(s.served);
  });
}

void replace_a_stream(fibers, refers s) {
  fibers::listener door;
  std::byte byte{};
  auto client = fibers::stream::connect(door.address());
  auto first = door.accept();
  auto other = fibers::stream::connect(door.address());
  const auto second = door.accept();
  client = std::move(other);
  s->in_time = first.read_some(std::span(&byte, 1)) == 0;  // `other`, which could have it still, lives
}
TEST(fibers, a_stream_that_is_moved_over_ends_at_once_with_its_registration) {
  run(replace_a_stream, [](const state& s) { EXPECT_TRUE(s.in_time); });
  EXPECT_EQ(awaited_socket::alive, 0);
}

}  // namespace
}  // namespace heddle::models
