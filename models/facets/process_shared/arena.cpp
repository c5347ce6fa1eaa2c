// Maps the arena, and keeps its free lists.
// SPDX-License-Identifier: Apache-2.0
#include "models/facets/process_shared/arena.hpp"

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <new>
#include <system_error>

namespace heddle::process_shared {
namespace {

constexpr std::size_t least_bytes = std::size_t{16} << 20;

std::size_t granules_for(std::size_t bytes) { return (bytes + arena::granule - 1) / arena::granule; }

/// A file in memory of that size, or -1: of its descriptor the kernel tells at once how much is in use, of shared memory without a
/// file only page by page.
int memory_file(std::size_t bytes) {
  rlimit largest{};
  getrlimit(RLIMIT_FSIZE, &largest);
  if (largest.rlim_cur < bytes) return -1;
  const int made = memfd_create("heddle-arena", MFD_CLOEXEC);
  if (made >= 0 && ftruncate(made, static_cast<off_t>(bytes)) == 0) return made;
  if (made >= 0) close(made);
  return -1;
}

void* map_shared(std::size_t bytes) {
  const int file = memory_file(bytes);
  const int kind = MAP_SHARED | MAP_NORESERVE | (file < 0 ? MAP_ANONYMOUS : 0);
  void* at = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, kind, file, 0);
  if (at == MAP_FAILED && file >= 0) close(file);
  return at;
}

}  // namespace

arena& arena::of_process() {
  static arena& one = map(wished_bytes);
  return one;
}

arena& arena::map(std::size_t bytes) {
  for (;; bytes /= 2) {
    void* at = map_shared(bytes);
    if (at != MAP_FAILED) return *new (at) arena(static_cast<granule_index>(bytes / granule - 1));
    if (bytes / 2 < least_bytes) throw std::system_error(errno, std::generic_category(), "mmap of the shared arena");
  }
}

arena::arena(granule_index granules) : end_(granules) {
  const auto own = sizeof(arena) + end_ * sizeof(granule_index);
  unused_ = static_cast<granule_index>(granules_for(own));
}

unsigned arena::class_of(std::size_t bytes) {
  return static_cast<unsigned>(std::bit_width(std::max<std::size_t>(granules_for(bytes), 1) - 1));
}

void* arena::allocate(std::size_t bytes) {
  const auto size_class = class_of(bytes);
  if (size_class >= free_.size()) throw std::bad_alloc();
  auto block = pop(size_class);
  if (block == 0) block = carve(size_class);
  note(block).store(size_class, std::memory_order_relaxed);
  return this->bytes() + std::size_t{block} * granule;
}

arena::granule_index arena::pop(unsigned size_class) {
  auto& head = free_[size_class];
  auto seen = head.load(std::memory_order_acquire);
  while (const auto first = static_cast<granule_index>(seen & index_mask)) {
    // If another process takes `first` meanwhile, the value read is arbitrary, but the tag makes the exchange fail.
    const tagged_index next = note(first).load(std::memory_order_relaxed) & index_mask;
    const tagged_index changes = (seen >> index_bits) + 1;
    if (head.compare_exchange_weak(seen, changes << index_bits | next, std::memory_order_acquire)) return first;
  }
  return 0;
}

arena::granule_index arena::carve(unsigned size_class) {
  const auto size = granule_index{1} << size_class;
  auto from = unused_.load(std::memory_order_relaxed);
  do
    if (from >= end_ || end_ - from < size) throw std::bad_alloc();
  while (!unused_.compare_exchange_weak(from, from + size, std::memory_order_relaxed));
  return from;
}

void arena::release(void* block) noexcept {
  const auto offset = static_cast<std::byte*>(block) - bytes();
  const auto index = static_cast<granule_index>(static_cast<std::size_t>(offset) / granule);
  const auto of_block = note(index);
  auto& head = free_[of_block.load(std::memory_order_relaxed)];
  auto seen = head.load(std::memory_order_relaxed);
  tagged_index changed;
  do {
    of_block.store(static_cast<granule_index>(seen & index_mask), std::memory_order_relaxed);
    changed = ((seen >> index_bits) + 1) << index_bits | index;
  } while (!head.compare_exchange_weak(seen, changed, std::memory_order_release, std::memory_order_relaxed));
}

}  // namespace heddle::process_shared
