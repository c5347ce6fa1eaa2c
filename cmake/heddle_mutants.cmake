# One host for all mutants of a facet: heddle_mutants(facet). `heddle-mutants-lock --mutant sticky_lock --conform lock/excludes`
# SPDX-License-Identifier: Apache-2.0

add_custom_target(heddle_mutants)

function(heddle_mutants facet)
  set(sources ${HEDDLE_INDEXED_SOURCES})
  list(FILTER sources INCLUDE REGEX "^mutants/${facet}\\.")
  set(declarations "")
  set(enrolments "")
  foreach(source ${sources})
    string(REGEX REPLACE "^mutants/(.*)\\.([0-9]+)\\.cpp$" "\\1_\\2" name ${source})
    string(APPEND declarations "void enrol_mutants_${name}(std::vector<host>& all);\n")
    string(APPEND enrolments "  enrol_mutants_${name}(all);\n")
  endforeach()
  list(TRANSFORM sources PREPEND ${HEDDLE_GENERATED}/)
  set(main ${CMAKE_CURRENT_BINARY_DIR}/mutants-${facet}.cpp)
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/mutants.cpp.in ${main} @ONLY)

  set(target heddle-mutants-${facet})
  add_executable(${target} ${main} ${sources})
  target_link_libraries(${target} PRIVATE heddle_host)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  if(facet STREQUAL unordered)
    heddle_thread_sanitized(${target})
  else()
    heddle_mutants_headers(${target})
  endif()
  heddle_warnings(${target})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/mutants)
  add_dependencies(${target} heddle_index)
  add_dependencies(heddle_mutants ${target})
endfunction()

# All are compiled with the same options, so one precompiled header serves them all.
function(heddle_mutants_headers target)
  get_property(first GLOBAL PROPERTY HEDDLE_FIRST_MUTANTS)
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
    return()
  endif()
  set_property(GLOBAL PROPERTY HEDDLE_FIRST_MUTANTS ${target})
  target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/harness/host/enrol_contract.hpp
    ${PROJECT_SOURCE_DIR}/conformance/altered_threads.hpp)
endfunction()

# Only what it is made of itself: contracts and models on threads are headers, and what it links runs before and after them.
function(heddle_thread_sanitized target)
  target_compile_options(${target} PRIVATE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(${target} PRIVATE -fsanitize=thread)
endfunction()
