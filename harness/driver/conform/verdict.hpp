// Verdicts: the result of one contract on one model.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"
#include "processes/call.hpp"

#include <cstdint>
#include <string>

namespace heddle::driver {

/// A verdict in the format of conformance.json. If the host's list declares a known failure, the verdict that it explains
/// (`fail`, unless the list says `hang` or `crash`) becomes `known_failure`, and `pass` becomes `fail`; other verdicts are
/// kept. The reason then has both what happened and what was declared.
json make_verdict(const contract& of, const std::string& verdict, const json& reason);

/// The verdict of a call `HOST --conform CONTRACT`. Breaking the protocol (other output, processes left behind) is a `crash`:
/// such a host's answer can't be trusted.
json verdict_of(const contract& of, const call_result& result);

/// Whether the verdict is that a required contract is broken; `interesting` contracts and known failures are only reported.
bool breaks_contract(const json& verdict);

}  // namespace heddle::driver
