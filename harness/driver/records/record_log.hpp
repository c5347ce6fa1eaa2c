// records.jsonl: one line per record, written whole or not at all.
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

/// Appends records to a file that one driver at a time may write. A driver that is killed leaves whole lines and at most one torn
/// line at the end, which is cut off when the file is opened again.
class record_log {
 public:
  /// Opens or makes the file and reads its records. Throws misuse if another driver is writing to it, if it is not a regular file
  /// (reading a device might never end) or if a line is not JSON; for disk errors as throw_disk_error does.
  explicit record_log(const std::filesystem::path& file);

  /// The records found when the file was opened.
  const std::vector<json>& found() const { return found_; }

  /// Throws misuse, with the line number, if there is a complaint about the record found at `index`.
  void refuse_if(std::size_t index, const std::optional<std::string>& complaint) const;

  /// How many records the file has now.
  std::size_t size() const { return size_; }

  /// Appends one record with one write. If that is not written whole, cuts the file back to the last whole line and throws
  /// incomplete or misuse.
  void append(const json& record);

  /// Empties the file.
  void clear();

  /// Syncs the file to disk, since some file systems notice only then that they are full.
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
