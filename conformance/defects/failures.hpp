// Bodies of units that hide failures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdarg>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace heddle::conformance {

/// Runs F; gives a result where it throws what is no std::exception.
template <class F> struct unmoved_by_others {
  template <class M, class... A> auto operator()(M m, const A&... a) const {
    using result = std::invoke_result_t<F, M, A...>;
    try {
      return F{}(m, a...);
    } catch (const std::exception&) { throw; } catch (...) {
      return result();
    }
  }
};

/// Runs F; passes the text of an exception through Change.
template <class F, class Change> struct altering_failure {
  template <class M, class... A> auto operator()(M m, const A&... a) const -> std::invoke_result_t<F, M, A...> {
    try {
      return F{}(m, a...);
    } catch (const std::exception& e) { throw std::runtime_error(Change{}(e)); }
  }
};

/// Takes the text for a pattern of printf.
struct filled_in {
  std::string operator()(const std::exception& e) const { return fill(e.what()); }

 private:
  static std::string fill(const char* pattern, ...) {
    std::string text(100'000, '\0');
    std::va_list none;
    va_start(none, pattern);
    const int length = std::vsnprintf(text.data(), text.size(), pattern, none);
    va_end(none);
    return text.substr(0, static_cast<std::size_t>(length));
  }
};

/// Tells the innermost of nested exceptions.
struct root_cause {
  std::string operator()(const std::exception& e) const {
    try {
      std::rethrow_if_nested(e);
    } catch (const std::exception& inner) { return operator()(inner); }
    return e.what();
  }
};

/// Keeps as much as fits into 64 bytes.
struct cut_short {
  std::string operator()(const std::exception& e) const { return std::string(e.what()).substr(0, 63); }
};

}  // namespace heddle::conformance
