# A GoogleTest executable and its entry in ctest: heddle_test(name SOURCES … LIBRARIES …).
# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

add_custom_target(heddle_unit_tests)

function(heddle_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LIBRARIES} GTest::gtest_main)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  heddle_unity(${name})
  heddle_warnings(${name})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS unit TIMEOUT 600)
  add_dependencies(heddle_unit_tests ${name})
endfunction()
