// Memory for the units of a group: given out one after the other, taken back all at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace heddle::kernel {

/// Asking the heap for each unit would cost as much as a small task: it is asked for chunks that double; nothing moves. None
/// stands inside, because a group stands on its owner's stack, and a page more of that costs a fiber more than the heap does.
/// Whoever puts objects here ends them before clear().
class unit_storage {
 public:
  unit_storage() = default;
  unit_storage(const unit_storage&) = delete;

  /// `size` bytes at the alignment that operator new gives.
  void* allocate(std::size_t size) {
    size = (size + grain - 1) / grain * grain;
    if (size > left_) grow(size);
    left_ -= size;
    return next_ + left_;
  }
  void clear() {
    if (!chunks_.empty()) chunks_.erase(chunks_.begin(), chunks_.end() - 1);  // the largest stays
    left_ = chunks_.empty() ? 0 : size_;
  }

 private:
  static constexpr std::size_t grain = __STDCPP_DEFAULT_NEW_ALIGNMENT__;

  void grow(std::size_t at_least) {
    size_ = std::max(2 * size_, (at_least + grain - 1) / grain * grain);
    chunks_.emplace_back(std::make_unique_for_overwrite<std::byte[]>(size_));
    next_ = chunks_.back().get();
    left_ = size_;
  }

  std::byte* next_ = nullptr;
  std::size_t left_ = 0, size_ = 256;
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
};

}  // namespace heddle::kernel
