// Listening on and connecting to an address by system calls, for blocking models and for those with an event loop.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <netinet/in.h>
#include <sys/un.h>

#include "harness/os/descriptor.hpp"
#include "models/facets/address.hpp"

namespace heddle::os {

/// An address as system calls take it.
class socket_address {
 public:
  explicit socket_address(const address& at);
  const sockaddr* data() const { return &as_.any; }
  socklen_t size() const { return size_; }

 private:
  union {
    sockaddr any;
    sockaddr_in tcp;
    sockaddr_un unix_domain;
  } as_{};
  socklen_t size_;
};

/// The functions below throw std::system_error with the name of the call that failed. `flags` are those of socket(2).
descriptor open_socket(address::family of, int flags = 0);
/// A socket that listens at an address of the kernel's choice.
descriptor listen_somewhere(address::family of, int flags = 0);
/// Where a listening socket can be reached.
address address_of(int listening);

/// Begins to connect a non-blocking socket. False if it has to be tried again later, because a Unix listener's backlog is
/// full; no readiness event tells when it has room again.
bool begin_to_connect(int fd, const address& to);
/// Whether a socket that began to connect is connected; if not yet, call again when it is writable. Throws if connecting
/// failed.
bool has_connected(int fd);
/// Whether an error of accept(2) concerns only the pending connection, or is an interruption by a signal: the listener is
/// intact, so accept is to be called again (accept(2), "Error handling").
bool is_of_lost_connection(int error);
/// Makes a TCP socket send small messages at once (TCP_NODELAY), as Unix sockets do anyway.
void no_delay(int fd, address::family of);

}  // namespace heddle::os
