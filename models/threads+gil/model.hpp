// Kernel threads under an emulated interpreter lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/overlays/gil.hpp"
#include "models/threads/model.hpp"

namespace heddle::models {

using threads_gil = gil<threads>;

}  // namespace heddle::models
