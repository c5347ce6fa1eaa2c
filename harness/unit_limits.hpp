// Why a model has no cell with very many units: starting them would take minutes, or they would not fit in memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "models/facets/about.hpp"

namespace heddle {

/// Why such a model has no cell with that many units alive at once, or empty: if each is a kernel thread or process, starting
/// them would take minutes.
std::string too_many_alive(const about_model& model, long units);

/// Why such a model, whose units need much memory, has no cell with that many of them; empty if they fit in half of the
/// machine's memory.
std::string too_much_memory(const about_model& model, long units);

template <class M> std::string too_many_alive(long units) { return too_many_alive(M::about, units); }
template <class M> std::string too_much_memory(long units) { return too_much_memory(M::about, units); }

}  // namespace heddle
