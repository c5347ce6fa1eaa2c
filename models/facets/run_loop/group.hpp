// The group and the runtime of suspending models whose units are coroutines on a run loop of Heddle's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

#include "models/facets/derived/awaited_units.hpp"
#include "models/facets/outcome.hpp"
#include "models/facets/portable.hpp"

namespace heddle::run_loop {

template <class M, class Call> class member;

/// `M::scheduler` has here(), start(unit&), run() and the type `unit`, on which it calls begin(), then finish() once the
/// outermost frame has returned, or abandon(). `M::identity(unit)` gives its identity.
template <class M> class group {
 public:
  explicit group(M m) : m_(m) {}
  group(const group&) = delete;
  ~group() {
    if (!units_.all_ended()) std::terminate();  // left before it was joined
  }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<M, F, A...>;
    auto made = std::make_unique<member<M, call>>(*this, bind_call<M>(F{}, a...));
    auto& one = *made;
    units_.add(std::move(made));
    try {
      M::scheduler::here().start(one);  // only queues it
    } catch (...) {
      units_.remove_last();
      throw;
    }
    one.out.be_known_as(M::identity(one));
    return handle<M, typename call::result>(&one.out);
  }
  task<M> join() { return units_.join(); }

 private:
  template <class, class> friend class member;
  struct checked_unit : M::scheduler::unit {
    virtual void check() const = 0;
  };

  M m_;
  derived::awaited_units<M, checked_unit> units_;
};

/// A unit of a group with its call and its outcome.
template <class M, class Call> class member final : public group<M>::checked_unit {
 public:
  member(group<M>& in, Call what) : of_(in), call_(what) {}
  typename M::scheduler::frame& begin() override {
    body_ = call_(of_.m_);
    return body_.first();
  }
  void finish() override {
    try {
      if constexpr (std::is_void_v<typename Call::result>)
        body_.result();
      else
        out.keep(body_.result());
    } catch (...) { out.fail(std::current_exception()); }
    body_ = {};
    out.done.set();
    of_.units_.one_ended();
  }
  void abandon() override {
    body_ = {};
    of_.units_.one_abandoned();
  }
  void check() const override { out.get(); }

  outcome<M, typename Call::result> out;

 private:
  group<M>& of_;
  Call call_;
  typename Call::task_type body_;
};

/// M is made from its scheduler.
template <class M> class runtime {
 public:
  explicit runtime(const setting& asked) : scheduler_(asked) {}
  M root() { return M(scheduler_); }
  template <class F, class... A> void run(F body, A&&... a) {
    root_unit unit(body(root(), std::forward<A>(a)...));
    scheduler_.start(unit);
    scheduler_.run();
    unit.body.result();
  }

 private:
  struct root_unit final : M::scheduler::unit {
    explicit root_unit(task<M> what) : body(std::move(what)) {}
    typename M::scheduler::frame& begin() override { return body.first(); }
    void finish() override {}
    void abandon() override { body = {}; }
    task<M> body;
  };
  typename M::scheduler scheduler_;
};

}  // namespace heddle::run_loop
