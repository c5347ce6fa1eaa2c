// Reads options with CLI11.
// SPDX-License-Identifier: Apache-2.0
#include "harness/program_options.hpp"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace heddle {

program_options::program_options(std::string description) : app_(std::make_unique<CLI::App>(std::move(description))) {}
program_options::~program_options() = default;

void program_options::flag(const std::string& name, bool& into, const std::string& help) {
  app_->add_flag(name, into, help);
}

template <class T> void program_options::option(const std::string& name, T& into, const std::string& help) {
  app_->add_option(name, into, help)->capture_default_str();
}
template void program_options::option(const std::string&, std::string&, const std::string&);
template void program_options::option(const std::string&, double&, const std::string&);
template void program_options::option(const std::string&, std::uint64_t&, const std::string&);

template <class T>
void program_options::number(const std::string& name, T& into, T least, T most, const std::string& help) {
  app_->add_option(name, into, help)->check(CLI::Range(least, most));
}
template void program_options::number(const std::string&, int&, int, int, const std::string&);
template void program_options::number(const std::string&, long&, long, long, const std::string&);
template void program_options::number(const std::string&, std::size_t&, std::size_t, std::size_t, const std::string&);

void program_options::required(const std::string& name) { app_->get_option(name)->required(); }

void program_options::exactly_one_of(const std::vector<std::string>& names) {
  auto* const group = app_->add_option_group("one of");
  for (const auto& name : names) group->add_option(app_->get_option(name));
  group->require_option(1);
}

void program_options::from_environment(const std::string& name, const std::string& variable) {
  app_->get_option(name)->envname(variable);
}

bool program_options::read(int argc, char** argv) try {
  app_->parse(argc, argv);
  return true;
} catch (const CLI::Success& help) {
  app_->exit(help);
  return false;
} catch (const CLI::Error& wrong) { throw std::invalid_argument(std::string(wrong.what()) + "; see --help"); }

}  // namespace heddle
