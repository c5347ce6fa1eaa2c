// The content of a message, different from that of every other message of this process: made from its numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "harness/splitmix.hpp"

namespace heddle::load {

// From 8 bytes upwards all messages differ, up to 2^24 connections of 2^40 messages each.
inline void fill_payload(std::span<std::byte> payload, std::uint64_t connection, std::uint64_t message) noexcept {
  std::uint64_t key = (connection << 40) ^ message;
  for (std::size_t at = 0; at < payload.size(); at += sizeof key, key += splitmix::golden_gamma) {
    const std::uint64_t word = splitmix::mixed(key);
    std::memcpy(payload.data() + at, &word, std::min(sizeof word, payload.size() - at));
  }
}

// The round trips of one connection out of `total`: an even share; the first connections take the remainder.
constexpr std::uint64_t share_of(std::uint64_t total, std::size_t connection, std::size_t connections) noexcept {
  return total / connections + (connection < total % connections ? 1 : 0);
}

}  // namespace heddle::load
