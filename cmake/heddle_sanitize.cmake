# Sanitizers are a property of a whole build (HEDDLE_SANITIZE=address,undefined or thread), set by a preset.
# SPDX-License-Identifier: Apache-2.0

if(HEDDLE_SANITIZE)
  add_compile_options(-fsanitize=${HEDDLE_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${HEDDLE_SANITIZE})
endif()
