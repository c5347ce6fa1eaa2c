// One connection of the generator: at most one message under way, sent and compared piece by piece.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/os/descriptor.hpp"

namespace heddle::load {

class connection {
 public:
  /// With a key, the answers have to be those of answer_with(); without one, the messages.
  connection(os::descriptor socket, std::uint64_t number, std::size_t bytes, std::optional<std::uint64_t> key);

  // Prepares the next message; called while nothing is timed.
  void prepare();
  // Sends as much of the rest of the message as the kernel takes. False: the connection is lost.
  [[nodiscard]] bool send_some();
  // The same for the first half of the message.
  [[nodiscard]] bool send_half();
  // Notes if the answer has begun before the message was sent whole.
  void look_for_early_answer();
  // Receives what has come and compares it. False: the connection is lost.
  [[nodiscard]] bool receive_some();
  void lose() noexcept { socket_.close(); }

  [[nodiscard]] bool sent() const noexcept { return sent_ == message_.size(); }
  [[nodiscard]] bool answered() const noexcept { return sent() && received_ == message_.size(); }
  [[nodiscard]] bool alive() const noexcept { return bool(socket_); }
  [[nodiscard]] int socket() const noexcept { return socket_.get(); }
  // Why the answer is wrong, if it is. To be called once for each answer, at its end.
  [[nodiscard]] std::optional<std::string> take_flaw() { return std::exchange(flaw_, std::nullopt); }

 private:
  bool send_until(std::size_t end);
  void compare(const std::byte* piece, std::size_t size);
  void note(const std::string& what);

  os::descriptor socket_;
  std::uint64_t number_;
  std::optional<std::uint64_t> key_;
  std::uint64_t message_number_ = 0;
  std::vector<std::byte> message_;
  std::size_t sent_;
  std::size_t received_;
  std::optional<std::string> flaw_;
};

}  // namespace heddle::load
