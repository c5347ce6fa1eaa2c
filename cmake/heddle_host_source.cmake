# Generates the one source of a host: it enrols every workload and contract header on one model.
# SPDX-License-Identifier: Apache-2.0

# Headers that match `pattern` among Heddle's sources (HEDDLE_SOURCES: this tree, or what was installed of it), and in the
# project that the model is of, where that is another.
function(heddle_headers pattern result)
  set(roots ${HEDDLE_SOURCES} ${PROJECT_SOURCE_DIR})
  list(REMOVE_DUPLICATES roots)
  list(TRANSFORM roots APPEND /${pattern})
  file(GLOB headers CONFIGURE_DEPENDS ${roots})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${headers})  # their top comments are read here
  set(${result} ${headers} PARENT_SCOPE)
endfunction()

# The text after a label in a header's top comment, with its continuation lines ("//   …"); as a C++ raw string.
function(heddle_labelled header label result)
  file(READ ${header} text)
  string(REGEX MATCH "// ${label}: ([^\n]*(\n//   [^\n]*)*)" found "${text}")
  string(REGEX REPLACE "\n//  *" " " words "${CMAKE_MATCH_1}")
  set(${result} "R\"heddle(${words})heddle\"" PARENT_SCOPE)
endfunction()

# The last two parts of a header's path are its name everywhere: overhead/null.
function(heddle_stem header result)
  string(REGEX REPLACE "^.*/([^/]+/[^/]+)\\.hpp$" "\\1" stem ${header})
  set(${result} ${stem} PARENT_SCOPE)
endfunction()

# Both append to two of the caller's variables: the lines that include the headers, and those that enrol what is in them.
function(heddle_enrol_workloads to_include to_enrol)
  heddle_headers(workloads/*/*.hpp workloads)
  list(FILTER workloads EXCLUDE REGEX "/kernels/")
  foreach(header ${workloads})
    heddle_stem(${header} stem)
    string(REPLACE "/" "::" qualified ${stem})
    # A type can't have the name of a keyword: `switch` in overhead/switch.hpp is `switch_`.
    string(REGEX REPLACE "::(switch)$" "::\\1_" qualified ${qualified})
    heddle_labelled(${header} "Measures" measures)
    heddle_labelled(${header} "Does not measure" omits)
    string(APPEND ${to_include} "#include \"workloads/${stem}.hpp\"\n")
    string(APPEND ${to_enrol} "  enrol<M, heddle::workloads::${qualified}>(h.cells, \"${stem}\");\n")
    string(APPEND ${to_enrol}
      "  h.workloads.push_back(facts_of<heddle::workloads::${qualified}<M>>(\"${stem}\", ${measures}, ${omits}));\n")
  endforeach()
  set(${to_include} "${${to_include}}" PARENT_SCOPE)
  set(${to_enrol} "${${to_enrol}}" PARENT_SCOPE)
endfunction()

# A mutant alters one facet, so it is held against the contracts of that facet alone: those beside one that names it. With all
# of them the mutants would take half the time of a build.
function(heddle_contracts_about mutant headers result)
  set(about "")
  foreach(header ${headers})
    file(STRINGS ${header} named REGEX "^// Killed by:.*[ ,]${mutant}[.,]")
    if(named)
      cmake_path(GET header PARENT_PATH folder)
      file(GLOB beside ${folder}/*.hpp)
      list(APPEND about ${beside})
    endif()
  endforeach()
  if(NOT about)
    message(FATAL_ERROR "${mutant}: no contract names it on its line `// Killed by: …`")
  endif()
  list(REMOVE_DUPLICATES about)
  set(${result} "${about}" PARENT_SCOPE)
endfunction()

# For all models, or for one mutant.
function(heddle_enrol_contracts to_include to_enrol mutant)
  heddle_headers(conformance/contracts/*/*.hpp contracts)
  if(mutant)
    heddle_contracts_about(${mutant} "${contracts}" contracts)
  endif()
  foreach(header ${contracts})
    heddle_stem(${header} stem)
    string(REPLACE "/" "::" qualified ${stem})
    heddle_labelled(${header} "Says" says)
    string(APPEND ${to_include} "#include \"conformance/contracts/${stem}.hpp\"\n")
    string(APPEND ${to_enrol} "  enrol<M, heddle::contracts::${qualified}>(h.promises, \"${stem}\", ${says});\n")
  endforeach()
  set(${to_include} "${${to_include}}" PARENT_SCOPE)
  set(${to_enrol} "${${to_enrol}}" PARENT_SCOPE)
endfunction()

# What a host says that it was built by, and with.
function(heddle_build_facts compiler flags type)
  string(TOLOWER ${CMAKE_CXX_COMPILER_ID} id)
  string(REPLACE gnu gcc id ${id})
  set(${compiler} "${id} ${CMAKE_CXX_COMPILER_VERSION}" PARENT_SCOPE)
  string(TOUPPER "${CMAKE_BUILD_TYPE}" build)
  string(STRIP "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${build}}" given)
  if(HEDDLE_SANITIZE)
    string(APPEND given " -fsanitize=${HEDDLE_SANITIZE}")
  endif()
  set(${flags} "${given}" PARENT_SCOPE)
  string(TOLOWER "${CMAKE_BUILD_TYPE}" build)
  set(${type} "${build}" PARENT_SCOPE)
endfunction()

# `header` is the model's, relative to its project. Mutants are there for contracts: without the workloads they build in
# half the time.
function(heddle_host_source name header output into versions)
  string(MAKE_C_IDENTIFIER ${name} type)
  set(M "heddle::models::${type}")
  set(includes "#include \"${header}\"\n")
  set(enrolments "")
  if(into STREQUAL mutants)
    heddle_enrol_contracts(includes enrolments ${name})
  else()
    heddle_enrol_workloads(includes enrolments)
    heddle_enrol_contracts(includes enrolments "")
  endif()
  set(libraries "")
  foreach(version ${versions})
    string(REPLACE "=" "\", \"" pair ${version})
    string(APPEND libraries "  h.libraries.insert({\"${pair}\"});\n")
  endforeach()
  heddle_build_facts(compiler flags build)
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/host.cpp.in ${output} @ONLY)
endfunction()
