// Writes a host's list, its records and its verdicts as the protocol has them (docs/protocol.md).
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/document.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "harness/median.hpp"
#include "harness/os/process_limit.hpp"
#include "harness/record_keys.hpp"

namespace heddle {
namespace {

constexpr int protocol_version = 1;
constexpr int bench_deadline_s = 120;
constexpr int contract_deadline_s = 20;

document null_or(const std::string& text) { return text.empty() ? document(nullptr) : document(text); }

std::string word(progress p) {
  return std::array{"concurrent", "parallel", "weakly_parallel"}[static_cast<std::size_t>(p)];
}
std::string word(memory m) { return m == memory::shared ? "shared" : "isolated"; }
std::string word(figure f) {
  return std::array{"wall", "cpu", "latency", "lateness", "memory"}[static_cast<std::size_t>(f)];
}
std::string word(presentation p) { return std::array{"ranking", "speed_up", "latency"}[static_cast<std::size_t>(p)]; }
/// As the report writes it; empty for none.
std::string word(question q) {
  return std::array{"",           "CPU-bound work",           "I/O-bound work", "Many small tasks",
                    "Contention", "Under an interpreter lock"}[static_cast<std::size_t>(q)];
}
std::string word(failure_mode m) { return std::array{"fail", "hang", "crash"}[static_cast<std::size_t>(m)]; }
std::string word(scheduling s) { return s == scheduling::preemptive ? "preemptive" : "cooperative"; }

/// Replaces "std::bad_alloc", which tells readers of a report little. Done on the text, because a failure in another
/// process arrives as text only.
document reason_document(std::string why) {
  constexpr std::string_view thrown = "std::bad_alloc";
  if (const auto at = why.find(thrown); at != std::string::npos) why.replace(at, thrown.size(), "out of memory");
  return null_or(os::with_process_limits(std::move(why)));
}

document params_of(const params& p) {
  auto j = document::object();
  for (const auto& [name, number, word] : p.values()) j[name] = word.empty() ? document(number) : document(word);
  return j;
}

/// The profiles that include a cell: the one it is from, and all after it.
document profiles_of(const params& p) {
  constexpr std::array names{"quick", "standard", "full"};
  auto j = document::array();
  for (auto i = static_cast<std::size_t>(p.from()); i < names.size(); ++i) j.push_back(names[i]);
  return j;
}

std::string kind_of(const std::string& workload) { return workload.substr(0, workload.find('/')); }

document cell_document(const host& h, const cell& c) {
  return {{"cell", path_of(h, c)},
          {"workload", c.workload},
          {"kind", kind_of(c.workload)},
          {"params", params_of(c.parameters)},
          {"profiles", profiles_of(c.parameters)},
          {"absent", null_or(c.absence)},
          {"deadline_s", bench_deadline_s}};
}

/// The words of a text, in which they stand with single spaces between them.
document words_of(std::string_view text) {
  auto words = document::array();
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

document workload_document(const workload_facts& w) {
  auto ranked_by = document::array();
  for (const auto& [by, floor_ns] : w.ranked_by)
    ranked_by.push_back({{"figure", word(by)}, {"floor_ns", floor_ns ? document(*floor_ns) : document(nullptr)}});
  return {{"workload", w.workload},
          {"unit", w.unit},
          {"measures", w.measures},
          {"does_not_measure", w.does_not_measure},
          {"question", null_or(word(w.answers))},
          {"ranked_by", ranked_by},
          {"own_cpu", w.own_cpu},
          {"told_as", word(w.told_as)},
          {"stands_on", words_of(w.stands_on)}};
}

document contract_document(const contract& c) {
  return {{"contract", c.name},
          {"facet", kind_of(c.name)},
          {"says", c.says},
          {"rows", words_of(c.rows)},
          {"grade", c.graded == grade::required ? "required" : "interesting"},
          {"absent", null_or(c.absence)},
          {"difference", c.difference ? document(c.difference->reason) : document(nullptr)},
          {"seldom_differs", c.difference && c.difference->seldom},
          {"known_failure", c.known_failure ? document(c.known_failure->reason) : document(nullptr)},
          {"known_failure_mode", c.known_failure ? document(word(c.known_failure->mode)) : document(nullptr)},
          {"deadline_s", contract_deadline_s}};
}

document size_document(const std::optional<contract_size>& size) {
  if (!size) return nullptr;
  return {{"units", size->units}, {"turns", size->turns}};
}

/// Leaves out percentiles with no sample beyond them: those would just repeat the maximum.
document latency_document(const latency_percentiles& l) {
  const auto with = [&](std::uint64_t samples, std::uint64_t value) {
    return l.count < samples ? document(nullptr) : document(value);
  };
  return {{"p50", l.p50},
          {"p90", with(10, l.p90)},
          {"p99", with(100, l.p99)},
          {"p999", with(1000, l.p999)},
          {"max", l.max}};
}

/// Whether user and system time are known for most of the CPU time; for less, the shares of a part would pass for the whole.
bool mostly_divided(const usage& u) { return u.user_ns + u.sys_ns >= u.cpu_ns / 10 * 9; }

void add_figures(document& r, const measurement& m) {
  r["ops"] = m.ops;
  r["wall_ns_per_op"] = median(m.repetitions);
  r["repetitions"] = m.repetitions;
  r["cpu_ns_per_op"] = m.cpu_ns_per_op;
  if (mostly_divided(m.used)) {
    r["user_ns"] = m.used.user_ns;
    r["sys_ns"] = m.used.sys_ns;
  }
  r["voluntary_switches"] = m.used.voluntary_switches;
  r["involuntary_switches"] = m.used.involuntary_switches;
  r["peak_rss_bytes"] = m.peak_rss_bytes;
  if (m.processors) r["processors"] = *m.processors;
  if (m.latency) r["latency_ns"] = latency_document(*m.latency);
  r["account"] = {{"units_created", m.account.begun},
                  {"units_finished", m.account.finished},
                  {"peak_alive", m.account.peak_alive},
                  {"workers_seen", m.account.workers}};
  for (const auto& [name, figure] : m.metrics)
    r["metrics"][name] = {{"value", figure.value}, {"unit", figure.unit}, {"better", figure.better}};
}

}  // namespace

std::string path_of(const host& h, const cell& c) { return h.model + "/" + c.workload + c.parameters.path(); }

document list_document(const host& h) {
  document j{
      {"protocol", protocol_version},
      {"model", h.model},
      {"family", h.about.family},
      {"colour", h.colour},
      {"about", h.about.says},
      {"guarantees",
       {{"progress", word(h.about.forward)}, {"memory", word(h.about.sees)}, {"scheduling", word(h.about.switches)}}},
      {"build",
       {{"compiler", h.build.compiler}, {"flags", h.build.flags}, {"type", h.build.type}, {"libraries", h.libraries}}}};
  if (h.explorable) j["explorable"] = true;
  j["facets"] = document::object();
  for (const auto& [facet, why] : h.facets) j["facets"][facet] = null_or(why);
  j["cells"] = j["workloads"] = j["contracts"] = document::array();
  for (const auto& c : h.cells) j["cells"].push_back(cell_document(h, c));
  for (const auto& w : h.workloads) j["workloads"].push_back(workload_document(w));
  for (const auto& c : h.contracts) j["contracts"].push_back(contract_document(c));
  return j;
}

document record_document(const host& h, const cell& c, const measurement& m) {
  document r{{"cell", path_of(h, c)},       {"model", h.model},
             {"family", h.about.family},    {"workload", c.workload},
             {"kind", kind_of(c.workload)}, {"params", params_of(c.parameters)},
             {"outcome", m.outcome},        {"reason", reason_document(m.reason)}};
  for (const auto* name : record_figures) r[name] = nullptr;
  r["metrics"] = document::object();
  if (m.outcome == "ok") add_figures(r, m);
  return r;
}

document verdict_document(const host& h, const contract& c, const verdict& v) {
  const auto listed = contract_document(c);
  return {{"model", h.model},
          {"family", h.about.family},
          {"facet", listed["facet"]},
          {"contract", c.name.substr(c.name.find('/') + 1)},
          {"rows", listed["rows"]},
          {"grade", listed["grade"]},
          {"verdict", v.word},
          {"reason", reason_document(v.reason)},
          {"size", size_document(v.size)}};
}

}  // namespace heddle
