// What a message holds: bytes that no other message of this process holds, made from its place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace heddle::load {

// The output step of splitmix64 (Steele, Lea, Flood 2014). It is a bijection, so different keys stay
// different.
constexpr std::uint64_t scrambled(std::uint64_t key) noexcept {
  key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9ULL;
  key = (key ^ (key >> 27)) * 0x94d049bb133111ebULL;
  return key ^ (key >> 31);
}

// From 8 bytes upwards all messages differ, up to 2^24 connections of 2^40 messages each.
inline void fill_payload(std::span<std::byte> payload, std::uint64_t connection, std::uint64_t message) noexcept {
  constexpr std::uint64_t golden_gamma = 0x9e3779b97f4a7c15ULL;
  std::uint64_t key = (connection << 40) ^ message;
  for (std::size_t at = 0; at < payload.size(); at += sizeof key, key += golden_gamma) {
    const std::uint64_t word = scrambled(key);
    std::memcpy(payload.data() + at, &word, std::min(sizeof word, payload.size() - at));
  }
}

// Round trips of one connection out of `total`: an even share, the first connections taking the remainder.
constexpr std::uint64_t share_of(std::uint64_t total, std::size_t connection, std::size_t connections) noexcept {
  return total / connections + (connection < total % connections ? 1 : 0);
}

}  // namespace heddle::load
