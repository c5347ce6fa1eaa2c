// Texts for the ways in which a call can end.
// SPDX-License-Identifier: Apache-2.0
#include "processes/outcome_text.hpp"

#include "harness/os/process_end.hpp"
#include "harness/os/process_limit.hpp"

#include <fmt/format.h>

#include <system_error>

namespace heddle::driver {

namespace {

std::string with_last_words(const std::string& what, const call_result& result) {
  const auto words = last_words(result);
  return words.empty() ? what : what + ": " + words;
}

}  // namespace

std::optional<std::string> what_went_wrong(const call_result& result) {
  switch (result.end) {
    case call_end::exited:
      if (result.status != 0) return with_last_words(os::end_in_words(result.status), result);
      if (result.left_behind == 0) return std::nullopt;
      return fmt::format("left {} process{} behind", result.left_behind, result.left_behind == 1 ? "" : "es");
    case call_end::signalled:
      return with_last_words(os::end_in_words(result.status), result);
    case call_end::deadline:
      return with_last_words(fmt::format("no answer within {:.4g} s", result.deadline_s), result);
    case call_end::too_long:
      return "printed more than 8 MiB on standard output";
    case call_end::not_started:
      return "could not be started: " + os::with_process_limits(std::generic_category().message(result.status));
    case call_end::stopped:
      return "was stopped";
    case call_end::unwatched:
      return "the host's supervisor was killed";
  }
  return "ended in an unknown way";
}

}  // namespace heddle::driver
