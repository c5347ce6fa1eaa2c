# A library that hosts of both colours link: heddle_library(name source…).
# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

# By heddle_unity(). People who change one source, and tools that read one at a time, want them apart (presets dev and tidy). Never a
# model's SOURCES: what the compiler inlines from one into another would differ from a model elsewhere.
option(HEDDLE_UNITY "Compile the sources of the harness and of unit tests dozens at a time" ON)

# What differs between colours would be defined twice in a suspending host, so such a library can't include it
# (HEDDLE_WITHOUT_COLOUR, models/facets/colour.hpp).
function(heddle_library name)
  add_library(${name} STATIC ${ARGN})
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_compile_definitions(${name} PRIVATE HEDDLE_WITHOUT_COLOUR)
  target_compile_options(${name} INTERFACE -ffp-contract=off)  # as here, so in hosts of models elsewhere
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
  target_link_libraries(${name} PUBLIC fmt::fmt Threads::Threads ${CMAKE_DL_LIBS})
  heddle_warnings(${name})
endfunction()
