"""Runs the report as a module, for an interpreter that already has the packages."""
# SPDX-License-Identifier: Apache-2.0
import sys

from heddle_report.cli import main

if __name__ == "__main__":
    sys.exit(main())
