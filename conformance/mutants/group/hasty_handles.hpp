// A group whose joined units are forgotten at its next spawn, not at its next join: their handles then give nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hasty_handles : conformance::altered_threads<hasty_handles> {
  using altered_threads::altered_threads;

  template <class R> class handle {
   public:
    using native = threads::handle<R>;
    handle() = default;
    handle(native to, const std::atomic<const void*>* reused, const void* generation)
        : native_(to), reused_(reused), generation_(generation) {}
    R join() const {
      if (reused_ == nullptr || *reused_ != generation_) return native_.join();
      return R();
    }
    unit_id id() const { return native_.id(); }

   private:
    native native_;
    const std::atomic<const void*>* reused_ = nullptr;
    const void* generation_ = nullptr;
  };

  class group : threads::group {
   public:
    using threads::group::group;
    template <class F, class... A> auto spawn(F f, const A&... a) {
      const auto named = threads::group::spawn(f, a...);
      *reused_ = joined_;
      return handle<typename call_of<threads, F, A...>::result>(named, reused_.get(), current_);
    }
    void join() {
      joined_ = current_;
      current_ = current_ == &even_ ? &odd_ : &even_;
      threads::group::join();
    }

   private:
    static inline const char even_ = 0, odd_ = 0;
    std::shared_ptr<std::atomic<const void*>> reused_ = std::make_shared<std::atomic<const void*>>(nullptr);
    const void* current_ = &even_;
    const void* joined_ = nullptr;
  };
};

}  // namespace heddle::models
