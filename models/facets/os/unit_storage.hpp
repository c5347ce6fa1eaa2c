// An arena for the units of a group: allocated one after the other, freed all at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <new>
#include <utility>

namespace heddle::os {

/// A heap allocation per unit would cost as much as a small task, so memory is allocated in chunks of doubling size; objects
/// never move. No chunk is a member: a group lies on its owner's stack, and for a fiber another page of stack costs more than
/// the heap. Objects placed here must be destroyed before clear().
class unit_storage {
 public:
  unit_storage() = default;
  unit_storage(const unit_storage&) = delete;
  ~unit_storage() { free_from(newest_); }

  /// `size` bytes at the alignment that operator new gives.
  void* allocate(std::size_t size) {
    size = (size + grain - 1) / grain * grain;
    if (size > left_) grow(size);
    left_ -= size;
    return reinterpret_cast<std::byte*>(newest_ + 1) + left_;
  }
  /// Keeps the largest chunk for later units.
  void clear() {
    if (newest_ == nullptr) return;
    free_from(std::exchange(newest_->older, nullptr));
    left_ = newest_->room;
  }

 private:
  static constexpr std::size_t grain = __STDCPP_DEFAULT_NEW_ALIGNMENT__;
  struct alignas(grain) chunk {
    chunk* older;
    std::size_t room;  ///< the bytes that follow it
  };
  /// With its header this is the largest block that glibc caches per thread.
  static constexpr std::size_t first_room = 1024 - sizeof(chunk);

  void grow(std::size_t at_least) {
    const auto room = std::max(newest_ == nullptr ? first_room : 2 * newest_->room, at_least);
    newest_ = new (::operator new(sizeof(chunk) + room)) chunk{newest_, room};
    left_ = room;
  }
  static void free_from(chunk* each) {
    while (each != nullptr) ::operator delete(std::exchange(each, each->older));
  }

  chunk* newest_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace heddle::os
