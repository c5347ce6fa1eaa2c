// The Python sources beside this header, compiled into the host.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/python/object.hpp"

namespace heddle::python {

/// Runs NAME.py as a module, which find_in_source() finds.
void run_source(const char* module);
object find_in_source(const char* module, const char* name);

}  // namespace heddle::python
