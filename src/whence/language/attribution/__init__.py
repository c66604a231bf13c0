"""Who says what: the attributions of an English text, and the chain of sources at any place of it.

In: a parse and the paragraphs it was made from. Out: `Attribution`s, numbered in order of their cue.
Always: spans are of the stored text; a parent's content holds its child's cue; nothing is attributed to the
report's own "I" or "we". The terms source, cue and content are those of Pareti, "PARC" (2012), and of Newell et
al., "PolNeAR" (2018).
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import Attribution, Parse
from whence.language.attribution.according import according, citing
from whence.language.attribution.blocks import Blocks
from whence.language.attribution.brackets import brackets, references
from whence.language.attribution.chains import Chains, carries_words, chain_at
from whence.language.attribution.direct import direct
from whence.language.attribution.echoes import echoes
from whence.language.attribution.edges import clear, settle
from whence.language.attribution.headlines import headlines, transcripts
from whence.language.attribution.indirect import indirect
from whence.language.attribution.lexicon import flavour
from whence.language.attribution.media import with_media
from whence.language.attribution.nesting import number, one_a_cue
from whence.language.attribution.nouns import nouns
from whence.language.attribution.passive import passive
from whence.language.attribution.quotes import quotations
from whence.reading.document import Paragraph

__all__ = ["Chains", "carries_words", "chain_at", "find_attributions", "flavour"]


def find_attributions(parse: Parse, paragraphs: Sequence[Paragraph]) -> tuple[Attribution, ...]:
    """The attributions of a parsed text.

    paragraphs: the sequence the parse was made from; Sentence.paragraph indexes it.
    """
    marks = quotations(parse, [paragraph.span for paragraph in paragraphs])
    drafts = [*direct(parse, marks)]
    for finder in (indirect, passive, according, nouns):
        settled = (settle(parse, draft, marks) for draft in finder(parse))
        drafts.extend(draft for draft in settled if draft.content)
    drafts.extend(headlines(parse, paragraphs))
    drafts.extend(transcripts(parse, paragraphs))
    drafts = Blocks(parse, paragraphs, marks, one_a_cue(drafts)).found()
    drafts = one_a_cue([*citing(parse, drafts), *echoes(parse, drafts), *drafts])
    cited = references(parse)
    drafts = [clear(parse, draft, cited) for draft in drafts]
    return number(parse, with_media(parse, [*drafts, *brackets(parse, cited)], cited))
