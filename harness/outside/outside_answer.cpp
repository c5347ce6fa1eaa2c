// Parses answers, and throws those that are errors.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/outside_answer.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace heddle {

nlohmann::ordered_json answer_of(outside_program& program) {
  const auto line = program.line();
  auto said = nlohmann::ordered_json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!said.is_object())
    throw std::runtime_error(program.name() + " said something that is not one JSON object: " + line);
  if (const auto error = said.find("error"); error != said.end())
    throw std::runtime_error(program.name() + ": " + error->get<std::string>());
  return said;
}

}  // namespace heddle
