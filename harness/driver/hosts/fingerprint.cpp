// The FNV-1a hash of a file.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/fingerprint.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <system_error>

namespace heddle::driver {

std::string fingerprint(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::system_error(errno, std::generic_category(), "cannot read " + file.string());
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  std::array<char, 65536> block;
  do {
    in.read(block.data(), block.size());
    for (std::streamsize i = 0; i < in.gcount(); ++i) {
      hash = (hash ^ static_cast<unsigned char>(block[static_cast<std::size_t>(i)])) * 0x100000001b3ULL;
    }
  } while (in);
  return fmt::format("{:016x}", hash);
}

}  // namespace heddle::driver
