// Other activity of the machine, before and during a run.
// SPDX-License-Identifier: Apache-2.0
#include "environment/environment.hpp"
#include "environment/sources.hpp"
#include "environment/throttling.hpp"

#include <unistd.h>

#include <chrono>
#include <cmath>
#include <sstream>

namespace heddle::driver {

namespace {

double rounded(double value) { return std::round(value * 1000) / 1000; }

json or_unknown(const std::optional<double>& value) { return value ? json(rounded(*value)) : json("unknown"); }

// The first line of /proc/stat: user nice system idle iowait irq softirq steal, in ticks over all CPUs.
void read_ticks(const facts_root& root, counters& now) {
  std::istringstream line(value_of(root.text("proc/stat"), "cpu ", ' ').value_or(""));
  double all = 0;
  double ticks = 0;
  const auto per_second = static_cast<double>(sysconf(_SC_CLK_TCK));
  for (int column = 0; column < 8 && line >> ticks; ++column) {
    all += ticks;
    if (column != 7) continue;
    now.steal_s = ticks / per_second;
    now.cpu_s = all / per_second;
  }
}

std::optional<double> difference(const std::optional<double>& before, const std::optional<double>& after) {
  if (!before || !after) return std::nullopt;
  return *after - *before;
}

std::optional<double> steal_percent(const counters& before, const counters& after) {
  const auto steal = difference(before.steal_s, after.steal_s);
  const auto time = difference(before.cpu_s, after.cpu_s);
  if (!steal || time.value_or(0) <= 0) return std::nullopt;
  return 100 * *steal / *time;
}

}  // namespace

counters read_counters(const facts_root& root) {
  counters now;
  read_ticks(root, now);
  now.throttled_s = throttled_seconds(root);
  std::istringstream load(root.text("proc/loadavg").value_or(""));
  if (double value = 0; load >> value) now.load = value;
  now.at_s = std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  return now;
}

void describe_load(const facts_root& root, json& fields) {
  std::istringstream load(root.text("proc/loadavg").value_or(""));
  std::string one, five, fifteen, tasks;
  load >> one >> five >> fifteen >> tasks;
  const auto given = [](const std::string& word) { return word.empty() ? std::nullopt : std::optional(word); };
  fields["load_1"] = number(given(one));
  fields["load_5"] = number(given(five));
  fields["runnable_tasks"] = number(given(tasks.substr(0, tasks.find('/'))));
  const auto now = read_counters(root);
  const counters boot{0.0, 0.0, {}, {}, 0};
  fields["steal_since_boot_percent"] = or_unknown(steal_percent(boot, now));
  const auto uptime = root.text("proc/uptime");
  fields["uptime_s"] = uptime ? number(uptime->substr(0, uptime->find(' '))) : json("unknown");
}

void add_run_deltas(environment& record, const counters& before, const counters& after) {
  const auto steal = steal_percent(before, after);
  const auto throttled = difference(before.throttled_s, after.throttled_s);
  record.fields["run_steal_percent"] = or_unknown(steal);
  record.fields["run_throttled_s"] = or_unknown(throttled);
  record.fields["run_load_before"] = or_unknown(before.load);
  record.fields["run_load_after"] = or_unknown(after.load);
  record.fields["run_seconds"] = rounded(after.at_s - before.at_s);
  if (steal.value_or(0) > much_steal_percent) add_warning_of_steal(record, steal.value_or(0));
  if (throttled.value_or(0) > 0) add_warning_of_throttling(record, throttled.value_or(0));
}

}  // namespace heddle::driver
