"""All errors of whence, one family.

    WhenceError
    ├── ItemError          this item failed; the run goes on          (exit code 1 at the end)
    │   ├── ReadingError       a document could not be read
    │   └── ListError          a row of an imported list is unusable
    └── RunError           the run cannot start or go on              (exit code 2)
        ├── SettingsError      a setting, table or data file is wrong
        ├── LedgerError        the ledger is missing, locked, newer or no ledger
        └── RequestError       what was asked for does not exist or is ambiguous

Every error says three things: which item, what is wrong, and what to type next.
"""


class WhenceError(Exception):
    """Base of the family. `str(error)` is one line, ready to print.

    item: the file, row, name or option at fault.  problem: what is wrong, without the item.
    remedy: what the person can type or do next; may be empty.
    """

    def __init__(self, item: str, problem: str, remedy: str = "") -> None:
        self.item, self.problem, self.remedy = item, problem, remedy
        super().__init__(f"{item}: {problem}." + (f" {remedy}" if remedy else ""))

    def __reduce__(self) -> tuple[type["WhenceError"], tuple[str, str, str]]:
        """Lets an error cross from one process to another whole."""
        return type(self), (self.item, self.problem, self.remedy)


class ItemError(WhenceError):
    """This item failed; the rest of the run goes on."""


class ReadingError(ItemError):
    """A document could not be read."""


class ListError(ItemError):
    """A row or entry of an imported list is unusable."""


class RunError(WhenceError):
    """The run cannot start or go on."""


class SettingsError(RunError):
    """A setting, a metadata table or one of the data files is wrong."""


class LedgerError(RunError):
    """The ledger is missing, locked, made by a newer version, or no ledger at all."""


class RequestError(RunError):
    """What was asked for does not exist, or the name fits several."""
