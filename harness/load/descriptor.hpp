// Owns a file descriptor and closes it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <system_error>
#include <utility>

namespace heddle::load {

class descriptor {
 public:
  descriptor() = default;
  // Takes what a system call returned; a negative number throws with the call's name.
  descriptor(int number, const char* call) : number_(number) {
    if (number < 0) throw std::system_error(errno, std::generic_category(), call);
  }
  descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~descriptor() { reset(); }

  void reset() noexcept {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  [[nodiscard]] int get() const noexcept { return number_; }
  [[nodiscard]] bool open() const noexcept { return number_ >= 0; }

 private:
  int number_ = -1;
};

}  // namespace heddle::load
