# How an explorer comes to know which memory a step of a unit reads and writes: heddle_sees_accesses(model [source…]).
# SPDX-License-Identifier: Apache-2.0

set(HEDDLE_STEPPING_SOURCES ../stepping/causality.cpp ../stepping/choosers.cpp ../stepping/scheduler.cpp)
# A sanitizer has the same functions, or calls of its own in their place. Then nothing is known, and more schedules are run.
if(NOT HEDDLE_SANITIZE)
  set(HEDDLE_SEES_ACCESSES -fsanitize=thread)
  list(APPEND HEDDLE_STEPPING_SOURCES ../stepping/instrumentation.cpp ../stepping/instrumented_atomics.cpp)
endif()

# Contracts, the facets that they are held against, and those sources of the model that facets are made of. The sanitizer's library is
# not linked: instrumentation.cpp takes its place. Of an inline function that libraries have too, the linker takes the first copy: that of
# these targets, whose objects come before libraries.
function(heddle_sees_accesses model)
  if(HEDDLE_SANITIZE OR NOT TARGET heddle-as-${model})
    return()
  endif()
  target_link_options(heddle-as-${model} INTERFACE -Wl,--wrap=memcmp,--wrap=memcpy,--wrap=memmove,--wrap=memset)
  foreach(target heddle-contracts-${model} ${model}_test)
    if(TARGET ${target})
      target_compile_options(${target} PRIVATE ${HEDDLE_SEES_ACCESSES})
    endif()
  endforeach()
  foreach(source ${ARGN})
    set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS ${HEDDLE_SEES_ACCESSES})
  endforeach()
endfunction()
