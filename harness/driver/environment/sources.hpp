// The sources of the environment record, one file each; a source adds its fields and never throws.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environment/environment.hpp"

#include <string>
#include <vector>

namespace heddle::driver {

void describe_processor(const facts_root& root,
                        json& fields);                               ///< model, cores, SMT, sockets, NUMA, microcode
void describe_caches(const facts_root& root, json& fields);          ///< sizes, and how many CPUs share the last one
void describe_frequency(const facts_root& root, json& fields);       ///< governor, driver, turbo
void describe_mitigations(const facts_root& root, json& fields);     ///< one field for each known vulnerability
void describe_virtualisation(const facts_root& root, json& fields);  ///< hypervisor, container
void describe_kernel(const facts_root& root, json& fields);          ///< version, preemption, clock, isolation
void describe_memory(const facts_root& root, json& fields);          ///< sizes, swap, THP, NUMA balancing, ASLR
void describe_cgroup(const facts_root& root, json& fields);          ///< CPU quota and throttling, memory limit
void describe_pressure(const facts_root& root, json& fields);        ///< pressure stall information
void describe_load(const facts_root& root, json& fields);            ///< load, runnable tasks, steal, uptime
void describe_limits(const facts_root& root, json& fields);          ///< descriptors, processes, perf events
void describe_software(const facts_root& root, json& fields);        ///< C library, compiler, build type, libraries

/// Why numbers measured in this environment may be less reliable.
std::vector<std::string> warnings_of(const json& fields);

/// The text, or "unknown".
json known(const std::optional<std::string>& text);

/// The text as a number if it is one, otherwise the text, or "unknown".
json number(const std::optional<std::string>& text);

/// "yes" if the text is `yes`, "no" if it is another text, "unknown" if there is none.
json yes_if(const std::optional<std::string>& text, const std::string& yes);

/// The value in a line `key<separator>value`, without blanks around it; for files such as /proc/cpuinfo and /proc/meminfo.
std::optional<std::string> value_of(const std::optional<std::string>& lines, const std::string& key, char separator);

/// The word in brackets: `always [madvise] never` gives `madvise`.
std::optional<std::string> chosen_of(const std::optional<std::string>& words);

}  // namespace heddle::driver
