// Holds a model to a contract: at which sizes, and with which seeds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "harness/host/contract.hpp"

namespace heddle {

struct conform_request {
  setting chosen{};
  std::uint64_t seeds = 1;  ///< so many in turn, from chosen.seed on, until one does not pass
  double budget_s = 1;      ///< what fits into that is done
  std::optional<contract_size> size{};
  bool differing = false;  ///< also where a declared difference makes it absent
  std::function<void(const verdict&)>
      end_with{};  ///< ends the process; null if it has more to do (harness/early_verdict.hpp)
};

/// The verdict of one run at one size; an exception is a failure.
verdict hold_once(const contract& c, const setting& asked, const contract_size& size);

/// The verdict of a contract that is not absent. A sized contract is tried at one size after the other for as long as it passes and
/// the next can be expected to take less than the budget; with several seeds, or where each step is looked at, it has `few`.
verdict conform(const contract& c, const conform_request& asked);

}  // namespace heddle
