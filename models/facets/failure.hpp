// What a host does about a unit's failure before anyone joins it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace heddle {

/// Called with the reason where a unit's failure is recorded, in whichever process that is. A host that measures ends then: its
/// cell is lost, and the other units may wait for ever for what this one would have done. Null where a failure waits for the
/// join, as contracts want it.
inline void (*unit_failed)(std::string_view why) = nullptr;

/// Called now and then by the first process of a model whose units are processes, while it waits for them: a failure that
/// another process recorded is acted on here.
inline void (*look_for_failures)() = nullptr;

}  // namespace heddle
