// Makes a failing schedule small.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/explore/bounded_search.hpp"

namespace heddle::explore {

/// A schedule that fails too, with as few departures as leaving out groups of them gives (Zeller, Hildebrandt: Simplifying and isolating
/// failure-inducing input, 2002), until the time is over.
failure shrunk(const trial& what, failure from, const time_limit& until);

}  // namespace heddle::explore
