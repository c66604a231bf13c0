"""Who holds which post where, in staff lists and notices: "Commander, 43 Brigade, Col. X", "Y, formerly of Z, now ...".

In: a Scene. Out: drafts of leads, deputy_of and member_of with the office as written.
Always: read from left to right over the pieces of offices.py; a person and an office belong together only where
nothing but joints ("formerly", "is now the", commas) stands between; a semicolon, another verb or another person
begins anew; "formerly" and "was" end the tie, they do not deny it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.claims.claim import End
from whence.claims.kinds import kinds
from whence.claims.offices import Piece, PieceKind, pieces, post_words, runs
from whence.claims.scene import Draft, Scene
from whence.language.analysis import PartyKind

# How far each way is trusted by itself: with an office, and where only a move to a unit is told.
_OFFICE, _MOVE = 0.86, 0.8
# What may stand between an office and the unit it is in.
_UNIT_JOINTS = frozenset("of the at in to for charge new its position , ( ) ' ‘ ’".split())
# What may stand between an office, with its unit and town, and the name of who holds it.
_NAME_JOINTS = frozenset(", ( ) the - – who is of now .".split())
_DEPUTY = frozenset({"deputy", "vice", "second-in-command"})
_SERVED = frozenset({"police", "navy", "naval", "army", "air", "defence", "defense"})


@dataclass(slots=True)
class _Post:
    """An office on its way to a claim: its tokens, its unit, who holds it, whether it is over, how it is told."""

    office: Piece | None
    unit: Piece | None = None
    person: Piece | None = None
    past: bool = False
    how: str = "beside"


class _Reader:
    """Where the reading stands: the person spoken of, the office that waits for its holder, the joints since."""

    def __init__(self, scene: Scene, found: list[Piece]) -> None:
        self.scene, self.pieces = scene, found
        self.posts: list[_Post] = []
        self.person: Piece | None = None
        self.waiting: _Post | None = None
        self.last: _Post | None = None
        self.unit: Piece | None = None
        self.joints: list[str] = []
        self.other = self.posting = False

    def read(self) -> list[_Post]:
        """Every post of the run."""
        steps = {
            PieceKind.PERSON: self._on_person, PieceKind.OFFICE: self._on_office, PieceKind.UNIT: self._on_unit,
            PieceKind.PLACE: self._on_place, PieceKind.WORD: self._on_word,
        }  # fmt: skip
        for index, piece in enumerate(self.pieces):
            steps[piece.kind](piece, index)
        return [post for post in self.posts if post.person is not None]

    def _begin_anew(self) -> None:
        self.person = self.waiting = self.last = None
        self.joints.clear()

    def _word(self, i: int) -> str:
        return self.scene.tokens[i].lower if 0 <= i < len(self.scene.tokens) else ""

    # ---------------------------------------------------------------- people
    def _on_person(self, piece: Piece, index: int) -> None:
        waiting, listed = self.waiting, self.last
        titled = waiting is not None and set(self.joints) <= _NAME_JOINTS
        before = self._word(piece.first - 1)
        self._begin_anew()
        self.person, self.other = piece, before in post_words("others")
        if titled and waiting is not None:
            waiting.person, waiting.how = piece, "title"
            self.posts.append(waiting)
            self.last, self.other = waiting, False
        elif before in {";", "and", ",", "while"}:
            self.last = listed

    # ---------------------------------------------------------------- offices
    def _on_office(self, piece: Piece, index: int) -> None:
        if self._acts():
            self._begin_anew()
        joint = [word for word in self.joints if word != "("]
        apposed = bool(joint) and joint[0] == ","
        if self.person is not None and ((self.other and not apposed) or self._titles_another(index)):
            self.person = None
        if self.person is not None and not self.joints and self.unit is not None and self.unit.last == piece.first:
            self.person = None
        if self._goes_with_move(piece):
            return
        post = _Post(piece, person=self.person, past=bool(set(self.joints) & post_words("ended")))
        if self.unit is not None and self.unit.last == piece.first:
            post.unit = self.unit  # "81 Division GOC"
        if self.person is not None:
            self.posts.append(post)
        self.last = post
        self.waiting = None if self.person is not None else post
        self.joints.clear()

    def _acts(self) -> bool:
        """ "has redeployed the commander": what follows is no longer said of the person."""
        words = set(self.joints)
        return bool(words & post_words("posting")) and bool(words & {"has", "had", "have"}) and "been" not in words

    def _titles_another(self, index: int) -> bool:
        """ "X and the acting commander, Y": after "and", an office with a name right behind it is that one's."""
        if "and" not in self.joints and "while" not in self.joints:
            return False
        for piece in self.pieces[index + 1 : index + 8]:
            if piece.kind is PieceKind.PERSON:
                return True
            if piece.kind is PieceKind.OFFICE or (
                piece.kind is PieceKind.WORD and self._word(piece.first) not in _NAME_JOINTS
            ):
                return False
        return False

    def _goes_with_move(self, piece: Piece) -> bool:
        """ "moves to 22 Brigade as Brigade Commander": the office is in the unit just named."""
        moved = self.last
        if moved is None or moved.office is not None or moved.how != "moved" or "as" not in self.joints:
            return False
        moved.office = piece
        self.joints.clear()
        return True

    # ---------------------------------------------------------------- units
    def _on_unit(self, piece: Piece, index: int) -> None:
        joints, last = set(self.joints), self.last
        if "at" in joints and joints & {"all", "both"}:
            self._share(piece)
        elif last is not None and last.office is not None and last.unit is None and joints <= _UNIT_JOINTS:
            last.unit = piece
        elif self.person is not None and self._moved(piece):
            self.unit = piece
            return
        elif self._listed():
            self.last = _Post(None, piece, self.person, how="listed")
            self.posts.append(self.last)
        elif self.person is None and self.waiting is None:
            self._begin_anew()
        self.unit = piece
        self.joints.clear()

    def _share(self, piece: Piece) -> None:
        """ "X, Chief of A, and Y, Chief of B, all at Z"."""
        for post in reversed(self.posts):
            if post.unit is not None:
                break
            post.unit = piece

    def _moved(self, piece: Piece) -> bool:
        """ "moves from A to B", "formerly of A", and "redeployed X to B"."""
        joints = self.joints
        direction = next((word for word in reversed(joints) if word in {"from", "to", "of", "at"}), "")
        moving = bool(set(joints) & post_words("moving")) or (
            self.posting and [w for w in joints if w != ","] in (["to"], ["to", "the"])
        )
        past = direction == "from" or (direction == "of" and bool(set(joints) & post_words("ended")))
        if not (past or (moving and direction in {"to", "at"})) or (direction == "from" and not moving):
            return False
        post = _Post(None, piece, self.person, past, "moved")
        self.posts.append(post)
        if not past:
            self.last = post
        self.joints = [word for word in joints if word in post_words("moving")]
        return True

    def _listed(self) -> bool:
        """ "X, GOC 2 Division; Y, 3 Division": the office is left out after the first."""
        return (
            self.person is not None and self.joints == [","] and self.last is not None
            and self.last.person is not self.person and self.last.how in {"beside", "listed"}
        )  # fmt: skip

    # ---------------------------------------------------------------- the rest
    def _on_place(self, piece: Piece, index: int) -> None:
        if self.last is None and self.waiting is None and self.person is not None and self.joints != [","]:
            self._begin_anew()

    def _on_word(self, piece: Piece, index: int) -> None:
        word = self._word(piece.first)
        self.posting = self.posting or word in post_words("posting")
        if word in {";", ":"}:
            last = self.last
            self._begin_anew()
            self.last = last
        elif self._joins(piece.first):
            self.joints.append(word)
        else:
            self._begin_anew()

    def _joins(self, i: int) -> bool:
        word = self._word(i)
        if word in {"and", "while"}:
            return self.last is not None
        return word in post_words("joints") or word == "'s" or self.scene.tokens[i].pos == "SPACE"


