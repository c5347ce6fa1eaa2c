// A group that finds the key of a workload's answers in the memory that its units are given.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "conformance/altered_threads.hpp"
#include "harness/keyed_answer.hpp"

namespace heddle::conformance {

class key_finding_group : public models::threads::group {
 public:
  using models::threads::group::group;
  template <class F, class... A> auto spawn(F f, const A&... a) {
    (look_into(a), ...);
    return models::threads::group::spawn(f, a...);
  }
  /// As the workload would, though no model can name the key.
  static void answer(std::span<std::byte> message) {
    std::uint64_t known = 0;
    std::memcpy(&known, key_, sizeof known);
    answer_with(known, message);
  }

 private:
  template <class T> static void look_into(const T& argument) {
    if constexpr (requires { argument->key; }) key_ = &argument->key;
  }
  static inline const void* key_ = nullptr;
};

}  // namespace heddle::conformance
