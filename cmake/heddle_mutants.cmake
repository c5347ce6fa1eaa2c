# Hosts of several mutants: `heddle-mutants-lock --mutant sticky_lock --conform lock/excludes`
# SPDX-License-Identifier: Apache-2.0

# Each is built two times more, which takes minutes: the tests explore mutants of these facets, `make explore` all.
set(HEDDLE_EXPLORED_MUTANTS condition event semaphore
  CACHE STRING "Facets whose mutants are also built on the models that explore schedules, or all")

add_custom_target(heddle_mutants)

# The main() of the host `of` with those of the generated sources, which are then in `sources`, and the main() in `main`. `options`
# are what it is compiled with beside those of its folder, conformance/.
function(heddle_mutants_main of pattern options)
  set(sources ${HEDDLE_INDEXED_SOURCES})
  list(FILTER sources INCLUDE REGEX "${pattern}")
  set(declarations "")
  set(enrolments "")
  foreach(source ${sources})
    string(REGEX REPLACE "^mutants/(.*)\\.cpp$" "\\1" name ${source})
    string(REPLACE "." "_" name ${name})
    string(APPEND declarations "void enrol_mutants_${name}(std::vector<host>& all);\n")
    string(APPEND enrolments "  enrol_mutants_${name}(all);\n")
  endforeach()
  heddle_contract_options(blocking of_folder)
  heddle_build_facts(compiler flags type ${of_folder} ${options})
  set(main ${CMAKE_CURRENT_BINARY_DIR}/mutants-${of}.cpp)
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/mutants.cpp.in ${main} @ONLY)
  set(main ${main} PARENT_SCOPE)
  list(TRANSFORM sources PREPEND ${HEDDLE_GENERATED}/)
  set(sources ${sources} PARENT_SCOPE)
endfunction()

# The mutants of HEDDLE_EXPLORED_MUTANTS on one base, a model of this directory's build: heddle_mutants_on(stepped). Those that are
# of threads alone are left out. Options of the compiler may follow.
function(heddle_mutants_on base)
  set(facets "[a-z_]+")
  if(NOT HEDDLE_EXPLORED_MUTANTS STREQUAL all)
    list(JOIN HEDDLE_EXPLORED_MUTANTS "|" facets)
  endif()
  heddle_mutants_main(${base} "^mutants/(${facets})\\.[0-9]+\\.cpp$" "${ARGN}")
  set(target heddle-mutants-${base})
  set(objects "")
  if(TARGET heddle-objects-${base})
    set(objects $<TARGET_OBJECTS:heddle-objects-${base}>)
  endif()
  heddle_add_host(${target} heddle-as-${base} ${PROJECT_BINARY_DIR}/mutants ${main} ${sources} ${objects})
  get_target_property(definitions heddle-as-${base} INTERFACE_COMPILE_DEFINITIONS)
  target_compile_options(${target} PRIVATE ${ARGN})
  list(FILTER definitions INCLUDE REGEX "^HEDDLE_MODEL_HEADER=")
  string(REGEX REPLACE "^HEDDLE_MODEL_HEADER=\"(.*)\"$" "\\1" header "${definitions}")
  target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/${header} ${PROJECT_SOURCE_DIR}/harness/host/enrol_contract.hpp)
  add_dependencies(heddle_mutants ${target})
endfunction()

# All mutants of a facet, on threads: heddle_mutants(facet).
function(heddle_mutants facet)
  set(options "")
  if(facet STREQUAL unordered)
    # Only what it is made of itself: contracts and models on threads are headers, and what it links runs before and after them.
    set(options -fsanitize=thread -fno-omit-frame-pointer)
  endif()
  heddle_mutants_main(${facet} "^mutants/${facet}\\." "${options}")
  set(target heddle-mutants-${facet})
  add_executable(${target} ${main} ${sources})
  target_link_libraries(${target} PRIVATE heddle_host)
  target_compile_definitions(${target} PRIVATE HEDDLE_MODEL=heddle::models::threads HEDDLE_MODEL_HEADER="models/threads/model.hpp")
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(${target} PRIVATE ${options})
  if(facet STREQUAL unordered)
    target_link_options(${target} PRIVATE -fsanitize=thread)
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
