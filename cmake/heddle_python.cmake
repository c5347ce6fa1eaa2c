# HEDDLE_PYTHON: the interpreter that makes the index and runs the tests.
# SPDX-License-Identifier: Apache-2.0

# The system's interpreter has the packages that scripts/setup installed; one on the PATH may be another and lack them.
find_program(HEDDLE_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
if(NOT HEDDLE_PYTHON)
  find_program(HEDDLE_PYTHON NAMES python3 REQUIRED)
endif()
# The embedded CPython is the one that this interpreter belongs to, unless another is named.
if(NOT Python3_EXECUTABLE)
  set(Python3_EXECUTABLE ${HEDDLE_PYTHON})
endif()
