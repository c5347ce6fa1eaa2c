# The executable of one model: heddle_model(COLOUR blocking|suspending …), the one line of a model's CMakeLists.txt.
# SPDX-License-Identifier: Apache-2.0

# Where an installed driver looks for hosts by itself.
set(HEDDLE_INSTALLED_HOSTS libexec/heddle/hosts)

include_guard(GLOBAL)

add_custom_target(heddle_models)

# heddle_model(COLOUR blocking|suspending
#              [PACKAGE name [components…]]   what find_package needs; if it is missing the model is not built, and says so
#              [HEADER name [version]]        what it includes from a library of headers alone, and the header that ends the
#                                             definition of its version with a comment of it; missing is as above
#              [DEFINES name…]                what is defined for it
#              [LIBRARIES target…] [VERSIONS name=version…]
#              [UNSANITIZED reason]           why it can't run under sanitizers
#              [UNTHREADSANITIZED reason]     why it can't under the thread sanitizer alone
#              [SOURCES file…]
#              [TESTS file…]                  a GoogleTest of its own, compiled as the model is
#              [INTO folder]                  below the build folder, instead of hosts: what is not for users, as mutants
#              [CONTRACTS all]                instead of those that the build is for (HEDDLE_CONTRACTS)
#              [WORKLOADS family/name…]       instead of all
#              [UNTIMED|UNJUDGED])            without the workloads, or without contracts
#
# The folder's name is the model's name everywhere, and (as an identifier) its type in heddle::models. Two executables are made
# of it: heddle-host-NAME, which is timed, and heddle-contracts-NAME. Every workload and contract header in the tree is compiled
# into them from generated sources (scripts/index): no list of them exists anywhere. They are compiled from sources and not from a
# library, because registration inside a static library is silently lost.
#
# The same function makes the hosts of this tree and, from find_package(heddle), those of models elsewhere.
function(heddle_model)
  cmake_parse_arguments(MODEL "UNTIMED;UNJUDGED" "COLOUR;UNSANITIZED;UNTHREADSANITIZED;INTO;CONTRACTS"
    "PACKAGE;HEADER;DEFINES;LIBRARIES;VERSIONS;SOURCES;TESTS;WORKLOADS" ${ARGN})
  get_filename_component(name ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  if(NOT MODEL_INTO)
    set(MODEL_INTO hosts)
  endif()
  if(NOT MODEL_CONTRACTS)
    set(MODEL_CONTRACTS chosen)
  endif()
  set(directory ${PROJECT_BINARY_DIR}/${MODEL_INTO})
  set(not_built ${directory}/${name}.not_built)
  file(REMOVE ${not_built})

  if(MODEL_PACKAGE)
    list(POP_FRONT MODEL_PACKAGE package)
    find_package(${package} QUIET COMPONENTS ${MODEL_PACKAGE})
    if(NOT ${package}_FOUND)
      heddle_not_built(${name} ${not_built} "${package} ${MODEL_PACKAGE} was not found when Heddle was configured")
      return()
    endif()
    string(TOLOWER ${package} library)
    list(APPEND MODEL_VERSIONS ${library}=${${package}_VERSION})
  endif()
  if(MODEL_HEADER)
    list(POP_FRONT MODEL_HEADER header)
    find_path(HEDDLE_${name}_INCLUDES ${header})
    mark_as_advanced(HEDDLE_${name}_INCLUDES)
    if(NOT HEDDLE_${name}_INCLUDES)
      heddle_not_built(${name} ${not_built} "${header} was not found when Heddle was configured")
      return()
    endif()
    if(MODEL_HEADER)
      file(STRINGS ${HEDDLE_${name}_INCLUDES}/${MODEL_HEADER} version REGEX "_VERSION .*// *[0-9.]+$")
      string(REGEX REPLACE ".*// *" "" version "${version}")
      cmake_path(GET header STEM library)
      list(APPEND MODEL_VERSIONS ${library}=${version})
    endif()
  endif()
  if(HEDDLE_SANITIZE STREQUAL thread AND MODEL_UNTHREADSANITIZED)
    set(MODEL_UNSANITIZED ${MODEL_UNTHREADSANITIZED})
  endif()
  if(HEDDLE_SANITIZE AND MODEL_UNSANITIZED)
    heddle_not_built(${name} ${not_built} "${MODEL_UNSANITIZED}")
    return()
  endif()

  set(as_model heddle-as-${name})
  heddle_as_model(${as_model} ${name})
  set(objects "")
  if(MODEL_SOURCES)
    # Compiled once, as what is timed is.
    add_library(heddle-objects-${name} OBJECT ${MODEL_SOURCES})
    target_link_libraries(heddle-objects-${name} PRIVATE ${as_model})
    heddle_warnings(heddle-objects-${name})
    set(objects $<TARGET_OBJECTS:heddle-objects-${name}>)
  endif()
  set(targets "")
  if(NOT MODEL_UNJUDGED)
    heddle_contracts_host(${name} ${as_model} ${directory} "${MODEL_VERSIONS}" "${objects}" "${MODEL_CONTRACTS}" ${MODEL_COLOUR}
      ${CMAKE_CURRENT_SOURCE_DIR}/model.hpp)
    list(APPEND targets heddle-contracts-${name})
  endif()
  if(NOT MODEL_UNTIMED)
    heddle_timed_host(${name} ${as_model} ${directory} "${MODEL_VERSIONS}" "${objects}" ${MODEL_WORKLOADS})
    list(APPEND targets heddle-host-${name})
  endif()
  if(MODEL_INTO STREQUAL hosts)
    add_dependencies(heddle_models ${targets})
    heddle_install_hosts(${not_built} ${targets})
  endif()
  if(BUILD_TESTING AND MODEL_TESTS)
    heddle_test(${name}_test SOURCES ${MODEL_TESTS} ${objects} LIBRARIES ${as_model})
  endif()
endfunction()

# How a model's sources are compiled: an interface library. In the scope of heddle_model().
function(heddle_as_model target name)
  string(MAKE_C_IDENTIFIER ${name} type)
  file(RELATIVE_PATH header ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/model.hpp)
  add_library(${target} INTERFACE)
  target_link_libraries(${target} INTERFACE heddle_kernels ${MODEL_LIBRARIES})
  target_include_directories(${target} INTERFACE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${target} INTERFACE ${MODEL_DEFINES}
    HEDDLE_MODEL=heddle::models::${type} HEDDLE_MODEL_HEADER="${header}")
  if(HEDDLE_${name}_INCLUDES)
    target_include_directories(${target} SYSTEM INTERFACE ${HEDDLE_${name}_INCLUDES})
  endif()
  if(MODEL_COLOUR STREQUAL suspending)
    target_compile_definitions(${target} INTERFACE HEDDLE_SUSPENDING)
  elseif(NOT MODEL_COLOUR STREQUAL blocking)
    message(FATAL_ERROR "heddle_model(${name}): COLOUR is blocking or suspending")
  endif()
endfunction()

function(heddle_not_built name file reason)
  string(REGEX REPLACE " +" " " reason "${reason}")
  message(STATUS "${name} is not built: ${reason}")
  file(WRITE ${file} "${reason}\n")
  install(FILES ${file} DESTINATION ${HEDDLE_INSTALLED_HOSTS})
endfunction()

# The note of an earlier installation that the model could not be built goes: it would be believed.
function(heddle_install_hosts not_built)
  install(TARGETS ${ARGN} RUNTIME DESTINATION ${HEDDLE_INSTALLED_HOSTS})
  cmake_path(GET not_built FILENAME note)
  install(CODE "file(REMOVE \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${HEDDLE_INSTALLED_HOSTS}/${note}\")")
endfunction()
