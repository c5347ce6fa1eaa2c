# Sanitizers are a property of a whole build (HEDDLE_SANITIZE=address,undefined or thread), set by a preset.
# SPDX-License-Identifier: Apache-2.0

if(HEDDLE_SANITIZE)
  add_compile_options(-fsanitize=${HEDDLE_SANITIZE} -fno-omit-frame-pointer)
  # With these instructions gcc 12 inlines one of a coroutine frame's operators new and delete and not the other, and warns of it.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-mismatched-new-delete>)
  add_link_options(-fsanitize=${HEDDLE_SANITIZE})
endif()
