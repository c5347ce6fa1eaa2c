// The result of a receive from a channel: a value, or why there is none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle {

enum class reception { value, closed, timed_out };

template <class T> struct received {
  reception what = reception::closed;
  T value{};
  explicit operator bool() const { return what == reception::value; }
};

}  // namespace heddle
