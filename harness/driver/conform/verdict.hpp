// Verdicts: what came out of one contract on one model.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"
#include "processes/call.hpp"

#include <cstdint>
#include <string>

namespace heddle::driver {

/// A verdict as the format has it. Where the host's list declares a known failure, the verdict that it explains
/// (`fail`, unless the list says `hang` or `crash`) becomes `known_failure`, and `pass` becomes `fail`. Any other
/// end stays what it is. The reason then holds both what happened and what is declared.
json make_verdict(const contract& of, const std::string& verdict, const json& reason);

/// The verdict of a call `HOST --conform CONTRACT`. A host that breaks the protocol (prints something else,
/// leaves processes behind) is a `crash`: nothing that it says can be believed.
json verdict_of(const contract& of, const call_result& result);

/// Whether a verdict is a required contract broken; `interesting` contracts and known failures are reported
/// only.
bool breaks_contract(const json& verdict);

}  // namespace heddle::driver