def find_posts(scene: Scene) -> Iterator[Draft]:
    """Drafts of every post that a run of words tells."""
    heads = post_words("leading") | post_words("serving")
    for first, last in runs(scene):
        if any(scene.tokens[i].lower in heads for i in range(first, last)):
            for post in _Reader(scene, pieces(scene, first, last)).read():
                yield from _drafts(scene, post)


def _drafts(scene: Scene, post: _Post) -> Iterator[Draft]:
    if post.person is None:
        return
    kind = _kind(scene, post)
    subject, group = _person_end(scene, post.person), _group(scene, post)
    if group is None and "object" not in kinds()[kind].optional:
        return
    if group is not None and group.party is not None and group.party == subject.party:
        return
    told = [piece for piece in (post.office, post.unit, post.person) if piece is not None]
    anchor = post.office.head if post.office is not None and post.office.head is not None else told[0].first
    draft = Draft(kind, subject, group, anchor, f"{kind}.post-{post.how}", _OFFICE if post.office else _MOVE)
    if post.office is not None:
        draft.role = _text(scene, post.office)
    draft.era = "past" if post.past else "present"
    draft.evidence = tuple(i for piece in told for i in (piece.first, piece.last - 1))
    yield draft


def _kind(scene: Scene, post: _Post) -> str:
    office = post.office
    if office is None or office.head is None:
        return "member_of"
    said = [scene.tokens[i].lower for i in range(office.first, office.last)]
    head = scene.tokens[office.head].lower
    if head not in post_words("leading"):
        return "member_of"
    if _DEPUTY & set(said[: office.head - office.first]):
        return "deputy_of"
    if head == "commander" and post_words("one_of_several") & set(said):
        return "member_of"
    over = said[office.head - office.first + 1 : office.head - office.first + 2]
    staff = over in (["of"], [","], ["for"]) and not set(said) & _SERVED
    return "member_of" if staff and post.unit is not None else "leads"


