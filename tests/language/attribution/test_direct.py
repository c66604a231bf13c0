"""Quotations and their speakers."""

from .reading import only, read


def test_cue_after_with_the_speaker_behind_it() -> None:
    said = only('"They burned the market," said Salamata Sawadogo, a trader from Djibo.')
    assert (said.source, said.content, said.of.form) == (
        "Salamata Sawadogo, a trader from Djibo", ('"They burned the market,"',), "direct",
    )  # fmt: skip


def test_a_quotation_split_by_its_cue_is_one() -> None:
    said = only('"They came at dawn," the trader said. "They burned the market and left."')
    assert said.content == ('"They came at dawn,"', '"They burned the market and left."')


def test_cue_before_with_a_colon() -> None:
    said = only('The general told reporters: "We will not leave a single village to them."')
    assert (said.source, said.content) == ("The general", ('"We will not leave a single village to them."',))


def test_marks_inside_marks_do_not_end_the_quotation() -> None:
    said = only('"They talk of a "great victory" and of a "state" that is growing," the post says.')
    assert said.content == ('"They talk of a "great victory" and of a "state" that is growing,"',)


def test_a_quoted_word_at_the_end_of_a_sentence_brings_the_sentence_along() -> None:
    said = only('The talks in Juba had brought "too little," he said.')
    assert said.content == ('The talks in Juba had brought "too little,"',)


def test_a_quotation_over_several_paragraphs_has_one_speaker() -> None:
    text = (
        'The judge wrote: "The decision was taken before.\n"Nobody answered me.\n"I left the hall."\nHe is in exile.'
    )
    assert len(only(text).content) == 3


def test_a_paragraph_of_quotation_alone_goes_to_the_speaker_before() -> None:
    text = (
        '"We saw them at the river," Aye Mon said.\n"They wore no uniforms and took the rice."\nThe army was silent.'
    )
    assert only(text).content[1] == '"They wore no uniforms and took the rice."'


def test_a_new_sentence_after_a_quotation_is_not_its_cue() -> None:
    assert read('The campaign ran under the title "The week of the oath." This indicates more arrivals.') == []


def test_an_apostrophe_opens_nothing() -> None:
    said = only("The rebels' commander said the soldiers' guns had been sold.")
    assert said.content == ("the soldiers' guns had been sold",)


def test_an_editors_remark_is_cut_out_of_the_quotation() -> None:
    said = only('"They serve the Baghdadi State [a pejorative term for the group] and its lies," the post says.')
    assert said.content == ('"They serve the Baghdadi State', 'and its lies,"')
