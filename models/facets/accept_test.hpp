// What every listener has to bear: connections that fail before they are accepted.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "models/facets/facets.hpp"

/// A model's test defines `under_test` as the model and includes this, in one source: it defines the library's accept.
namespace heddle::accept_tests {

using M = under_test;

/// What the next calls fail with, the last first; then they are the kernel's.
inline std::vector<int> errors;

inline int accept_or_fail(int listening, sockaddr* from, socklen_t* size, int flags) {
  if (!errors.empty()) {
    errno = errors.back();
    errors.pop_back();
    return -1;
  }
  return static_cast<int>(syscall(SYS_accept4, listening, from, size, flags));
}

template <class Listener> task<M> accept_one(M, int error) {
  Listener door;
  auto client = AWAIT(M::stream::connect(door.address()));
  errors.assign(3, error);
  auto served = AWAIT(door.accept());
  served.close();
  std::byte none{};
  const auto n = AWAIT(client.read_some(std::span(&none, 1)));
  EXPECT_EQ(n, 0U);
  RETURN();
}
template <class Listener> void expect_accept_after(int error) {
  M::runtime runtime{setting{}};
  runtime.run(accept_one<Listener>, error);
}

TEST(listener, goes_on_after_connections_that_failed_before_they_were_accepted) {
  for (const int error :
       {EINTR, ECONNABORTED, EPROTO, ENOPROTOOPT, ENETDOWN, ENONET, EHOSTDOWN, EHOSTUNREACH, EOPNOTSUPP, ENETUNREACH}) {
    EXPECT_NO_THROW(expect_accept_after<M::listener>(error)) << error;
    EXPECT_NO_THROW(expect_accept_after<M::unix_listener>(error)) << error;
  }
}
TEST(listener, tells_its_own_errors) {
  errors.clear();
  EXPECT_THROW(expect_accept_after<M::listener>(EMFILE), std::system_error);
  errors.clear();
}

}  // namespace heddle::accept_tests

extern "C" {
int accept(int listening, sockaddr* from, socklen_t* size) {
  return heddle::accept_tests::accept_or_fail(listening, from, size, 0);
}
int accept4(int listening, sockaddr* from, socklen_t* size, int flags) {
  return heddle::accept_tests::accept_or_fail(listening, from, size, flags);
}
}
