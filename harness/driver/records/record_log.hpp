// records.jsonl: a line per record, each written whole or not at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/os/descriptor.hpp"
#include "json.hpp"

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// Appends records to a file that only one driver may write at a time. A driver killed at any moment leaves
/// whole lines and at most one torn one at the end, which the next opening cuts off.
class record_log {
 public:
  /// Opens or makes the file and reads what it holds. Throws misuse where another driver is writing to it, where it
  /// is no regular file (reading a device might never end) or a line is not JSON, and whatever throw_disk_error throws.
  explicit record_log(const std::filesystem::path& file);

  /// The records found when the file was opened.
  const std::vector<json>& found() const { return found_; }

  /// Throws misuse, with the number of its line, where there is a complaint about the record found at `index`.
  void refuse_if(std::size_t index, const std::optional<std::string>& complaint) const;

  /// How many records the file holds now.
  std::size_t size() const { return size_; }

  /// Adds one record with one write. Where that does not take it whole, the file is cut back to the last
  /// whole line, and incomplete or misuse is thrown.
  void append(const json& record);

  /// Drops everything that the file holds.
  void clear();

  /// Has the disk confirm what was written, as some file systems find out only then that they are full.
  void confirm();

 private:
  void lock();
  void read_all();

  std::filesystem::path file_;
  os::descriptor fd_;
  std::vector<json> found_;
  std::size_t size_ = 0;
  off_t end_ = 0;
};

}  // namespace heddle::driver
