# The index of workloads, contracts and mutants, and the sources made from it (scripts/index): heddle_make_index().
# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

set(HEDDLE_CONTRACTS all CACHE STRING "Which contracts are built: core, all, or globs of facet/contract")
set(HEDDLE_MUTANTS named CACHE STRING "Which contracts a mutant meets: named (those that name it) or all (of its facet)")

# Made when the project is configured, because the sources' names have to be known, and again whenever a header has changed. Files
# that would stay as they are are not written, so that a touched header compiles again what includes it and no more.
#
# In the caller: HEDDLE_GENERATED (their folder), HEDDLE_INDEXED_SOURCES, HEDDLE_MUTATED_FACETS, and the contracts' sources of each
# choice: HEDDLE_core_CONTRACTS, HEDDLE_all_CONTRACTS, HEDDLE_chosen_CONTRACTS.
macro(heddle_make_index)
  set(HEDDLE_GENERATED ${PROJECT_BINARY_DIR}/generated)
  # Heddle's own headers (in the tree, or installed), and those of the project that a model is of, where that is another.
  set(heddle_roots ${HEDDLE_SOURCES} ${PROJECT_SOURCE_DIR})
  list(REMOVE_DUPLICATES heddle_roots)
  set(heddle_patterns ${heddle_roots})
  list(TRANSFORM heddle_patterns REPLACE "(.+)"
    "\\1/workloads/*/*.hpp;\\1/conformance/contracts/*/*.hpp;\\1/conformance/mutants/*/*.hpp")
  file(GLOB heddle_headers CONFIGURE_DEPENDS ${heddle_patterns})
  cmake_path(GET HEDDLE_INDEX PARENT_PATH heddle_scripts)
  file(GLOB heddle_indexer ${heddle_scripts}/heddle_index/*.py ${heddle_scripts}/heddle/runs/globs.py)
  list(JOIN HEDDLE_CONTRACTS "," heddle_contracts)
  set(heddle_command ${HEDDLE_PYTHON} ${HEDDLE_INDEX} ${heddle_roots} --out ${HEDDLE_GENERATED} --mutants ${HEDDLE_MUTANTS}
    "--contracts=${heddle_contracts}")
  execute_process(COMMAND ${heddle_command} COMMAND_ERROR_IS_FATAL ANY)
  include(${HEDDLE_GENERATED}/index.cmake)
  if(NOT TARGET heddle_index)
    set(heddle_made ${HEDDLE_INDEXED_SOURCES})
    list(TRANSFORM heddle_made PREPEND ${HEDDLE_GENERATED}/)
    add_custom_command(OUTPUT ${HEDDLE_GENERATED}/index.stamp
      BYPRODUCTS ${heddle_made} ${HEDDLE_GENERATED}/index.json
      COMMAND ${heddle_command}
      COMMAND ${CMAKE_COMMAND} -E touch ${HEDDLE_GENERATED}/index.stamp
      DEPENDS ${heddle_headers} ${heddle_indexer} ${HEDDLE_INDEX}
      COMMENT "Indexing workloads, contracts and mutants" VERBATIM)
    add_custom_target(heddle_index DEPENDS ${HEDDLE_GENERATED}/index.stamp)
    # The driver looks for it beside the hosts.
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/hosts)
    file(CREATE_LINK ../generated/index.json ${PROJECT_BINARY_DIR}/hosts/index.json SYMBOLIC)
  endif()
endmacro()

# The sources of the contracts of one choice (core, all, or chosen: those of HEDDLE_CONTRACTS), and the functions that they define:
# enrol_core_0, enrol_barrier_0 … The first is the first part of the core, in every choice.
function(heddle_select_contracts choice sources functions)
  set(chosen ${HEDDLE_${choice}_CONTRACTS})
  set(names ${chosen})
  list(TRANSFORM names REPLACE "^contracts/(.*)\\.([0-9]+)\\.cpp$" "enrol_\\1_\\2")
  list(TRANSFORM chosen PREPEND ${HEDDLE_GENERATED}/)
  set(${sources} "${chosen}" PARENT_SCOPE)
  set(${functions} "${names}" PARENT_SCOPE)
endfunction()
