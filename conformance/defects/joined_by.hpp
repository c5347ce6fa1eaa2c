// Handles of `threads` with a join of their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/threads/model.hpp"

namespace heddle::conformance {

/// `template <class R> using handle = joined_by<blind_handle, R>;` Its join is then `blind_handle::join_of(handle)`, a static
/// function that is given the handle as `threads` has it.
template <class Mutant, class R> struct joined_by : models::threads::handle<R> {
  using native = models::threads::handle<R>;
  joined_by() = default;
  joined_by(const native& of) : native(of) {}
  R join() const { return Mutant::join_of(static_cast<const native&>(*this)); }
};

}  // namespace heddle::conformance
