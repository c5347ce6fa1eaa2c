// What a judge decides of a contract.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>

namespace heddle {

/// `interesting` is observed and reported, not judged.
enum class grade { required, interesting };

/// What a judge decided: pass, fail, or unknown if the recorded history does not allow a decision.
struct verdict {
  std::string word;
  std::string reason;
};
inline verdict pass_verdict() { return {"pass", {}}; }
template <class... A> verdict fail_verdict(fmt::format_string<A...> why, A&&... a) {
  return {"fail", fmt::format(why, std::forward<A>(a)...)};
}

}  // namespace heddle
