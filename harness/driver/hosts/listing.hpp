// Reads and checks a host's answer to --list.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace heddle::driver {

/// The version of the host protocol that this driver speaks.
inline constexpr int protocol_version = 1;

/// The host that `text` describes; `model` is the name in its file name. Throws std::runtime_error that says how the text
/// violates the protocol.
host read_listing(std::string_view text, const std::string& model, const std::filesystem::path& executable);

/// model/workload/name:value…, parameters in declared order.
std::string cell_path(const std::string& model, const std::string& workload, const json& params);

}  // namespace heddle::driver
