// Keeps what different builds of a host did out of one run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"

namespace heddle::driver {

/// Throws misuse where `now` is not the host that run.json describes: what it does would not belong to what is
/// there.
void require_same_host(const json& document, const host& now);

}  // namespace heddle::driver
