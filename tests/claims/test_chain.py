"""Whose word it is: chains of sources, several deep, and what a denial does to its content."""

from finding import only, read

from whence.values import Stance


def test_the_author_speaks_where_nobody_is_quoted() -> None:
    claim = only("The Northern Shield captured Aleppo.", "captured")
    assert [link.name for link in claim.sources] == ["Valley Monitor"]
    assert claim.sources[0].date == "2031-04-02"


def test_who_said_it_is_the_last_link_with_the_cue() -> None:
    claim = only("Omar Deyran said that the Northern Shield captured Aleppo.", "captured")
    assert [link.name for link in claim.sources] == ["Valley Monitor", "Omar Deyran"]
    assert claim.sources[-1].cue == "said"


def test_what_is_denied_is_denied_by_its_source_and_the_denial_itself_is_not() -> None:
    _, claims = read("Omar Deyran denied that he had left the Northern Shield.")
    left = next(claim for claim in claims if claim.kind == "left")
    denied = next(claim for claim in claims if claim.kind == "denied")
    assert (left.stance, [link.name for link in left.sources]) == (Stance.DENIED, ["Valley Monitor", "Omar Deyran"])
    assert (denied.stance, [link.name for link in denied.sources]) == (Stance.ASSERTED, ["Valley Monitor"])


def test_a_statement_in_a_statement_has_both_mouths_in_order() -> None:
    claim = only("Omar Deyran said that Sami Vale claims that the Northern Shield captured Aleppo.", "captured")
    assert [link.name for link in claim.sources] == ["Valley Monitor", "Omar Deyran", "Sami Vale"]


def test_an_apposition_in_reported_speech_is_the_reporters() -> None:
    _, claims = read("Witnesses said that Omar Deyran, the leader of the Northern Shield, had died.")
    leads = next(claim for claim in claims if claim.kind == "leads")
    died = next(claim for claim in claims if claim.kind == "died")
    assert len(leads.sources) == 1
    assert len(died.sources) == 2


def test_a_withdrawn_announcement_is_a_denied_claim_of_its_own() -> None:
    _, claims = read(
        "The Northern Shield announced its intention to merge with Ahrar al-Sham, though it quickly retracted that announcement."
    )
    merged = {claim.stance: claim for claim in claims if claim.kind == "merged_with"}
    assert set(merged) == {Stance.ASSERTED, Stance.DENIED}
    assert merged[Stance.ASSERTED].certainty == "intended"
