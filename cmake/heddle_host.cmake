# The two executables of a model: the host that is timed, and the host of its contracts.
# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

# What contracts are compiled with, after the flags of the build's type: nobody times them, and there will be thousands. They are
# executables of their own, so what is timed has no function that was compiled with these options. Coroutines cost twice as much to
# compile at -O1, and run on one thread, where no optimisation moves one unit's memory accesses past another's.
function(heddle_contract_options colour result)
  set(${result} "" PARENT_SCOPE)
  if(CMAKE_BUILD_TYPE STREQUAL Release)
    set(blocking -O1)
    set(suspending -O0)
    set(${result} ${${colour}} PARENT_SCOPE)
  endif()
endfunction()

# A declaration and a call, each a line, of each of those functions, which fill a host.
function(heddle_calls functions declarations calls)
  set(declared "")
  set(called "")
  foreach(each ${functions})
    string(APPEND declared "void ${each}(host& h);\n")
    string(APPEND called "  ${each}(h);\n")
  endforeach()
  set(${declarations} "${declared}" PARENT_SCOPE)
  set(${calls} "${called}" PARENT_SCOPE)
endfunction()

# The main() of a host, which calls those functions. It includes the generated `source`: compiled as one, they read the model's
# headers once. `options` are what it is compiled with beside the flags.
function(heddle_main name file source functions versions options)
  heddle_calls("${functions}" declarations calls)
  set(libraries "")
  foreach(version ${versions})
    string(REPLACE "=" "\", \"" pair ${version})
    string(APPEND libraries "  h.libraries.insert({\"${pair}\"});\n")
  endforeach()
  heddle_build_facts(compiler flags type ${options})
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/host.cpp.in ${file} @ONLY)
endfunction()

# A function that calls those functions. It reads no header, so that a change of the list costs nothing.
function(heddle_further_contracts file functions)
  heddle_calls("${functions}" declarations calls)
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/further_contracts.cpp.in ${file} @ONLY)
endfunction()

# An executable that is compiled as the model is, and stands in `directory`.
function(heddle_add_host target as_model directory)
  add_executable(${target} ${ARGN})
  target_link_libraries(${target} PRIVATE ${as_model})
  heddle_warnings(${target})
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF RUNTIME_OUTPUT_DIRECTORY ${directory})
  add_dependencies(${target} heddle_index)
endfunction()

# The host that is timed, with the workloads that follow, or all if none do: heddle-host-NAME.
function(heddle_timed_host name as_model directory versions objects)
  set(main ${CMAKE_CURRENT_BINARY_DIR}/host.cpp)
  heddle_main(${name} ${main} ${HEDDLE_GENERATED}/workloads.cpp enrol_workloads "${versions}" "")
  heddle_add_host(heddle-host-${name} ${as_model} ${directory} ${main} ${objects})
  if(ARGN)
    list(TRANSFORM ARGN REPLACE "/" "_" OUTPUT_VARIABLE wanted)
    list(TRANSFORM wanted PREPEND HEDDLE_WITH_)
    target_compile_definitions(heddle-host-${name} PRIVATE HEDDLE_SOME_WORKLOADS ${wanted})
  endif()
endfunction()

# The host of its contracts, of which `which` are built: heddle-contracts-NAME. main() has the first core ones, and is the same
# whatever else is built, so that `make bench` and `make test` don't compile each other's core again.
function(heddle_contracts_host name as_model directory versions objects which colour header)
  heddle_select_contracts("${which}" sources functions)
  list(POP_FRONT sources core)
  list(POP_FRONT functions enrol_core)
  set(main ${CMAKE_CURRENT_BINARY_DIR}/contracts.cpp)
  set(further ${CMAKE_CURRENT_BINARY_DIR}/further_contracts.cpp)
  heddle_contract_options(${colour} options)
  heddle_main(${name} ${main} ${core} "${enrol_core};enrol_further" "${versions}" "${options}")
  heddle_further_contracts(${further} "${functions}")
  set(target heddle-contracts-${name})
  heddle_add_host(${target} ${as_model} ${directory} ${main} ${further} ${sources} ${objects})
  target_compile_options(${target} PRIVATE ${options})
  target_precompile_headers(${target} PRIVATE ${header} ${HEDDLE_SOURCES}/harness/host/enrol_contract.hpp)
  set_source_files_properties(${further} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)  # it reads no header
endfunction()
