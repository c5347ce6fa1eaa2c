// What the answer to a message under load is: known only to who has read the message's end and was given the key of the pass.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "harness/splitmix.hpp"

namespace heddle {

/// Turns a message, of a byte or more, into its answer: its last byte becomes another, which depends on the key and on the last eight
/// bytes. No number of messages and their answers tells the next answer.
inline void answer_with(std::uint64_t key, std::span<std::byte> message) noexcept {
  std::uint64_t end = 0;
  const auto size = std::min(sizeof end, message.size());
  std::memcpy(&end, message.data() + message.size() - size, size);
  const auto hashed = splitmix::mixed(splitmix::mixed(end ^ key) + key);
  message.back() ^= static_cast<std::byte>(hashed >> 56U | 1U);
}

/// A key in the state of `Workload`, which a model can reach: only the workload's own functions can read it.
template <class Workload> class answer_key {
  friend Workload;
  std::uint64_t value_ = 0;
};

}  // namespace heddle
