"""Every rule in its order: a rule is a function from a source and its tree to a list of findings."""
# SPDX-License-Identifier: Apache-2.0
from heddle_lint.rules.awaiting import awaits_alone
from heddle_lint.rules.declaring import declares_itself
from heddle_lint.rules.ending import ends_in_return
from heddle_lint.rules.macros import defines_no_macros
from heddle_lint.rules.naming import names_no_model
from heddle_lint.rules.opening import says_what_it_is
from heddle_lint.rules.paths import has_a_path_that_says_something
from heddle_lint.rules.places import names_no_place
from heddle_lint.rules.size import is_short
from heddle_lint.rules.sleeping import does_not_wait_by_sleeping
from heddle_lint.rules.trailing import ends_no_line_in_blanks

RULES = [says_what_it_is, is_short, has_a_path_that_says_something, names_no_place, defines_no_macros,
         awaits_alone, ends_in_return, names_no_model, declares_itself, does_not_wait_by_sleeping,
         ends_no_line_in_blanks]
