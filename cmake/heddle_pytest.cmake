# Tests of pytest as one entry in ctest: heddle_pytest(name folder-or-file [option of pytest…]).
# SPDX-License-Identifier: Apache-2.0

function(heddle_pytest name tests)
  add_test(NAME ${name}
    COMMAND ${HEDDLE_PYTHON} -m pytest -q -p no:cacheprovider ${tests} ${ARGN}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "HEDDLE_BUILD=${PROJECT_BINARY_DIR};HEDDLE=${PROJECT_BINARY_DIR}/bin/heddle;HEDDLE_LOAD=${PROJECT_BINARY_DIR}/libexec/heddle/heddle-load;HEDDLE_CXX=${CMAKE_CXX_COMPILER};PYTHONDONTWRITEBYTECODE=1"
    TIMEOUT 1500)
endfunction()
