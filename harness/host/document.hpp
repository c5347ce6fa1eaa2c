// The protocol's documents as JSON.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "harness/host/measure.hpp"

namespace heddle {

/// Keeps the order of keys: parameters appear as declared.
using document = nlohmann::ordered_json;

std::string path_of(const host& h, const cell& c);
document list_document(const host& h);
document record_document(const host& h, const cell& c, const measurement& m);
document verdict_document(const host& h, const contract& c, const verdict& v);

}  // namespace heddle
