"""The commands: one file per group of them.

In: what a person types. Out: data on the standard output, messages on the standard error, an exit code: 0, 1 where
an item failed, 2 where the run could not start or go on.
Always: a command imports what it needs when it runs, so that help is shown at once.
"""
