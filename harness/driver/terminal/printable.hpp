// Makes text from another process safe to store and print.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heddle::driver {

/// `text` as one line of valid UTF-8: control characters become blanks, bytes that are not UTF-8 become U+FFFD, and a text longer
/// than about `most` bytes is cut off with ….
std::string printable(std::string_view text, std::size_t most = 1000);

}  // namespace heddle::driver
