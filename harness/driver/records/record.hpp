// Records: what one cell gave in one round, whether its host was able to say it or not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"
#include "processes/call.hpp"

#include <string>

namespace heddle::driver {

/// A record without numbers: all keys in their order, and why there is nothing more.
json record_without_numbers(const cell& of, int round, const std::string& outcome, const json& reason);

/// The record of a call `HOST --bench CELL`: what the host says if that is valid, otherwise the outcome
/// that its end or its answer amounts to.
json record_of(const cell& of, int round, const call_result& result);

/// Whether an outcome means that something is wrong; `ok` and `absent` do not.
bool is_wrong(const std::string& outcome);

}  // namespace heddle::driver
