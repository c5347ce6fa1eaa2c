// What the terminal can show, and messages to the user.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heddle::driver {

/// Whether standard error is a terminal, on which a line can be overwritten.
bool errors_on_terminal();

/// The columns of the terminal behind `fd`; 100 where there is none.
std::size_t columns_of(int fd);

/// How many columns a UTF-8 text takes, for the characters that the driver uses.
std::size_t width_of(std::string_view text);

/// The beginning of a text that takes at most `columns`, ending in … where something was cut off.
std::string cut_to(std::string_view text, std::size_t columns);

/// `text` with spaces behind it, or before it, to take `columns`.
std::string pad_right(std::string_view text, std::size_t columns);
std::string pad_left(std::string_view text, std::size_t columns);

/// Writes to standard output. A reader that has gone away has seen enough: no error. Throws incomplete for any other
/// failure.
void print(std::string_view text);

/// Writes to standard error, where there is one: progress and messages are not worth a run, so a failure changes
/// nothing.
void print_error(std::string_view text);

/// Prints `heddle: text` as one line on standard error.
void say(std::string_view text);

}  // namespace heddle::driver
