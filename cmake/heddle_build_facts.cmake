# What a host says that it was built by, and with: heddle_build_facts(compiler flags type [option…]).
# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

# `options` are added to the flags of the build's type.
function(heddle_build_facts compiler flags type)
  string(TOLOWER ${CMAKE_CXX_COMPILER_ID} id)
  string(REPLACE gnu gcc id ${id})
  set(${compiler} "${id} ${CMAKE_CXX_COMPILER_VERSION}" PARENT_SCOPE)
  string(TOUPPER "${CMAKE_BUILD_TYPE}" build)
  set(given ${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${build}} ${ARGN})
  if(HEDDLE_SANITIZE)
    list(APPEND given -fsanitize=${HEDDLE_SANITIZE})
  endif()
  list(JOIN given " " given)
  set(${flags} "${given}" PARENT_SCOPE)
  string(TOLOWER "${CMAKE_BUILD_TYPE}" build)
  set(${type} "${build}" PARENT_SCOPE)
endfunction()
