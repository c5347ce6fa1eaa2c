// Ensures that one run has results of one build of each host only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "json.hpp"

namespace heddle::driver {

/// Throws misuse if `now` is not the host that run.json describes: its results would not be comparable with the existing ones.
void require_same_host(const json& document, const host& now);

}  // namespace heddle::driver
