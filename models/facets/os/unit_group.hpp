// The group of blocking models whose units share a heap; each model defines how a unit is started and waited for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <new>
#include <utility>

#include "models/facets/os/unit_storage.hpp"
#include "models/facets/os/units.hpp"

namespace heddle::os {

/// A unit in the list of its group, with its carrier's data.
template <class Link> struct member : unit_base {
  [[no_unique_address]] Link link;
  member* older = nullptr;
};
template <class Link> struct members {
  member<Link>* newest = nullptr;

  void add(member<Link>& one) { one.older = std::exchange(newest, &one); }
};

/// `Carrier` runs the units and is constructed from the model's view. Its type `link` is its data for each unit.
/// start(unit&) starts a unit, whose address is stable until it has been waited for; if it throws, nothing was started.
/// wait(members) returns when all have ended. Only the group's owner calls these.
template <class M, class Carrier> class unit_group {
 public:
  explicit unit_group(M m) : m_(m), carrier_(m) {}
  unit_group(const unit_group&) = delete;
  ~unit_group() {
    if (alive_.all.newest != nullptr) abandoned_group();
    ended_.end();
  }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<M, F, A...>;
    using unit = os::unit<M, call, linked>;
    static_assert(alignof(unit) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
    auto* const one = new (alive_.storage->allocate(sizeof(unit))) unit(m_, bind_call<M>(F{}, a...));
    try {
      carrier_.start(*one);
    } catch (...) {
      one->~unit();
      throw;
    }
    alive_.all.add(*one);
    return handle<M, typename call::result>(&one->out);
  }
  /// Ended units are kept until the next join or the group's end, so their handles stay valid.
  void join() {
    carrier_.wait(alive_.all);
    ended_.end();
    std::swap(alive_, ended_);
    const linked* oldest_failed = nullptr;
    for (auto* each = ended_.all.newest; each != nullptr; each = each->older)
      if (each->failed()) oldest_failed = each;
    if (oldest_failed != nullptr) oldest_failed->check();
  }

 private:
  using linked = member<typename Carrier::link>;
  struct generation {
    unit_storage* storage;
    members<typename Carrier::link> all;

    void end() {
      for (auto* each = all.newest; each != nullptr;) std::exchange(each, each->older)->~linked();
      all = {};
      storage->clear();
    }
  };

  M m_;
  unit_storage one_, other_;
  generation alive_{&one_, {}}, ended_{&other_, {}};
  Carrier carrier_;
};

}  // namespace heddle::os
