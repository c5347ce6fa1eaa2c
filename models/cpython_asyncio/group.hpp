// Units as asyncio's tasks, joined by asyncio.wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "models/cpython_asyncio/loop.hpp"
#include "models/facets/outcome.hpp"
#include "models/facets/portable.hpp"

namespace heddle::on_asyncio {

/// A unit of a group, with asyncio's task of it.
struct member : unit {
  virtual void check() const = 0;
  python::object task;
  bool ended = false;
};

/// A member with its call and its outcome.
template <class M, class Call> class calling final : public member {
 public:
  explicit calling(Call what) : call_(what) {}
  run_loop::frame& begin() override {
    body_ = call_(M());
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
    ended = true;
    out.done.set();
  }
  void check() const override { out.get(); }

  outcome<M, typename Call::result> out;

 private:
  Call call_;
  typename Call::task_type body_;
};

using members = std::vector<std::unique_ptr<member>>;
/// Waits until all have ended.
task<> join_all(const members& all);

template <class M> class group {
 public:
  explicit group(M) {}
  group(const group&) = delete;
  ~group() {
    for (const auto& each : units_)
      if (!each->ended) std::terminate();  // left before it was joined
  }
  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<M, F, A...>;
    auto made = std::make_unique<calling<M, call>>(bind_call<M>(F{}, a...));
    auto& one = *made;
    one.task = loop::here().start(one);
    one.out.be_known_as(M::identity(&one));
    units_.push_back(std::move(made));
    return handle<M, typename call::result>(&one.out);
  }
  /// Ended units are kept until the next join, so their handles stay valid.
  task<> join() {
    co_await join_all(units_);
    ended_ = std::exchange(units_, {});
    for (const auto& each : ended_) each->check();
  }

 private:
  members units_, ended_;
};

}  // namespace heddle::on_asyncio
