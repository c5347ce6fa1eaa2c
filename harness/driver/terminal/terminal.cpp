// The terminal's width, the width of texts, and messages on standard error.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/terminal.hpp"

#include "fault.hpp"
#include "harness/os/write_all.hpp"
#include "terminal/printable.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

namespace heddle::driver {

namespace {

constexpr std::size_t default_columns = 100;

// All bytes of a UTF-8 character except the first begin with the bits 10.
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }

}  // namespace

bool errors_on_terminal() { return isatty(STDERR_FILENO) != 0; }

std::size_t columns_of(int fd) {
  winsize size{};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return default_columns;
  return size.ws_col;
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string cut_to(std::string_view text, std::size_t columns) {
  if (width_of(text) <= columns) return std::string(text);
  std::size_t taken = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (begins_character(text[end]) && ++taken >= columns) break;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string pad_right(std::string_view text, std::size_t columns) {
  const auto width = width_of(text);
  return std::string(text) + std::string(columns > width ? columns - width : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t columns) {
  const auto width = width_of(text);
  return std::string(columns > width ? columns - width : 0, ' ') + std::string(text);
}

void print(std::string_view text) {
  const int error = os::write_all(STDOUT_FILENO, text);
  if (error == 0 || error == EPIPE) return;
  throw incomplete("cannot write to standard output: " + std::generic_category().message(error));
}

void print_error(std::string_view text) { (void)os::write_all(STDERR_FILENO, text); }

void say(std::string_view text) { print_error(fmt::format("heddle: {}\n", printable(text, 4000))); }

}  // namespace heddle::driver
