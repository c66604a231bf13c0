"""The pages: one file each, with what it shows and how that is asked of the ledger.

In: a request. Out: a typed value, from which the HTML (templates/NAME.html) and the JSON twin are made.
"""
