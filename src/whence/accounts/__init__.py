"""Accounts: claims of one happening side by side; agreement, conflict, origins, figures, versions.

In: claims of the ledger with today's parties, and persons' decisions. Out: frozen values, each with its explanation.
Always: nothing wins, nothing is dropped, nothing is settled; the same claims give the same values in every order.
`picture.picture` is the way in for commands and pages; everything else is pure and takes values, not a ledger.
"""
