// Messages differ from each other in every size, and shares add up.
// SPDX-License-Identifier: Apache-2.0
#include "payload.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace heddle::load {
namespace {

using bytes = std::string;

bytes payload_of(std::size_t size, std::uint64_t connection, std::uint64_t message) {
  bytes payload(size, '\0');
  fill_payload(std::as_writable_bytes(std::span(payload)), connection, message);
  return payload;
}

TEST(payload, differs_for_each_message_and_connection) {
  for (const std::size_t size : {8U, 13U, 64U, 1000U}) {
    std::set<bytes> seen;
    for (std::uint64_t connection = 0; connection < 50; ++connection)
      for (std::uint64_t message = 0; message < 50; ++message) seen.insert(payload_of(size, connection, message));
    EXPECT_EQ(seen.size(), 2500U) << size << " bytes";
  }
}

TEST(payload, is_repeatable) { EXPECT_EQ(payload_of(64, 3, 7), payload_of(64, 3, 7)); }

TEST(payload, fills_every_byte_of_every_size) {
  for (std::size_t size = 1; size <= 40; ++size) {
    bytes ever_set(size, '\0');
    for (std::uint64_t message = 0; message < 64; ++message) {
      const bytes payload = payload_of(size, 1, message);
      for (std::size_t i = 0; i < size; ++i) ever_set[i] = static_cast<char>(ever_set[i] | payload[i]);
    }
    EXPECT_EQ(ever_set, bytes(size, '\xff')) << size << " bytes";
  }
}

TEST(payload, repeats_no_word_inside_a_message) {
  const bytes payload = payload_of(8000, 5, 9);
  std::set<bytes> words;
  for (std::size_t at = 0; at < payload.size(); at += 8) words.insert(payload.substr(at, 8));
  EXPECT_EQ(words.size(), 1000U);
}

TEST(share, adds_up_and_is_even) {
  for (const std::size_t connections : {1U, 3U, 100U, 1000U}) {
    for (const std::uint64_t total : {1U, 2U, 99U, 100U, 101U, 12345U}) {
      std::uint64_t sum = 0;
      for (std::size_t i = 0; i < connections; ++i) {
        const std::uint64_t share = share_of(total, i, connections);
        EXPECT_LE(share - total / connections, 1U);
        sum += share;
      }
      EXPECT_EQ(sum, total);
    }
  }
}

}  // namespace
}  // namespace heddle::load
