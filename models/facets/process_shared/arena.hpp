// The memory that a process shares with all that it forks: one mapping, at the same address in all of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace heddle::process_shared {

/// Allocates and frees blocks of one shared mapping without a name. Any process of the tree may do either, and be killed while it
/// does: the free lists are Treiber stacks (R. K. Treiber, Systems programming: coping with parallelism, 1986) with a tag
/// against ABA, so they are lock-free, and one kill loses one block at most. The arena's own fields lie at the start of the
/// mapping. Blocks have 64, 128, 256 … bytes and start at multiples of 64; pages cost memory only once touched.
class arena {
 public:
  static constexpr std::size_t granule = 64;
  static constexpr std::size_t wished_bytes = std::size_t{64} << 30;

  /// The arena of this process and all that it forks later. Created by the first call, which must come before the first fork: a
  /// model's runtime makes it. Never unmapped, so it exists as long as the last process of the tree.
  static arena& of_process();
  /// Maps an arena of `bytes`, or less if the machine limits address space. Throws std::system_error.
  static arena& map(std::size_t bytes);
  arena(const arena&) = delete;

  /// A block of at least `bytes`, its content undefined. Throws std::bad_alloc when the arena is full.
  void* allocate(std::size_t bytes);
  /// Frees a block from allocate(); a pointer to anywhere in its first granule will do.
  void release(void* block) noexcept;

 private:
  using granule_index = std::uint32_t;
  /// A stack's head: the index of its first block in the low bits (0: empty), a count of its changes above.
  using tagged_index = std::uint64_t;
  static constexpr unsigned index_bits = 30;
  static constexpr granule_index index_mask = (granule_index{1} << index_bits) - 1;
  static_assert(wished_bytes / granule <= std::size_t{index_mask} + 1);

  explicit arena(granule_index granules);
  static unsigned class_of(std::size_t bytes);
  granule_index pop(unsigned size_class);
  granule_index carve(unsigned size_class);
  /// A number for each granule, kept outside of it: for the first granule of a free block the next free block, for that of a
  /// used one its size class. So a slow pop never reads a block that has been reused. Not std::atomic, since constructing them
  /// in advance would touch every page; each access is atomic instead.
  std::atomic_ref<granule_index> note(granule_index of) {
    return std::atomic_ref(reinterpret_cast<granule_index*>(this + 1)[of]);
  }
  std::byte* bytes() { return reinterpret_cast<std::byte*>(this); }

  const granule_index end_;
  std::atomic<granule_index> unused_;  ///< where the part begins that was never allocated
  std::array<std::atomic<tagged_index>, index_bits> free_{};
};

}  // namespace heddle::process_shared
