# The two executables of a model: the host that is timed, and the host of its contracts.
# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

# What contracts are compiled with, after the flags of the build's type: nobody times them, and there will be thousands. They are
# executables of their own, so no function compiled so gets into what is timed. Coroutines cost twice as much to compile at -O1,
# and run on one thread, where no optimisation moves one unit's memory accesses past another's.
function(heddle_contract_options colour result)
  set(${result} "" PARENT_SCOPE)
  if(CMAKE_BUILD_TYPE STREQUAL Release)
    set(blocking -O1)
    set(suspending -O0)
    set(${result} ${${colour}} PARENT_SCOPE)
  endif()
endfunction()

# The main() of a host. If a single generated source fills it, `source` is that one: compiled as one, they read the model's headers
# once. `enrolled` are the names of the functions that fill it, `options` what it is compiled with beside the flags.
function(heddle_main name file source enrolled versions options)
  set(include "")
  if(source)
    set(include "#include \"${source}\"  // NOLINT(bugprone-suspicious-include): see cmake/heddle_host.cmake\n")
  endif()
  set(declarations "")
  set(enrolments "")
  foreach(each ${enrolled})
    string(APPEND declarations "void enrol_${each}(host& h);\n")
    string(APPEND enrolments "  enrol_${each}(h);\n")
  endforeach()
  set(libraries "")
  foreach(version ${versions})
    string(REPLACE "=" "\", \"" pair ${version})
    string(APPEND libraries "  h.libraries.insert({\"${pair}\"});\n")
  endforeach()
  heddle_build_facts(compiler flags type ${options})
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/host.cpp.in ${file} @ONLY)
endfunction()

# An executable that is compiled as the model is, and stands in `directory`.
function(heddle_add_host target as_model directory)
  add_executable(${target} ${ARGN})
  target_link_libraries(${target} PRIVATE ${as_model})
  heddle_warnings(${target})
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF RUNTIME_OUTPUT_DIRECTORY ${directory})
  add_dependencies(${target} heddle_index)
endfunction()

# The host that is timed: heddle-host-NAME.
function(heddle_timed_host name as_model directory versions objects)
  set(main ${CMAKE_CURRENT_BINARY_DIR}/host.cpp)
  heddle_main(${name} ${main} ${HEDDLE_GENERATED}/workloads.cpp workloads "${versions}" "")
  heddle_add_host(heddle-host-${name} ${as_model} ${directory} ${main} ${objects})
endfunction()

# The host of its contracts, of which `which` are built: heddle-contracts-NAME.
function(heddle_contracts_host name as_model directory versions objects which colour header)
  heddle_select_contracts("${which}" sources enrolled)
  set(main ${CMAKE_CURRENT_BINARY_DIR}/contracts.cpp)
  heddle_contract_options(${colour} options)
  list(LENGTH sources count)
  set(single "")
  if(count EQUAL 1)
    list(POP_FRONT sources single)
  endif()
  heddle_main(${name} ${main} "${single}" "${enrolled}" "${versions}" "${options}")
  set(target heddle-contracts-${name})
  heddle_add_host(${target} ${as_model} ${directory} ${main} ${sources} ${objects})
  target_compile_options(${target} PRIVATE ${options})
  if(sources)
    target_precompile_headers(${target} PRIVATE ${header} ${HEDDLE_SOURCES}/harness/host/enrol_contract.hpp)
  endif()
endfunction()
