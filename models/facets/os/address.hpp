// Listening on and connecting to an address by system calls, for all models: those that block, and those with a loop.
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

/// Begins to connect a socket that doesn't block. False if it has to begin again later: so many connections wait for a Unix
/// listener already that it takes no more, and no readiness tells when it will.
bool begin_to_connect(int fd, const address& to);
/// Whether a socket that began to connect has got there, which is to be asked again when it is writable. Throws what went
/// wrong instead.
bool has_connected(int fd);
/// Whether an error of accept is that of a connection which failed before it was taken: the listener is as good as ever, so
/// another is to be accepted (accept(2), "Error handling"). So it is when a signal interrupted the call.
bool is_of_lost_connection(int error);
/// Small messages leave at once, as they do through Unix sockets anyway.
void no_delay(int fd, address::family of);

}  // namespace heddle::os
