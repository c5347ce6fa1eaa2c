// How connections are made, a batch at a time and without blocking, and closed again.
// SPDX-License-Identifier: Apache-2.0
#include <sys/epoll.h>
#include <sys/socket.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "harness/load/generator.hpp"
#include "harness/os/checked.hpp"
#include "models/facets/os/address.hpp"

namespace heddle::load {
namespace {

constexpr std::size_t batch = 128;  // handshakes under way at once

[[noreturn]] void refuse(int error, std::uint16_t port) {
  throw std::system_error(error, std::generic_category(), "connect to 127.0.0.1:" + std::to_string(port));
}

os::descriptor begin_handshake(std::uint16_t port) {
  auto socket = os::open_socket(address::family::tcp, SOCK_NONBLOCK);
  os::no_delay(socket.get(), address::family::tcp);
  const os::socket_address to({address::family::tcp, port});
  if (::connect(socket.get(), to.data(), to.size()) != 0 && errno != EINPROGRESS) refuse(errno, port);
  return socket;
}

int outcome_of_handshake(int socket) {
  int error = 0;
  socklen_t size = sizeof error;
  ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
  return error;
}

}  // namespace

generator::generator(std::size_t connections, std::size_t bytes, pid_t server, int patience,
                     std::chrono::microseconds pause)
    : wanted_(connections),
      bytes_(bytes),
      patience_(patience),
      pause_(pause),
      epoll_(os::checked(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1")),
      ready_(512),
      server_(server),
      latency_(std::make_unique<histogram>()) {
  clients_.reserve(connections);
}

std::size_t generator::connect(const connect_order& to) {
  if (!clients_.empty()) throw std::runtime_error("connect: already connected");
  std::size_t under_way = 0;
  while (clients_.size() < wanted_ || under_way > 0) {
    for (; clients_.size() < wanted_ && under_way < batch; ++under_way) {
      clients_.push_back({connection(begin_handshake(to.port), next_number_++, bytes_, to.key)});
      watch(EPOLL_CTL_ADD, clients_.back().link.socket(), EPOLLOUT, clients_.size() - 1);
    }
    const std::size_t count = wait();
    if (count == 0) give_up(std::to_string(under_way) + " connections were not established");
    for (std::size_t i = 0; i < count; ++i) {
      const auto who = ready_[i].data.u64;
      const int socket = clients_[who].link.socket();
      // Watched for writing during its handshake only: bytes that come early must not wake this loop.
      if (const int error = outcome_of_handshake(socket); error != 0) refuse(error, to.port);
      watch(EPOLL_CTL_MOD, socket, 0, who);
      --under_way;
    }
  }
  for (std::size_t i = 0; i < clients_.size(); ++i) watch(EPOLL_CTL_MOD, clients_[i].link.socket(), EPOLLIN, i);
  return clients_.size();
}

std::size_t generator::close() {
  std::size_t open = 0;
  for (const auto& who : clients_)
    if (who.link.alive()) ++open;
  clients_.clear();
  return open;
}

// Waits in steps of a second, so that time in which this process and the server were both stopped hardly counts.
std::size_t generator::wait() {
  for (int idle = 0; idle < patience_;) {
    const int count = ::epoll_wait(epoll_.get(), ready_.data(), static_cast<int>(ready_.size()), 1000);
    if (count > 0) return static_cast<std::size_t>(count);
    if (count == 0)
      ++idle;
    else if (errno != EINTR)
      throw std::system_error(errno, std::generic_category(), "epoll_wait");
  }
  return 0;
}

void generator::give_up(const std::string& missing) const {
  throw std::runtime_error("nothing moved for " + std::to_string(patience_) + " s: " + missing);
}

void generator::watch(int operation, int socket, std::uint32_t events, std::size_t who) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = who;
  os::checked(::epoll_ctl(epoll_.get(), operation, socket, &event), "epoll_ctl");
}

}  // namespace heddle::load
