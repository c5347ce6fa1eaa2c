// Kernel threads under an emulated interpreter lock as in Python before 3.2.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/overlays/gil.hpp"
#include "models/overlays/legacy_interpreter_lock.hpp"
#include "models/threads/model.hpp"

namespace heddle::models {

using threads_gil_legacy = gil<threads, legacy_interpreter_lock>;

}  // namespace heddle::models
