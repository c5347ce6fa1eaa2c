// Runs the Python sources that were compiled into the host.
// SPDX-License-Identifier: Apache-2.0
#include "models/python/source.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

#include "models/python/sources.hpp"

namespace heddle::python {
namespace {

std::string_view text_of(std::string_view module) {
  for (const auto& each : sources)
    if (each.module == module) return each.text;
  throw std::logic_error("no Python source " + std::string(module));
}

/// Apart from what the library has under such names.
std::string full_name(const char* module) { return std::string("heddle_") + module; }

}  // namespace

void run_source(const char* module) {
  const with_lock here;
  const auto file = std::string(module) + ".py";
  const object code(Py_CompileString(std::string(text_of(module)).c_str(), file.c_str(), Py_file_input));
  const object made(PyImport_ExecCodeModule(full_name(module).c_str(), code.get()));
}

object find_in_source(const char* module, const char* name) {
  const with_lock here;
  PyObject* const known = PyImport_GetModule(to_python(std::string_view(full_name(module))).get());
  if (known == nullptr) throw std::logic_error("a Python source that was not run: " + std::string(module));
  return attribute(object(known), name);
}

}  // namespace heddle::python
