// The node of an intrusive list: linking and unlinking need no allocation and cannot fail.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle {

/// A list is a ring through its head. `Of` distinguishes the lists that an object is in at once. The destructor unlinks.
template <class Of> class hook {
 public:
  hook() = default;
  hook(const hook&) = delete;
  ~hook() { unlink(); }

  bool linked() const { return next_ != this; }
  void unlink() {
    next_->before_ = before_;
    before_->next_ = next_;
    next_ = before_ = this;
  }
  /// Of a head: the oldest node, or null.
  hook* front() { return linked() ? next_ : nullptr; }
  /// Of a head: the newest node; the head itself if there is none.
  hook* back() { return linked() ? before_ : nullptr; }
  void put_last(hook& node) {
    node.before_ = before_;
    node.next_ = this;
    before_->next_ = &node;
    before_ = &node;
  }

 private:
  hook* next_ = this;
  hook* before_ = this;
};

}  // namespace heddle
