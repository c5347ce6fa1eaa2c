// The objects that histories are recorded of: permits, a register, a bounded channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/linearizability/specification.hpp"

namespace heddle::linearizability {

/// A semaphore; a lock, with one permit. The state is how many are free. Whoever has no permit to give back may not release.
struct permits : specification {
  enum { take, release };  ///< a take's result is whether it got one; a release has none
  std::optional<object_state> after(const object_state& before, const operation& o) const override;
  std::optional<int> left_out_with(const operation& o) const override;
  std::string text(const operation& o) const override;
  std::string text_of_state(const object_state& s) const override;
};

/// A number, or a flag: an event. The state is what it holds.
struct reg : specification {
  enum { read, write };  ///< the result of a read, the argument of a write
  std::optional<object_state> after(const object_state& before, const operation& o) const override;
  std::optional<int> left_out_with(const operation& o) const override;
  std::string text(const operation& o) const override;
  std::string text_of_state(const object_state& s) const override;
};

/// First in, first out, bounded, may be closed. The state is whether it is closed, then the values. No value is sent twice.
struct fifo : specification {
  enum { send, receive, close };    ///< the argument of a send, whose result is whether it was accepted
  enum { empty = -1, ended = -2 };  ///< results of a receive beside the values, which are 0 or more
  explicit fifo(std::size_t most) : capacity(most) {}
  std::optional<object_state> after(const object_state& before, const operation& o) const override;
  std::optional<int> left_out_with(const operation& o) const override;
  std::string text(const operation& o) const override;
  std::string text_of_state(const object_state& s) const override;
  const std::size_t capacity;
};

}  // namespace heddle::linearizability
