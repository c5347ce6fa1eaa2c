// An event whose waiters look at a phase of one bit, so that two sets, each cleared at once, are none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct phase_event : Base {
  class event {
   public:
    task<Base> wait() {
      AWAIT(this->wait_for(std::chrono::nanoseconds::max()));
      RETURN();
    }
    task<Base, bool> wait_for(std::chrono::nanoseconds limit) {
      const deadline_on<typename Base::clock> until(limit);
      derived::hold<Base> fields(guard_);
      const bool mine = phase_;
      for (bool in_time = true; !set_ && phase_ == mine && in_time;) {
        const bool notified = AWAIT(changed_.wait_for(guard_, until.left()));
        in_time = notified;
      }
      RETURN(set_ || phase_ != mine);
    }
    void set() {
      derived::hold<Base> fields(guard_);
      if (!set_) phase_ = !phase_;
      set_ = true;
      changed_.notify_all();
    }
    void clear() {
      derived::hold<Base> fields(guard_);
      set_ = false;
    }
    bool is_set() {
      derived::hold<Base> fields(guard_);
      return set_;
    }

   private:
    derived::guard<Base> guard_;
    derived::waiters<Base> changed_;
    bool set_ = false, phase_ = false;
  };
};

}  // namespace heddle::mutants
