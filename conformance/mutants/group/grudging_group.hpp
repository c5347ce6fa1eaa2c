// A group that throws a failure again at every later join.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct grudging_group : conformance::altered_threads<grudging_group> {
  using altered_threads::altered_threads;

  class group : public threads::group {
   public:
    using threads::group::group;
    void join() {
      try {
        threads::group::join();
      } catch (const task_failed& failure) { told_ = failure; }
      if (told_) throw task_failed(*told_);
    }

   private:
    std::optional<task_failed> told_;
  };
};

}  // namespace heddle::models
