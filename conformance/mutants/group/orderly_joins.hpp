// A handle whose join waits first for all units that its group spawned before.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct orderly_joins : conformance::altered_threads<orderly_joins> {
  using altered_threads::altered_threads;

  /// The waits for a group's units, in the order of their spawns.
  class line {
   public:
    void add(std::function<void()> wait) {
      const std::lock_guard fields(guard_);
      waits_.push_back(std::move(wait));
    }
    void wait_for_all() {
      std::unique_lock fields(guard_);
      const auto all = waits_;
      fields.unlock();
      for (const auto& each : all) each();
    }
    void clear() { waits_.clear(); }

   private:
    std::mutex guard_;
    std::vector<std::function<void()>> waits_;
  };

  template <class R> struct handle : threads::handle<R> {
    handle() = default;
    handle(threads::handle<R> native, line* in) : threads::handle<R>(native), line_(in) {}
    R join() const {
      if (line_ != nullptr && current() != this->id()) line_->wait_for_all();
      return threads::handle<R>::join();
    }

   private:
    line* line_ = nullptr;
  };
  class group : public threads::group {
   public:
    using threads::group::group;
    template <class F, class... A> auto spawn(F f, const A&... a) {
      const auto native = threads::group::spawn(f, a...);
      line_.add([native] { wait_for(native); });
      return named(native);
    }
    void join() {
      line_.clear();
      threads::group::join();
    }

   private:
    template <class R> static void wait_for(threads::handle<R> unit) {
      try {
        unit.join();
      } catch (const task_failed&) {}
    }
    template <class R> handle<R> named(threads::handle<R> native) { return {native, &line_}; }
    line line_;
  };
};

}  // namespace heddle::models
