// The search for an order, over a list of calls and returns from which what has been done is taken out.
// SPDX-License-Identifier: Apache-2.0
#include "harness/linearizability/search.hpp"

#include <algorithm>
#include <bitset>
#include <stdexcept>
#include <unordered_set>
#include <utility>

namespace heddle::linearizability {
namespace {

using done_set = std::bitset<most_operations>;

/// What has been done, and the state that came of it.
struct configuration {
  done_set done;
  object_state state;
  friend bool operator==(const configuration&, const configuration&) = default;
};
struct hash_of_configuration {
  std::size_t operator()(const configuration& c) const {
    std::size_t sum = std::hash<done_set>()(c.done);
    for (const int each : c.state) sum = sum * 1099511628211U + static_cast<std::size_t>(each) + 1;
    return sum;
  }
};

/// A call, or the return of an operation that has to be done. In a list by time, in which the last element stands before the first.
struct moment {
  std::size_t of;
  bool is_return;
  long at;
  std::size_t before, next;
};

class timeline {
 public:
  timeline(std::span<const operation> all, long cut) : call_(all.size()), return_(all.size(), 0) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].called > cut) continue;
      moments_.push_back({i, false, all[i].called, 0, 0});
      if (all[i].returned <= cut) moments_.push_back({i, true, all[i].returned, 0, 0});
    }
    // Where a clock gives one number twice, what may have been at the same time counts as that.
    std::sort(moments_.begin(), moments_.end(), [](const moment& a, const moment& b) {
      return std::pair(a.at, a.is_return) < std::pair(b.at, b.is_return);
    });
    moments_.insert(moments_.begin(), moment{0, false, 0, 0, 0});
    link();
  }
  std::size_t begin() const { return moments_[0].next; }
  const moment& at(std::size_t i) const { return moments_[i]; }
  std::size_t after_call(std::size_t of) const { return moments_[call_[of]].next; }
  std::size_t returns_left() const { return returns_left_; }
  void take_out(std::size_t of) {
    unlink(call_[of]);
    if (return_[of] != 0) unlink(return_[of]), --returns_left_;
  }
  void put_back(std::size_t of) {
    if (return_[of] != 0) relink(return_[of]), ++returns_left_;
    relink(call_[of]);
  }

 private:
  void link() {
    for (std::size_t i = 0; i < moments_.size(); ++i) {
      auto& m = moments_[i];
      m.before = i == 0 ? moments_.size() - 1 : i - 1;
      m.next = i + 1 == moments_.size() ? 0 : i + 1;
      if (i == 0) continue;
      (m.is_return ? return_ : call_)[m.of] = i;
      returns_left_ += m.is_return;
    }
  }
  void unlink(std::size_t i) {
    moments_[moments_[i].before].next = moments_[i].next;
    moments_[moments_[i].next].before = moments_[i].before;
  }
  void relink(std::size_t i) { moments_[moments_[i].before].next = moments_[moments_[i].next].before = i; }

  std::vector<moment> moments_;
  std::vector<std::size_t> call_, return_;  ///< of each operation; 0 where there is none
  std::size_t returns_left_ = 0;
};

class search {
 public:
  search(const specification& object, const object_state& first, std::span<const operation> all, long cut)
      : object_(object), all_(all), left_(all, cut), now_{{}, first} {
    if (all.size() > most_operations) throw std::length_error("a history has more operations than can be searched");
  }

  /// Calls `found` with the state after each order that there is, until it gives true: the answer is yes.
  template <class Found> answer run(long steps, Found found) {
    for (auto at = left_.begin();;) {
      const bool complete = left_.returns_left() == 0;
      if (complete && found(now_.state)) return answer::yes;
      if (complete || left_.at(at).is_return) {
        if (path_.empty()) return answer::no;
        at = take_back();
      } else {
        if (steps-- == 0) return answer::unknown;
        at = do_next(left_.at(at).of) ? left_.begin() : left_.at(at).next;
      }
    }
  }

 private:
  bool do_next(std::size_t of) {
    auto state = object_.after(now_.state, all_[of]);
    if (!state) return false;
    configuration then{now_.done, *std::move(state)};
    then.done.set(of);
    if (!seen_.insert(then).second) return false;
    path_.emplace_back(of, std::exchange(now_, std::move(then)));
    left_.take_out(of);
    return true;
  }
  /// Gives where to go on: after the call of what has been taken back.
  std::size_t take_back() {
    auto [of, before] = std::move(path_.back());
    path_.pop_back();
    now_ = std::move(before);
    left_.put_back(of);
    return left_.after_call(of);
  }

  const specification& object_;
  const std::span<const operation> all_;
  timeline left_;
  configuration now_;
  std::vector<std::pair<std::size_t, configuration>> path_;
  std::unordered_set<configuration, hash_of_configuration> seen_;
};

}  // namespace

answer is_linearizable(const specification& object, const object_state& first, std::span<const operation> all,
                       long steps, long cut) {
  return search(object, first, all, cut).run(steps, [](const object_state&) { return true; });
}

std::set<object_state> states_after(const specification& object, const object_state& first,
                                    std::span<const operation> all, long steps) {
  std::set<object_state> found;
  search(object, first, all, std::numeric_limits<long>::max()).run(steps, [&](const object_state& state) {
    found.insert(state);
    return false;
  });
  return found;
}

}  // namespace heddle::linearizability
