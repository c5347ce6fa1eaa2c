# What `cmake --install` puts where: a Heddle that runs, and what models outside this tree are built with.
# SPDX-License-Identifier: Apache-2.0
include(CMakePackageConfigHelpers)

# Fixed places: the driver, the hosts and the package's configuration find each other by them, wherever the prefix is moved.
# heddle_model() installs the hosts.
set(HEDDLE_INSTALLED_HEADERS include/heddle)
set(HEDDLE_INSTALLED_PROGRAMS libexec/heddle)
set(HEDDLE_INSTALLED_INDEX share/heddle/index)
set(HEDDLE_PACKAGE lib/cmake/heddle)

install(TARGETS heddle RUNTIME DESTINATION bin)
install(TARGETS heddle-load heddle-delay RUNTIME DESTINATION ${HEDDLE_INSTALLED_PROGRAMS})
install(PROGRAMS scripts/heddle-report scripts/heddle-compare DESTINATION bin)
install(DIRECTORY scripts/heddle DESTINATION share/heddle PATTERN __pycache__ EXCLUDE)
install(PROGRAMS scripts/index DESTINATION share/heddle)
install(DIRECTORY scripts/heddle_index DESTINATION share/heddle PATTERN __pycache__ EXCLUDE)
install(FILES ${HEDDLE_GENERATED}/index.json DESTINATION ${HEDDLE_INSTALLED_HOSTS})
install(FILES LICENSE DESTINATION share/heddle)

install(DIRECTORY conformance harness models workloads DESTINATION ${HEDDLE_INSTALLED_HEADERS} FILES_MATCHING PATTERN *.hpp
  PATTERN conformance/cheats EXCLUDE PATTERN conformance/mutants EXCLUDE PATTERN conformance/stepped EXCLUDE
  PATTERN conformance/serial EXCLUDE PATTERN conformance/stepping EXCLUDE
  PATTERN harness/delay EXCLUDE PATTERN harness/driver EXCLUDE PATTERN harness/load EXCLUDE)
install(TARGETS heddle_base heddle_host heddle_kernels heddle_process_shared EXPORT heddle ARCHIVE DESTINATION lib
  INCLUDES DESTINATION ${HEDDLE_INSTALLED_HEADERS})
install(EXPORT heddle FILE heddle-targets.cmake DESTINATION ${HEDDLE_PACKAGE})

configure_package_config_file(cmake/heddle-config.cmake.in ${PROJECT_BINARY_DIR}/package/heddle-config.cmake
  INSTALL_DESTINATION ${HEDDLE_PACKAGE} PATH_VARS HEDDLE_INSTALLED_HEADERS HEDDLE_INSTALLED_INDEX HEDDLE_INSTALLED_PROGRAMS)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/heddle-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/package/heddle-config.cmake ${PROJECT_BINARY_DIR}/package/heddle-config-version.cmake
  cmake/heddle_build_facts.cmake cmake/heddle_host.cmake cmake/heddle_index.cmake cmake/heddle_model.cmake
  cmake/heddle_python.cmake cmake/heddle_sanitize.cmake cmake/heddle_test.cmake cmake/heddle_unity.cmake
  cmake/heddle_warnings.cmake cmake/further_contracts.cpp.in cmake/host.cpp.in
  DESTINATION ${HEDDLE_PACKAGE})
