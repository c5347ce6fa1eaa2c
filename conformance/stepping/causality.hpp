// What the steps of a run depended on, as one number: the same for all orders of the same steps.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace heddle::stepping {

/// The happens-before relation of a run, hashed. Two runs that differ only in the order of steps which don't touch the same memory
/// have the same fingerprint, and all that can follow is the same, so one of them is enough: partial-order reduction by caching
/// (Musuvathi, Qadeer: Partial-order reduction for context-bounded state exploration, 2007).
///
/// A step is hashed with the step of its unit before it, and with the last step that wrote each word that it reads or writes. No
/// address is part of that, so it doesn't matter where memory was allocated. Two words are told apart by who wrote them last, which
/// is enough as a step is a function of what it reads. Memory is seen in words of 8 bytes.
///
/// Memory is seen through instrumentation by the compiler (instrumentation.cpp). Where sources were compiled without it nothing is
/// known, and the fingerprint is 0.
class causality {
 public:
  using hash = std::uint64_t;
  /// One that is not `wanted` costs little, and knows nothing.
  explicit causality(bool wanted) : wanted_(wanted) { here_ = this; }
  causality(const causality&) = delete;
  ~causality() { here_ = nullptr; }
  /// The one of the run under way on this thread, while a step is; or null.
  static causality* of_step() { return here_ && here_->stepping_ ? here_ : nullptr; }
  /// Called by instrumented code before it runs.
  static void is_seen() { seen_ = true; }

  /// What time does is a step of unit -1.
  void begin(int unit);
  void end();
  /// The running step reads or writes those bytes.
  void touch(const void* from, std::size_t bytes, bool writes);
  /// It has allocated those bytes: nobody reads what another unit left there.
  void forget(void* from, std::size_t bytes);
  /// It learns something else, as the time.
  void learn(hash what);
  /// It makes a unit, or makes one ready: what that does next depends on this step.
  void lead_to(int unit);

  /// Of all steps so far, whatever their order.
  hash fingerprint() const { return seen_ && wanted_ ? all_ : 0; }

 private:
  struct word {
    hash written_by = 0;  ///< 0: before the first step
    std::uint64_t touched_in = 0;
    bool writes = false;
  };
  static constexpr std::uintptr_t largest_stack = 1 << 20U;
  hash& last_of(int unit);
  bool is_of_step_alone(std::uintptr_t at) const;

  static inline thread_local causality* here_ = nullptr;
  static inline bool seen_ = false;
  const bool wanted_;
  bool stepping_ = false;
  int unit_ = 0;
  std::uintptr_t stack_ = 0;  ///< where that of the step begins
  std::uint64_t steps_ = 0;
  hash step_ = 0, all_ = 0;
  std::vector<hash> units_;  ///< the last step of each, time first
  std::vector<word*> written_;
  std::unordered_map<std::uintptr_t, word> words_;
};

}  // namespace heddle::stepping
