"""Reading a letter block by block: who is asking now, below which heading, who joins whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter

from kamervragen.dutch.fracties import Mention, unique
from kamervragen.dutch.joining_verbs import joining_verb
from kamervragen.dutch.requests import OF_COMMITTEE, asks_in_prose
from kamervragen.dutch.together import beside_these
from kamervragen.parts.announced import speaks_of, subject_announced
from kamervragen.parts.asker_headings import asking_below
from kamervragen.parts.collective import collective
from kamervragen.parts.joining_pronouns import with_pronouns
from kamervragen.parts.joins import (
    Join,
    asks_on,
    is_of_itself,
    join_of,
    joins_several,
    right_above,
    speaks_of_these,
)
from kamervragen.parts.named_questions import block_about, blocks_about, subject_joined
from kamervragen.parts.shares import Share
from kamervragen.patterns import regex


@dataclass(slots=True)
class Askers:
    """What the blocks say about who asks, gathered in reading order.

    `of_block`: the fracties that are asking at each block; `joins`: who joins whom; `shares`: who asks
    which numbers; `absent`: numbers that are shared out and that no question has; `doubtful`: names beside questions
    that may be those of fracties that ask; `unread`: what those who join leave out or count and the letter does not
    have; `unsaid`: fracties named beside those who ask, of whom it is said neither that they ask nor that they do not.
    """

    known: tuple[str, ...] = ()
    of_block: list[tuple[str, ...]] = field(default_factory=list)
    of_section: list[tuple[str, ...]] = field(default_factory=list)
    joins: dict[Join, None] = field(default_factory=dict)
    shares: tuple[Share, ...] = ()
    absent: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()


def _announcing(text: str, found: Sequence[Mention]) -> tuple[str, ...]:
    """Return who asks what a colon announces, where a paragraph names others before.

    `De fracties van A en B wensen met u van gedachten te wisselen. De leden van A leggen de volgende vragen voor:`
    """
    if not text.endswith(":"):
        return ()
    return unique(
        name
        for one in found
        if one.role == "asks" and text.endswith(one.sentence)
        for name in one.names
    )


@dataclass(slots=True)
class AskerState:
    """Where the reading is: who is asking now, under which heading, since which question."""

    known: frozenset[str]
    prose: bool
    numbers: tuple[str, ...]
    texts: Mapping[int, str]
    past: bool = False
    result: Askers = field(default_factory=Askers)
    order: list[str] = field(default_factory=list)
    current: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    latest: tuple[str, ...] = ()
    subject: tuple[str | None, tuple[str, ...]] = (None, ())
    section: int = -1
    begin: int = 0
    fresh: bool = False
    titled: bool = False
    since: list[int] = field(default_factory=list)

    def read(self, kind: str, text: str, found: Sequence[Mention]) -> None:
        """Take in one block and note who asks at it."""
        if kind == "paragraph" and self.since:
            found = self._look_back(found)
        if kind == "paragraph" and self.prose:
            found = with_pronouns(text, found, self.latest)
        asking = self._asking(found)
        told = bool(asking) or kind == "heading"
        whole = () if told else collective(text, self.current, unique(self.order))
        asking = asking or whole
        now = self.current
        if kind == "heading":
            now = self._heading(text, found)
        elif kind == "item":
            asking, now = self._item(text, found, asking)
            self.order += asking
            self.fresh = False
            self.since.append(len(self.result.of_block))
        elif asking:
            last = _announcing(text, found)
            narrows = whole or set(last or asking) <= set(now)
            both = unique((*now, *asking)) if self.fresh and not narrows else asking
            now = self.current = last or both
            self.order += asking
            self.fresh = not self.prose
        whole_text = text if self.prose else ""
        on = unique(
            name for one in found if asks_on(one, whole_text, past=self.past) for name in one.names
        )
        before = now
        if kind == "paragraph" and on and not asking:
            now = self.current = on
        if self.prose and kind == "paragraph" and not (asking or on) and _THESE.search(text):
            now = self.latest or now
        # A heading that is a subject names nobody: `deze leden` below it are those of before.
        joining = self._joining(kind, found)
        self.latest = (
            now if self.titled and kind == "heading" else (asking or on or joining or self.latest)
        )
        # The committee asks for itself: `De leden van de commissie vragen voorts of …`.
        itself = self.prose and kind == "paragraph" and not asking and OF_COMMITTEE.match(text)
        self.result.of_block.append(() if itself else now)
        for one in found:
            if one.role == "joins":
                self.order += one.names
                self._join(one, found, before, text if kind == "paragraph" else "", kind)
        _note_section(self.result, self.section, self.current)

    def _joining(self, kind: str, found: Sequence[Mention]) -> tuple[str, ...]:
        """Return who joins in a paragraph of its own: `deze leden` below it are they."""
        if not self.prose or kind != "paragraph":
            return ()
        return unique(name for one in found if one.role == "joins" for name in one.names)

    def _look_back(self, found: Sequence[Mention]) -> Sequence[Mention]:
        """Let those ask the questions right above of whom a paragraph says so; return the other mentions."""
        back = [one for one in found if one.role == "asks" and _LOOKS_BACK.search(one.sentence)]
        for one in back:
            for place in self.since[-1:] if _ONE_BACK.search(one.sentence) else self.since:
                also = self.result.of_block[place] if _ALSO_BACK.search(one.sentence) else ()
                self.result.of_block[place] = unique((*also, *one.names))
            self.order += one.names
        self.since = [] if back else self.since
        return [one for one in found if one not in back]

    def _join(
        self, one: Mention, found: Sequence[Mention], asking: tuple[str, ...], text: str, kind: str
    ) -> None:
        """Note who joins, in a block `kind`. `asking`: who asks there; `text`: of the paragraph that says it."""
        here = len(self.result.of_block) - 1
        join = join_of(one, found, self.section, self.known, self.numbers)
        alone = not join.targets
        if alone:
            join = replace(join, targets=asking)
        # `2. Is dat bekend? De leden van A sluiten zich bij deze vraag aan.` is said of question 2 itself.
        own = here if kind == "item" else None
        # `… behalve bij de vragen over de haven` joins no questions about the harbour.
        said = one.sentence.replace(join.left.text, "") if join.left else one.sentence
        above = right_above(
            said, [place for place in self.texts if place < here + (kind == "item")], own
        )
        asks_itself = self.prose and bool(text) and asks_in_prose(text, past=self.past)
        # `De leden van B sluiten zich hierbij aan. Zij vragen ook …`: what follows is of B alone; not `… onderschrijven
        # de vragen van A. Zij vragen ook …`, where they are of one mind with A, and ask for themselves.
        alone_here = set(one.names) == set(self.result.of_block[here])
        if alone_here and (not join.named or joining_verb(said) is not None):
            asks_itself = False
        if asks_itself and not (join.named and joins_several(said)):
            # `De leden van A … Wat is bekend? De leden van B sluiten zich bij deze vraag aan.`
            itself = not above or asks_in_prose(text[: one.begin], past=self.past)
            join = replace(join, block=here if itself else None)
            above = frozenset() if itself else above
        if self.prose and text and not asks_itself and not above:
            above = self._these_above(said, join, here, text[: text.find(one.sentence)])
        if own is not None and is_of_itself(join, one, asking):
            join = replace(join, block=here)
        if join.left is not None and join.left.subject:
            left = replace(join.left, about=blocks_about(join.left.subject, self.texts))
            join = replace(join, left=left)
        here_above = replace(join, about=above, every=True)
        join = here_above if above else self._about(join, said, alone=alone)
        self.result.joins[join] = None

    def _these_above(self, said: str, join: Join, here: int, before: str) -> frozenset[int]:
        """Return the questions of those whom a paragraph joins, above it and below its heading: `bij deze vragen`.

        What they ask below that paragraph nobody joins with it. `before`: what it says first.
        """
        others = join.numbers or join.left or join.every or not join.targets
        if others or not speaks_of_these(said, before):
            return frozenset()
        asked = self.result.of_block
        above = sorted(place for place in self.texts if self.begin <= place < here)
        theirs = [not set(join.targets).isdisjoint(asked[place]) for place in above]
        # Those that stand together: what they asked farther up, above questions of others, is none of these.
        runs = [list(run) for _, run in groupby(zip(theirs, above, strict=True), itemgetter(0))]
        last = next((run for run in reversed(runs) if run[0][0]), [])
        return frozenset(place for _, place in last)

    def _about(self, join: Join, said: str, *, alone: bool) -> Join:
        """Return a join with the questions that speak of the subject that it names. `alone`: it names no fractie."""
        subject = subject_joined(said)
        if subject is None:
            return join
        about = (block_about if subject[1] else blocks_about)(subject[0], self.texts)
        if not about or (subject[1] and len(about) > 1):
            self.result.unread = (*self.result.unread, f"over {subject[0]}")
            return replace(join, partly=True)
        # `… sluiten zich aan bij de vraag over het dak`, be it of others than those who asked last
        return replace(join, about=about, every=join.every or alone)

    def _asking(self, found: Sequence[Mention]) -> tuple[str, ...]:
        """Return who asks as a block says: `Voorts willen deze leden, met de leden van A, weten …`."""
        said = [one for one in found if one.role == "asks"]
        # Behind others whom the block itself names `deze leden` are those.
        these = any(beside_these(one.sentence, one.place) for one in said[:1])
        return unique((*(self.latest if these else ()), *(n for one in said for n in one.names)))

    def _item(
        self, text: str, found: Sequence[Mention], asking: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return who asks a question as it says, and who asks it as far as is known. `asking`: its subjects."""
        # A question that begins with its fractie: `De leden van de SP-fractie vragen …`
        joining = unique(
            n for one in found if one.role == "joins" and one.begin < 30 for n in one.names
        )
        # `Hoe vaak brandt het bos? (mede namens de SP-fractie)`: they ask as well.
        asking = unique((*self.current, *asking)) if _ALSO_BEHIND.search(text) else asking
        if asking:
            # `De leden van A sluiten zich aan bij de vorige vraag en stellen met de leden van B …`
            asking = unique((*(n for one in found if asks_on(one) for n in one.names), *asking))
            self.subject = subject_announced(found), asking
        these = self.latest if _THESE.search(text) or _THEY_ASK.match(text) else ()
        return asking, asking or joining or these or self._announced(text) or self.current

    def _announced(self, text: str) -> tuple[str, ...]:
        """Return who asks a question that names nobody by what those who asked before said of theirs."""
        subject, asking = self.subject
        return asking if speaks_of(subject, text) else ()

    def _heading(self, text: str, found: Sequence[Mention]) -> tuple[str, ...]:
        if self.section < 0:
            self.opening = self.current
        self.section += 1
        self.begin = len(self.result.of_block)
        self.subject = (None, ())
        named = unique(name for one in found for name in one.names)
        named = named or asking_below(text, self.known)
        named = named or collective(text, self.current, unique(self.order))
        self.titled = bool(named)
        self.since = [] if named else self.since
        self.inherited = named or self.inherited
        self.current = self.inherited or self.opening
        self.order += named
        self.fresh = False
        return self.current


