"""What every Russian construction looks at: the document, its grammar, its ends, whose words stand where.

In: a Document and its Analysis. Out: `Scene`. Always: built once for a document, changed by nobody.
"""

from __future__ import annotations

from collections import defaultdict

from whence.claims.russian.ends import Ends
from whence.claims.russian.grammar import Grammar
from whence.language.analysis import Analysis, DateExpression, Mention, MentionForm
from whence.language.attribution.chains import Chains
from whence.reading.document import Document


class Scene:
    """One document under reading."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document = document
        self.analysis = analysis
        self.parse = analysis.parse
        self.tokens = analysis.parse.tokens
        self.grammar = Grammar(analysis.parse)
        self.ends = Ends(analysis)
        self.chains = Chains(analysis.attributions)
        self._dates: dict[int, list[DateExpression]] = defaultdict(list)
        for expression in analysis.dates:
            self._dates[self.tokens[expression.first].sent].append(expression)

    def dates_in(self, sentence: int) -> list[DateExpression]:
        """The date expressions of a sentence."""
        return self._dates.get(sentence, [])

    def name_at(self, i: int) -> Mention | None:
        """The name that lies over token i."""
        found = self.ends.covering.at(i) if 0 <= i < len(self.tokens) else None
        return found if found is not None and found.form is MentionForm.NAME else None

    def named(self, i: int) -> Mention | None:
        """The party that the phrase headed by token i speaks of."""
        return self.ends.covering.named(self.parse, i)
