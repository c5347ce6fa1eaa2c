// The group of models whose units share a heap and block: how a unit is started and waited for is each model's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <new>
#include <utility>

#include "models/facets/os/unit_storage.hpp"
#include "models/facets/os/units.hpp"

namespace heddle::os {

/// A unit in the list of its group, and what its carrier keeps with it.
template <class Link> struct member : unit_base {
  [[no_unique_address]] Link link;
  member* older = nullptr;
};
template <class Link> struct members {
  member<Link>* newest = nullptr;

  void add(member<Link>& one) { one.older = std::exchange(newest, &one); }
};

/// `Carrier` is what carries the units, made from the model's view of the world. Its `link` is what it keeps for each.
/// start(unit&) begins a unit that stays where it is until it was waited for, and if it throws it has started nothing;
/// wait(members) returns when they have all ended. Both are called by the group's owner alone.
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
  /// The ended units stay until the next join or the group's end: their handles are still good.
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
