# Strict warnings for our own code only; errors where HEDDLE_WERROR says so.
# SPDX-License-Identifier: Apache-2.0

function(heddle_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Woverloaded-virtual
    $<$<BOOL:${HEDDLE_WERROR}>:-Werror>)
endfunction()
