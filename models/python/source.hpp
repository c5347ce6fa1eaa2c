// The Python sources beside this header, compiled into the host.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/python/object.hpp"

namespace heddle::python {

/// `name` of the module in NAME.py, which is run when it is first asked for. `module` is a literal.
object find_in_source(const char* module, const char* name);

}  // namespace heddle::python
