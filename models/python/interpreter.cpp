// Starts the embedded interpreter.
// SPDX-License-Identifier: Apache-2.0
#include "models/python/interpreter.hpp"

#include <csignal>
#include <stdexcept>
#include <string>

#include "models/python/callable.hpp"
#include "models/python/source.hpp"

namespace heddle::python {
namespace {

void check(const PyStatus& status, PyConfig& config) {
  if (PyStatus_Exception(status) == 0) return;
  const std::string why = status.err_msg != nullptr ? status.err_msg : "it gives no reason";
  PyConfig_Clear(&config);
  throw std::runtime_error("Python can't be started: " + why);
}

}  // namespace

void start_interpreter(std::initializer_list<const char*> sources) {
  if (Py_IsInitialized() != 0) return;
  PyConfig config;
  PyConfig_InitIsolatedConfig(&config);
  config.site_import = 0;  // the standard library is all that is used
  // The library looks for its modules beside this program.
  check(PyConfig_SetBytesString(&config, &config.executable, HEDDLE_PYTHON_EXECUTABLE), config);
  check(Py_InitializeFromConfig(&config), config);
  PyConfig_Clear(&config);
  std::signal(SIGPIPE, SIG_IGN);  // as Python's own program does: a write to a peer that left is an OSError
  // Before there is a second thread, which could find them half made.
  thrown_in_cpp();
  for (const char* each : sources) run_source(each);
  PyEval_SaveThread();
}

}  // namespace heddle::python
