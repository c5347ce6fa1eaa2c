// A judge's decision about a contract.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/core.h>

#include <optional>
#include <string>
#include <utility>

#include "harness/contract_size.hpp"

namespace heddle {

/// A contract graded `interesting` is reported; breaking it is no reason to fail.
enum class grade { required, interesting };

/// Pass, fail, or unknown if the recorded history does not allow a decision.
struct verdict {
  std::string word;
  std::string reason;
  std::optional<contract_size> size{};  ///< of a sized contract; the harness fills it in
};
inline verdict pass_verdict() { return {"pass", {}}; }
template <class... A> verdict fail_verdict(fmt::format_string<A...> why, A&&... a) {
  return {"fail", fmt::format(why, std::forward<A>(a)...)};
}

}  // namespace heddle