# `Deze vragen worden gesteld door …`, `Tot zover de vragen van …`, `Het lid A heeft bovenstaande vragen gesteld.`,
# not `Na deze vragen hebben de leden van … nog een vraag`; `Het lid A heeft deze vragen.` stands above its own.
_ABOVE = r"(?:[Dd]e\s+)?(?:[Bb]ovenstaande|[Vv]oorgaande|[Vv]orige|[Vv]oorafgaande)\s+(?:\w+\s+)?vra(?:ag|gen)"
_THESE_ABOVE = rf"(?:[Dd]eze\s+(?:\w+\s+)?vra(?:ag|gen)|{_ABOVE})"
_LOOKS_BACK = regex(
    rf"^\(?(?:{_THESE_ABOVE}\s+(?:word|werd|zijn|is|stel|ko[mn]|hebben|heeft)|(?:Tot\s+zover|Tot\s+hier|Dit\s+waren)\s)"
    rf"|\bh(?:ebben|eeft)\s+{_THESE_ABOVE}\s+(?:gesteld|ingebracht)[.)]*$|\bstel(?:t|len)\s+{_ABOVE}[.)]*$"
)
_ONE_BACK = regex(r"\b(?:[Dd]eze|[Bb]ovenstaande|[Vv]orige|[Vv]oor(?:af)?gaande)\s+vraag\b")
# `Deze vragen worden mede gesteld namens …`
_ALSO_BACK = regex(r"\b(?:mede|ook|tevens|eveneens)\b")


