// Tests of the limits that are added to the text of EAGAIN.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/process_limit.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

namespace heddle::os {
namespace {

// Sets a soft limit while it lives.
class limited {
 public:
  limited(__rlimit_resource which, rlim_t most) : which_(which) {
    getrlimit(which, &before_);
    const rlimit now{most, before_.rlim_max};
    setrlimit(which, &now);
  }
  ~limited() { setrlimit(which_, &before_); }
  limited(const limited&) = delete;
  limited& operator=(const limited&) = delete;

 private:
  __rlimit_resource which_;
  rlimit before_{};
};

TEST(with_process_limits, names_the_limits_that_may_be_the_reason) {
  const limited memory(RLIMIT_AS, rlim_t{1} << 47);
  const limited processes(RLIMIT_NPROC, 300);
  const std::string why = "fork: Resource temporarily unavailable";
  const std::string no_process = geteuid() == 0 ? "" : "; the limit on processes and threads (ulimit -u) is 300";
  EXPECT_EQ(with_process_limits(why), why + no_process + "; the limit on memory (ulimit -v) is 137438953472 KiB");
}

TEST(with_process_limits, leaves_other_reasons_alone) {
  const limited processes(RLIMIT_NPROC, 300);
  EXPECT_EQ(with_process_limits("out of memory"), "out of memory");
}

}  // namespace
}  // namespace heddle::os
