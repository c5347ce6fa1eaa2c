// A listener that turns away eighty of those that waited when it accepts the first.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct impatient_listener : conformance::altered_threads<impatient_listener> {
  using altered_threads::altered_threads;

  template <class Door> struct impatient : Door {
    os::stream accept() {
      os::stream first = Door::accept();
      for (int i = 0; !turned_away_ && i < 80; ++i) Door::accept();
      turned_away_ = true;
      return first;
    }

   private:
    bool turned_away_ = false;
  };
  using listener = impatient<os::listener>;
  using unix_listener = impatient<os::unix_listener>;
};

}  // namespace heddle::models
