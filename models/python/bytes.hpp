// Values of C++ as objects of bytes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "models/python/object.hpp"

namespace heddle::python {

inline object bytes_of(std::span<const std::byte> value) {
  const with_lock here;
  return object(
      PyBytes_FromStringAndSize(reinterpret_cast<const char*>(value.data()), static_cast<Py_ssize_t>(value.size())));
}

/// Gives how many there were; `into` has room for them.
inline std::size_t copy_bytes(const object& bytes, std::span<std::byte> into) {
  const with_lock here;
  const auto size = PyBytes_Size(bytes.get());
  if (size < 0) raise_in_cpp();
  std::copy_n(reinterpret_cast<const std::byte*>(PyBytes_AsString(bytes.get())), size, into.begin());
  return static_cast<std::size_t>(size);
}

}  // namespace heddle::python
