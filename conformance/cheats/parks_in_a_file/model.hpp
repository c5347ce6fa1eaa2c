// A cheat: all tasks have one stack; what a parked one had on it is in a file that has no name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ucontext.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <system_error>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

/// A task runs when it is spawned, until it parks; the group's join goes on with each in turn.
struct parks_in_a_file : conformance::altered_threads<parks_in_a_file> {
  using altered_threads::altered_threads;
  static constexpr about_model about{
      .family = "executors", .says = "tasks that share a stack", .workers = worker_policy::one};

  class shared_stack {
   public:
    template <class Call> static void start(const Call& call) {
      static const Call* next;
      next = &call;
      getcontext(&task_);
      task_.uc_stack.ss_sp = bytes_.data();
      task_.uc_stack.ss_size = bytes_.size();
      task_.uc_link = &spawner_;
      makecontext(
          &task_,
          +[] {
            const Call mine = *next;
            mine(parks_in_a_file());
            low_ = nullptr;
          },
          0);
      go_on();
    }
    static void park() {
      constexpr std::size_t below_frame = 1024;
      low_ = static_cast<std::byte*>(__builtin_frame_address(0)) - below_frame;
      swapcontext(&task_, &spawner_);
    }
    static void end_all() {
      for (long each = 0; each < parked_; ++each) {
        check(pread(file(), &low_, sizeof low_, place(each)));
        check(pread(file(), &task_, sizeof task_, place(each) + context_at));
        check(pread(file(), low_, in_use(), place(each) + stack_at));
        swapcontext(&spawner_, &task_);
      }
      parked_ = 0;
    }

   private:
    static constexpr off_t most = 16 * 1024, context_at = sizeof(std::byte*),
                           stack_at = context_at + sizeof(ucontext_t);

    static void go_on() {
      swapcontext(&spawner_, &task_);
      if (low_ == nullptr) return;
      check(pwrite(file(), &low_, sizeof low_, place(parked_)));
      check(pwrite(file(), &task_, sizeof task_, place(parked_) + context_at));
      check(pwrite(file(), low_, in_use(), place(parked_) + stack_at));
      ++parked_;
    }
    static int file() {
      static const int opened = [] {
        char name[] = "/var/tmp/parked-XXXXXX";
        const int made = mkstemp(name);
        if (made < 0) throw std::system_error(errno, std::generic_category(), name);
        unlink(name);
        return made;
      }();
      return opened;
    }
    static off_t place(long task) { return task * most; }
    static std::size_t in_use() { return static_cast<std::size_t>(bytes_.data() + bytes_.size() - low_); }
    static void check(ssize_t moved) {
      if (moved < 0) throw std::system_error(errno, std::generic_category(), "a parked stack");
    }

    static inline std::array<std::byte, 256 * 1024> bytes_;
    static inline ucontext_t spawner_, task_;
    static inline std::byte* low_ = nullptr;  ///< of the task that is parking; null if it ends
    static inline long parked_ = 0;
  };

  class event {
   public:
    void wait() {
      while (!set_) shared_stack::park();
    }
    void set() { set_ = true; }
    void clear() { set_ = false; }

   private:
    bool set_ = false;
  };

  struct group {
    explicit group(threads) {}
    template <class F, class... A> void spawn(F, const A&... a) {
      shared_stack::start(bind_call<parks_in_a_file>(F{}, a...));
    }
    void join() { shared_stack::end_all(); }
  };
};

}  // namespace heddle::models
