// Hashes of steps.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepping/causality.hpp"

#include <utility>

#include "harness/splitmix.hpp"

namespace heddle::stepping {
namespace {

constexpr unsigned word_bits = 3;

}  // namespace

causality::hash& causality::last_of(int unit) {
  const auto place = static_cast<std::size_t>(unit + 1);
  if (place >= units_.size()) units_.resize(place + 1);
  return units_[place];
}

void causality::begin(int unit) {
  unit_ = unit;
  ++steps_;
  stack_ = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
  step_ = splitmix::combined(last_of(unit), static_cast<hash>(unit));
  stepping_ = wanted_;
}

void causality::end() {
  if (!std::exchange(stepping_, false)) return;
  step_ = splitmix::mixed(step_);
  hash nth = 0;
  for (auto* each : written_) each->written_by = splitmix::combined(step_, ++nth);
  written_.clear();
  last_of(unit_) = step_;
  all_ += step_;
}

/// Coroutines run on the stack of the thread, where nothing of a step outlives it.
bool causality::is_of_step_alone(std::uintptr_t at) const {
  const auto top = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
  return top < at && at < stack_ && stack_ - top < largest_stack;
}

void causality::touch(const void* from, std::size_t bytes, bool writes) {
  if (is_of_step_alone(reinterpret_cast<std::uintptr_t>(from))) return;
  stepping_ = false;  // the linker may have chosen an instrumented copy of what is called from here
  const auto begin = reinterpret_cast<std::uintptr_t>(from);
  for (auto at = begin >> word_bits; at <= (begin + bytes - 1) >> word_bits; ++at) {
    auto& touched = words_[at];
    const bool is_new = touched.touched_in != steps_;
    if (is_new) {
      touched.touched_in = steps_;
      touched.writes = false;
      learn(touched.written_by);
    }
    if (writes && !touched.writes) {
      touched.writes = true;
      written_.push_back(&touched);
    }
  }
  stepping_ = true;
}

void causality::forget(void* from, std::size_t bytes) {
  const auto begin = reinterpret_cast<std::uintptr_t>(from);
  for (auto at = begin >> word_bits; at <= (begin + bytes - 1) >> word_bits; ++at)
    if (const auto found = words_.find(at); found != words_.end()) found->second.written_by = 0;
}

void causality::learn(hash what) { step_ = splitmix::combined(step_, what); }

void causality::lead_to(int unit) {
  if (!stepping_) return;
  learn(static_cast<hash>(unit));
  auto& woken = last_of(unit);
  woken = splitmix::combined(woken, step_);
}

}  // namespace heddle::stepping
