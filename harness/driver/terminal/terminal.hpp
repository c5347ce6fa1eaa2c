// Properties of the terminal, and messages to the user.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heddle::driver {

/// Whether standard error is a terminal, on which lines can be overwritten.
bool errors_on_terminal();

/// The columns of the terminal `fd`; 100 if it is none.
std::size_t columns_of(int fd);

/// How many columns a UTF-8 text takes; exact for the characters that the driver uses.
std::size_t width_of(std::string_view text);

/// The beginning of a text, at most `columns` wide, ending in … if something was cut off.
std::string cut_to(std::string_view text, std::size_t columns);

/// `text` padded with spaces to `columns`: pad_right appends them, pad_left prepends them.
std::string pad_right(std::string_view text, std::size_t columns);
std::string pad_left(std::string_view text, std::size_t columns);

/// Writes to standard output. That the reader has gone away is no error. Throws incomplete for any other failure.
void print(std::string_view text);

/// Writes to standard error, if there is one. Failures are ignored: a run must not end because of its messages.
void print_error(std::string_view text);

/// Prints `heddle: text` as one line on standard error.
void say(std::string_view text);

}  // namespace heddle::driver
