// The type that stands for an absent facet, with the reason.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace heddle {

/// A string that can be a template argument.
template <std::size_t N> struct words {
  char text[N]{};
  constexpr words(const char (&from)[N]) { std::copy_n(from, N, text); }
  constexpr std::string_view view() const { return {text, N - 1}; }
};

/// What a model offers in place of a facet that it cannot have: `using listener = absent<"virtual time has no sockets">;`
template <words Why> struct absent {
  static constexpr std::string_view absence = Why.view();
  using mutex_type = absent;  ///< of an absent condition: contracts name it where they are only declared
};

/// Why a facet is absent, or an empty text if it is there. A derived facet names its `parts` and is absent if one of them is.
template <class Facet> constexpr std::string_view absence_of() {
  if constexpr (requires { Facet::absence; })
    return Facet::absence;
  else if constexpr (requires { typename Facet::parts; })
    return Facet::parts::absence();
  else
    return {};
}

/// The facets that something needs; the first absent one supplies the reason.
template <class... Facets> struct needs {
  static constexpr std::string_view absence() {
    std::string_view why;
    ((why = why.empty() ? absence_of<Facets>() : why), ...);
    return why;
  }
};

}  // namespace heddle
