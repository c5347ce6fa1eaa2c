// The arena: blocks are apart, aligned, reused, common to all processes, and no kill wedges it.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/process_shared/arena.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <new>
#include <vector>

#include "models/facets/process_shared/forked.hpp"
#include "models/facets/process_shared/make.hpp"

namespace heddle::process_shared {
namespace {

TEST(arena, aligns_and_keeps_blocks_apart) {
  auto& a = arena::of_process();
  std::vector<std::pair<std::byte*, std::size_t>> blocks;
  for (const std::size_t bytes : {1UL, 63UL, 64UL, 65UL, 1000UL, 4096UL, 100'000UL, 5'000'000UL})
    for (int i = 0; i < 5; ++i) {
      void* at = a.allocate(bytes);
      EXPECT_EQ(reinterpret_cast<std::uintptr_t>(at) % arena::granule, 0U);
      std::memset(at, i, bytes);
      blocks.emplace_back(static_cast<std::byte*>(at), bytes);
    }
  std::ranges::sort(blocks);
  for (std::size_t i = 1; i < blocks.size(); ++i)
    EXPECT_LE(blocks[i - 1].first + blocks[i - 1].second, blocks[i].first);
  for (const auto& [at, bytes] : blocks) a.release(at);
}

TEST(arena, reuses_what_came_back) {
  auto& a = arena::of_process();
  void* first = a.allocate(300);
  a.release(first);
  EXPECT_EQ(a.allocate(512), first);
  a.release(first);
}

TEST(arena, is_full_some_day) {
  auto& a = arena::map(std::size_t{16} << 20);
  std::vector<void*> blocks;
  EXPECT_THROW(
      {
        for (;;) blocks.push_back(a.allocate(1 << 20));
      },
      std::bad_alloc);
  EXPECT_GE(blocks.size(), 8U);
  a.release(blocks.back());
  EXPECT_EQ(a.allocate(1 << 20), blocks.back());
  EXPECT_THROW(a.allocate(~std::size_t{0} / 2), std::bad_alloc);
}

TEST(arena, is_the_same_in_all_processes) {
  const auto here = make<std::atomic<void*>>(nullptr);
  forked([&] {
    *here = arena::of_process().allocate(100);
    std::memcpy(here->load(), "from there", sizeof "from there");
  }).wait();
  EXPECT_STREQ(static_cast<char*>(here->load()), "from there");
  arena::of_process().release(here->load());
}

TEST(arena, gives_back_the_block_of_a_failed_constructor) {
  struct picky {
    explicit picky(bool fails) {
      if (fails) throw 1;
    }
    char data[200];
  };
  EXPECT_THROW(make<picky>(true), int);
  void* reused = arena::of_process().allocate(sizeof(picky));
  arena::of_process().release(reused);
  EXPECT_EQ(&*make<picky>(false), reused);
}

/// Takes blocks, marks them as its own, and looks whether they still are before it gives them back.
void use_blocks(std::uint64_t mark, long turns, std::atomic<long>& spoilt) {
  auto& a = arena::of_process();
  std::uint64_t* held[8];
  for (long turn = 0; turns < 0 || turn < turns; ++turn) {
    for (auto*& each : held) *(each = static_cast<std::uint64_t*>(a.allocate(64))) = mark;
    sched_yield();
    for (auto* each : held) {
      spoilt += *each != mark;
      a.release(each);
    }
  }
}

TEST(arena, never_gives_a_block_to_two_processes) {
  const auto spoilt = make<std::atomic<long>>(0);
  std::vector<forked> users;
  for (std::uint64_t i = 1; i <= 4; ++i) users.emplace_back([&, i] { use_blocks(i, 500, *spoilt); });
  users.clear();
  EXPECT_EQ(*spoilt, 0);
}

TEST(arena, outlives_kills) {
  const auto spoilt = make<std::atomic<long>>(0);
  unsigned random = 7;
  for (std::uint64_t round = 1; round <= 50; ++round) {
    forked victim([&] { use_blocks(round, -1, *spoilt); });
    dawdle(random);
    victim.kill();
    use_blocks(1000, 5, *spoilt);
  }
  EXPECT_EQ(*spoilt, 0);
}

}  // namespace
}  // namespace heddle::process_shared
