// Tests of what becomes of other people's bytes.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/printable.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

TEST(printable, leaves_good_text_alone) { EXPECT_EQ(printable("36 µs"), "36 µs"); }

TEST(printable, is_one_line_without_control_characters) { EXPECT_EQ(printable("a\nb\x1b[31mc\x7f"), "a b [31mc "); }

TEST(printable, replaces_what_is_no_utf_8) {
  EXPECT_EQ(printable("a\xff"
                      "b"),
            "a\xef\xbf\xbd"
            "b");
}

TEST(printable, cuts_long_texts) { EXPECT_EQ(printable("abcdef", 3), "abc…"); }

TEST(printable, does_not_leave_half_a_character) { EXPECT_EQ(printable("aµ", 2), "a\xef\xbf\xbd…"); }

}  // namespace
}  // namespace heddle::driver