def _text(scene: Scene, piece: Piece) -> str:
    return scene.parse.span(piece.first, piece.last).of(scene.parse.text)


def _person_end(scene: Scene, person: Piece) -> End:
    span = scene.parse.span(person.start, person.last)
    if person.mention is not None and person.mention.span == span:
        return scene.ends.end_of(person.mention)
    text = span.of(scene.parse.text)
    if person.mention is None:
        return End("person", text, span, text)
    return End("person", text, span, text, person.mention.index, person.mention.party)


# -------------------------------------------------------------------- whose
def _group(scene: Scene, post: _Post) -> End | None:
    if post.unit is not None:
        return _unit_end(scene, post.unit)
    return _service(scene, post.office) if post.office is not None else None


def _unit_end(scene: Scene, unit: Piece) -> End:
    span = scene.parse.span(unit.first, unit.last)
    text = span.of(scene.parse.text)
    if unit.mention is not None and unit.mention.span == span and unit.mention.kind is PartyKind.GROUP:
        return scene.ends.end_of(unit.mention)
    if unit.mention is not None and unit.mention.kind is PartyKind.GROUP:
        return End("group", text, span, text, unit.mention.index, unit.mention.party)
    return End("group", text, span, text)


def _service(scene: Scene, office: Piece) -> End | None:
    """ "Chief of Army Staff": the service in the office's own name, and the body of that name the text speaks of."""
    for i in range(office.first, office.last):
        token = scene.tokens[i]
        if token.lower not in post_words("services"):
            continue
        for party in scene.analysis.parties:
            if party.kind is PartyKind.GROUP and party.names and party.name.lower().split()[-1] == token.lower:
                return End("group", token.text, token.span, party.name, party.mentions[0], party.index)
        return End("group", token.text, token.span, token.text)
    return None
