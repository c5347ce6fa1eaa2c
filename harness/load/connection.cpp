// Partial writes and reads of a message, and the byte-by-byte comparison of its answer.
// SPDX-License-Identifier: Apache-2.0
#include "harness/load/connection.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "harness/keyed_answer.hpp"
#include "harness/load/payload.hpp"

namespace heddle::load {
namespace {

bool would_wait() { return errno == EAGAIN || errno == EINTR; }

}  // namespace

// Before the first message everything counts as sent and answered, so that any byte that comes then is an error.
connection::connection(os::descriptor socket, std::uint64_t number, std::size_t bytes, std::optional<std::uint64_t> key)
    : socket_(std::move(socket)), number_(number), key_(key), message_(bytes), sent_(bytes), received_(bytes) {}

void connection::prepare() {
  fill_payload(message_, number_, message_number_++);
  sent_ = received_ = 0;
  flaw_.reset();
}

bool connection::send_some() { return send_until(message_.size()); }

bool connection::send_half() { return send_until(message_.size() / 2); }

void connection::look_for_early_answer() {
  std::byte first{};
  if (::recv(socket_.get(), &first, 1, MSG_PEEK | MSG_DONTWAIT) > 0)
    note("the answer began before the message was whole");
}

bool connection::send_until(std::size_t end) {
  const ssize_t size = ::send(socket_.get(), message_.data() + sent_, end - sent_, MSG_NOSIGNAL);
  if (size < 0) {
    if (would_wait()) return true;
    note(std::string("send: ") + std::generic_category().message(errno));
    return false;
  }
  sent_ += static_cast<std::size_t>(size);
  if (key_ && sent()) answer_with(*key_, message_);  // from now on it is what the answer has to be
  return true;
}

bool connection::receive_some() {
  std::array<std::byte, 65536> piece;
  // One byte more than is missing, so that an answer that is too long is noticed at once.
  const std::size_t room = std::min(piece.size(), message_.size() - received_ + 1);
  const ssize_t size = ::recv(socket_.get(), piece.data(), room, 0);
  if (size > 0) {
    compare(piece.data(), static_cast<std::size_t>(size));
    return true;
  }
  if (size < 0 && would_wait()) return true;
  note(size == 0 ? "closed by the server after " + std::to_string(received_) + " bytes of the answer"
                 : std::string("recv: ") + std::generic_category().message(errno));
  return false;
}

void connection::compare(const std::byte* piece, std::size_t size) {
  const std::size_t expected = std::min(size, message_.size() - received_);
  if (std::memcmp(piece, message_.data() + received_, expected) != 0) {
    const auto place = std::mismatch(piece, piece + expected, message_.data() + received_).first - piece;
    note("byte " + std::to_string(received_ + static_cast<std::size_t>(place)) + " of the answer is not what was sent");
  }
  if (size > expected) note("more bytes came than were sent");
  received_ = std::min(received_ + size, message_.size());
}

void connection::note(const std::string& what) {
  if (flaw_) return;
  const std::string message = message_number_ == 0 ? "" : ", message " + std::to_string(message_number_ - 1);
  flaw_ = "connection " + std::to_string(number_) + message + ": " + what;
}

}  // namespace heddle::load
