# Sources that are compiled together: heddle_unity(target).
# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

# Most of what a source costs is the headers that it reads. Where the option HEDDLE_UNITY is not defined, as in projects of models
# elsewhere, the sources stay apart.
function(heddle_unity target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD "${HEDDLE_UNITY}" UNITY_BUILD_BATCH_SIZE 32)
endfunction()
