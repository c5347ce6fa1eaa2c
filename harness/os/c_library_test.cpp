// Tests that a program which defines none of the C library's functions is told to have none of its own.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/c_library.hpp"

#include <gtest/gtest.h>

namespace heddle::os {
namespace {

TEST(c_library, has_all_its_functions_in_an_honest_program) { EXPECT_EQ(redefined_function(), ""); }

}  // namespace
}  // namespace heddle::os
