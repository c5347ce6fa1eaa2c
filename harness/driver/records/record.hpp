// Records: the outcome of one cell in one round, whether its host could report it or not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"
#include "processes/call.hpp"

#include <string>

namespace heddle::driver {

/// A record without numbers: all keys in their order, the outcome and its reason.
json record_without_numbers(const cell& of, int round, const std::string& outcome, const json& reason);

/// The record of a call `HOST --bench CELL`: the host's answer if that is valid, otherwise the outcome that follows from its end
/// or its invalid answer.
json record_of(const cell& of, int round, const call_result& result);

/// Whether an outcome is a failure: all but `ok` and `absent`.
bool is_wrong(const std::string& outcome);

}  // namespace heddle::driver
