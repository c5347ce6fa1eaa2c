// Hooks through which a host learns of a unit's failure before the unit is joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace heddle {

/// Called with the reason when a unit's failure is recorded, in the process that records it. A host that measures a cell then
/// ends: the cell is lost, and other units may wait for ever for the failed one. In a contract, where a failure is reported by join
/// only, nothing follows; the hook is the same, so that it tells no model where it is. Null where there is no host.
inline void (*unit_failed)(std::string_view why) = nullptr;

/// Called periodically by the first process of a model whose units are processes, while it waits for them: acts on a failure
/// that another process recorded.
inline void (*look_for_failures)() = nullptr;

}  // namespace heddle