# `3. Deze leden vragen ten slotte …`, below `2. De leden van de D66-fractie willen weten …`; `…, zo vragen deze leden`
_THESE = regex(
    r"(?<![\w-])(?:[Dd]eze|[Gg]enoemde|[Vv]oornoemde|[Dd]ezelfde|[Dd]e\s+(?:voor)?genoemde|[Dd]e\s+(?:hier\s+)?aan\s+het\s+woord\s+zijnde)"
    r"\s+(?:leden|fracties?|fractieleden)\b(?!\s+van\s+(?:de|het|een|[A-Z]))"
    # `Dit lid vraagt …`, not `dit lid van het artikel`
    r"|(?:^|(?<=[.?!]\s))(?:Het\s+(?:hier\s+)?aan\s+het\s+woord\s+zijnde|Het\s+(?:voor)?genoemde|[GV]\w*noemd|Dit)\s+lid\s+(?!van\b|[\d(])[a-z]"
)
# `3. Zij vragen ook …`, `3. Voorts vragen zij …`
_THEY_ASK = regex(
    r"(?:Zij\s+(?:vragen|verzoeken|vernemen|willen\s+(?:\w+\s+){0,2}weten)|\w+\s+(?:vragen|verzoeken|vernemen)\s+zij)\b"
)
_ALSO_BEHIND = regex(r"\(mede\s+namens\s[^()]{2,80}\)[?.]?$")


def _note_section(result: Askers, section: int, current: tuple[str, ...]) -> None:
    """Remember for the section who asks in it: everybody who is current at one of its blocks."""
    while len(result.of_section) <= section:
        result.of_section.append(())
    if section >= 0:
        result.of_section[section] = unique((*result.of_section[section], *current))
