// The memory that a process and everything it forks have in common: one mapping, at the same address in all of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace heddle::process_shared {

/// Hands out blocks of one anonymous shared mapping, and takes them back for reuse. Any process of the tree may do either,
/// and be killed while it does: the free lists are Treiber stacks (R. K. Treiber, Systems programming: coping with
/// parallelism, 1986) with a tag against ABA, so nobody ever waits for anybody, and one kill loses one block at most.
/// The arena's own fields stand at the start of the mapping. Blocks are 64, 128, 256 … bytes and start at multiples of 64;
/// pages cost memory only once touched.
class arena {
 public:
  static constexpr std::size_t granule = 64;
  static constexpr std::size_t wished_bytes = std::size_t{64} << 30;

  /// The arena of this process and all that it will fork. Made at the first call, which has to come before the first fork:
  /// a model's runtime makes it. Never unmapped, so it lives as long as the last process of the tree.
  static arena& of_process();
  /// Maps one of at most `bytes`, and of less where the machine limits address space. Throws std::system_error.
  static arena& map(std::size_t bytes);
  arena(const arena&) = delete;

  /// A block of at least `bytes`, its content undefined. Throws std::bad_alloc when the arena is full.
  void* allocate(std::size_t bytes);
  /// Takes back what allocate() gave; a pointer to anywhere in the block's first granule will do.
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
  /// Beside each granule, not in it: next free block where a free block starts, its size class where a used one does. So a
  /// slow pop never reads what has become somebody's data.
  /// Plain numbers, since a page is touched only when it is used, so that nothing could be constructed there ahead; each
  /// access is atomic.
  std::atomic_ref<granule_index> note(granule_index of) {
    return std::atomic_ref(reinterpret_cast<granule_index*>(this + 1)[of]);
  }
  std::byte* bytes() { return reinterpret_cast<std::byte*>(this); }

  const granule_index end_;
  std::atomic<granule_index> unused_;  ///< where the part begins that was never handed out
  std::array<std::atomic<tagged_index>, index_bits> free_{};
};

}  // namespace heddle::process_shared
