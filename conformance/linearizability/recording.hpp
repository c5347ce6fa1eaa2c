// What units did to an object, recorded by each for itself in memory that all of them share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <span>
#include <stdexcept>

#include "harness/linearizability/operation.hpp"

namespace heddle::conformance {

using linearizability::operation;

/// Pages of operations; on each only one unit writes. The clock is a count that each call and each return takes a number from: no two
/// are equal, it has one order in all processes, and as an atomic change it is not moved before or after the operation beside it.
template <std::size_t Pages> struct recording {
  static constexpr std::size_t most = 32;  ///< on a page
  std::atomic<long> clock{0};
  std::array<std::size_t, Pages> written{};
  std::array<std::array<operation, most>, Pages> operations;

  recording() {}  // leaves operations as they are: most of them are never touched
  std::span<const operation> page(std::size_t i) const { return std::span(operations[i]).first(written[i]); }
};

/// A unit's means to record on a page.
class recorder {
 public:
  template <std::size_t Pages> recorder(recording<Pages>& into, std::size_t page, int unit)
      : clock_(&into.clock), written_(&into.written[page]), page_(into.operations[page]), unit_(unit) {}
  /// To be taken right before an operation is called.
  long now() const { return clock_->fetch_add(1); }
  /// Right after it has returned.
  void record(long called, int what, int argument, int result) const {
    const long returned = now();
    if (*written_ == page_.size()) throw std::length_error("more operations than can be recorded");
    page_[(*written_)++] = {unit_, what, argument, result, called, returned};
  }

 private:
  std::atomic<long>* clock_;
  std::size_t* written_;
  std::span<operation> page_;
  int unit_;
};

}  // namespace heddle::conformance
