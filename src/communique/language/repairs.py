"""Repairs of errors that the parser makes with some constructions. Each names its construction.

A repair changes heads and labels of a `Tree` in place. It rests on the form of words alone: which state or
person is named never matters, since names are masked before parsing.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.language.adjectives import adjectives_in_a_row
from communique.language.appositions import (
    answered_apposition,
    answered_by_several,
    conjunct_of_apposition,
    listed_apposition,
    listed_offices,
)
from communique.language.bare_verbs import base_under_modal, verb_with_object
from communique.language.clefts import it_cleft, pseudo_cleft, shared_copula
from communique.language.contents import (
    complementiser,
    conjunction_not_relative,
    content_behind_content,
    content_of_nearest_noun,
)
from communique.language.coordination import (
    climb_out_of_content,
    climb_to_same_form,
    content_coordination,
    coordinated_cue,
    marked_content,
    need_beside_stance,
    parallel_infinitives,
    verb_behind_participle,
)
from communique.language.deed_relatives import participle_of_deed, relative_of_deed, relative_of_officer
from communique.language.finite_conjuncts import verb_beside_noun
from communique.language.gapping import share_verb
from communique.language.grammar import Grammar
from communique.language.headline_forms import headline_forms, passive_behind_noun
from communique.language.infinitives import (
    gerund_behind_to,
    infinitive_behind_company,
    infinitive_behind_concerned,
    infinitive_behind_copula,
    infinitive_behind_setting,
    infinitive_of_appeal,
    infinitive_of_cue_noun,
    infinitive_of_what_was_done,
    infinitive_said_of_it,
    leave_to_speak,
)
from communique.language.inversion import inverted_condition, inverted_passive, inverted_predicate
from communique.language.judgements import (
    charge_of_accused,
    judged_apposition,
    judged_as,
    judged_behind_aim,
    judged_in_quotes,
    judged_object,
    judged_to_be,
    judgement_at_end,
    object_behind_manner,
    small_clause,
    state_of_object,
)
from communique.language.listed_names import (
    last_of_subjects,
    name_behind_day,
    name_under_verb,
    owner_again,
    person_behind_day,
    preposition_again,
)
from communique.language.listed_things import things_behind_comma, things_in_need
from communique.language.listed_verbs import (
    finite_behind_infinitive,
    gerunds_in_a_row,
    last_of_three,
    verb_behind_and,
    voiced_behind_infinitive,
    voiced_behind_perfect,
    voiced_participle,
)
from communique.language.lost_subjects import lost_subject
from communique.language.nouns import (
    adverb_before_object,
    bare_preposition,
    bare_pronoun,
    cause_of_feeling,
    content_of_bare_noun,
    gerund_between,
    number_for_subject,
    of_behind_the_told,
    thing_behind_partner,
    worth_of_noun,
)
from communique.language.nouns_and_verbs import noun_for_verb, plural_for_verb, verb_that_opens
from communique.language.participles import (
    meeting_of_several,
    opening_participle,
    participle_before_noun,
    participle_of_item,
    participle_of_text,
    reduced_relative,
    relative_before_verb,
    relative_of_subject,
    subject_behind_opening,
    verb_behind_with,
    voiced_beside_object,
)
from communique.language.passives import (
    agent_of_passive,
    due_time,
    passive_as_adjective,
    stranded_preposition,
)
from communique.language.placed_subjects import subject_behind_setting, subject_of_auxiliary, two_subjects, two_who_said
from communique.language.raising import raised_object
from communique.language.repeated_prepositions import preposition_said_again
from communique.language.run_on import (
    appeal_in_a_row,
    bare_subject,
    cue_read_into_object,
    final_attribution,
    list_under_next,
    object_before_comma,
    run_on_copula,
    side_by_side,
    subject_of_helper,
)
from communique.language.set_off_participles import verb_behind_set_off
from communique.language.settings import content_behind_setting
from communique.language.talked_with import talked_with
from communique.language.tree import Tree
from communique.language.verbs_before_plurals import (
    noun_behind_to,
    opening_gerund,
    text_before_gerund,
    verb_before_gerund,
    verb_before_plural,
    verb_behind_and_in_past,
    verb_like_adverb,
)

_LOWER = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp", "xcomp"})
_QUOTE = '"'  # as every quotation mark is read


def repair(tree: Tree, words: Grammar) -> None:
    """Applies all repairs; `words` are the word classes of the language."""
    reporting, stance, nouns = words.reporting, words.stance, words.nouns
    labels = tree.labels  # which follow the repairs: most sentences have few of them
    noun_for_verb(tree, words)
    gerund_between(tree)
    verb_that_opens(tree, words)
    plural_for_verb(tree, stance, words.feelings)
    verb_before_plural(tree, words)
    if not labels.isdisjoint(("acl", "advcl", "xcomp", "aux")):
        verb_before_gerund(tree, words)
    if "xcomp" in labels or "advcl" in labels:
        noun_behind_to(tree)
    passive_as_adjective(tree, words.participles)
    if not tree.words.isdisjoint(words.times):
        name_behind_day(tree, words.times)
    headline_forms(tree)
    lost_subject(tree, words)
    if "acl" in labels:
        passive_behind_noun(tree)
    if "," in tree.words and "ccomp" in labels:
        verb_behind_set_off(tree)
    if "cc" in labels:
        two_subjects(tree)
    if "aux" in labels or "auxpass" in labels:
        subject_of_auxiliary(tree)
    if "nummod" in labels and "compound" in labels:
        state_of_object(tree)
    if "compound" in labels:
        meeting_of_several(tree, words.talking, words.speaking)
    opening_participle(tree, stance)
    opening_gerund(tree, words)
    if not tree.words.isdisjoint(words.documents):
        text_before_gerund(tree, words)
    if "advcl" in labels and "acl" in labels:
        relative_of_subject(tree, reporting)
    if "conj" in labels and "aux" in labels:
        shared_copula(tree)
    if "conj" in labels and not labels.isdisjoint(("aux", "auxpass")):
        relative_before_verb(tree)
    if "relcl" in labels:
        relative_of_deed(tree, words)
        relative_of_officer(tree, words)
    if "acl" in labels or "advcl" in labels:
        participle_of_deed(tree, words)
    if "csubj" in labels or "relcl" in labels:
        pseudo_cleft(tree, words)
    if "attr" in labels and "it" in tree.words:
        it_cleft(tree, words.indefinite)
    if "csubj" in labels:
        subject_behind_opening(tree)
    participle_of_item(tree)
    if "advcl" in labels and "dobj" in labels:
        participle_of_text(tree, words.documents, words.makers)
    if "pcomp" in labels:
        infinitive_behind_company(tree)
    if "ccomp" in labels or "xcomp" in labels:
        leave_to_speak(tree)
    if "ccomp" in labels:
        reduced_relative(tree, words.taking)
    if any(token.lemma in words.judging for token in tree.tokens):
        judged_to_be(tree, words.judging)
        judged_as(tree, words.judging)
        judgement_at_end(tree, words)
        judged_apposition(tree, words)
        if _QUOTE in tree.words:
            judged_in_quotes(tree, words.judging)
        judged_behind_aim(tree, words.judging)
    if "dobj" in labels:
        charge_of_accused(tree, words)
        if "ccomp" in labels:
            answered_apposition(tree)
    if "xcomp" in labels:
        infinitive_behind_concerned(tree, words)
    if "ccomp" in labels:
        verb_like_adverb(tree, words)
    if "ccomp" in labels or "oprd" in labels:
        verb_with_object(tree, words.claiming)
        small_clause(tree)
    if "amod" in labels or "acomp" in labels or "ccomp" in labels:
        judged_object(tree, words.judging, words.taking)
    if "," in tree.words:
        subject_behind_setting(tree)
    if "aux" in labels:
        inverted_condition(tree)
    if "," in tree.words and ("appos" in labels or "conj" in labels):
        cue_read_into_object(tree, reporting)
    if "conj" in labels and "cc" in labels:
        verb_beside_noun(tree, words)
    if "," in tree.words and "cc" in labels:
        two_who_said(tree, words.saying)
    final_attribution(tree, words)
    complementiser(tree)
    if "amod" in labels:
        number_for_subject(tree)
    if not labels.isdisjoint(("advcl", "xcomp", "acl")):
        gerund_behind_to(tree)
    bare_subject(tree)
    subject_of_helper(tree)
    if "," in tree.words and ("acl" in labels or "appos" in labels):
        voiced_beside_object(tree, words)
    if "acl" in labels or "advcl" in labels:
        appeal_in_a_row(tree, words.appealing)
    if "mark" in labels:
        content_of_nearest_noun(tree)
        content_behind_setting(tree, reporting)
    bare_preposition(tree, words.appealing)
    if "prt" in labels:
        _particle_with_object(tree, words.appealing)
    if "conj" in labels:
        adjectives_in_a_row(tree, words.adjectives, words.rating)
        verb_behind_and(tree, words)
        verb_behind_and_in_past(tree, words)
        verb_behind_participle(tree)
        if climb_to_same_form(tree):  # a repaired conjunct may free the next one
            climb_to_same_form(tree)
        climb_out_of_content(tree, reporting, nouns)
        if "that" in tree.words:
            content_behind_content(tree, reporting)
        base_under_modal(tree)
        participle_before_noun(tree)
    if "advcl" in labels and "pcomp" in labels:
        gerunds_in_a_row(tree, words)
    if "advcl" in labels or "acl" in labels:
        voiced_participle(tree, words)
    if "pcomp" in labels or "compound" in labels:
        verb_behind_with(tree, stance)
    if "attr" in labels:
        inverted_passive(tree)
        inverted_predicate(tree)
    if "auxpass" in labels:
        agent_of_passive(tree, words.speaking)
    if "agent" in labels:
        due_time(tree, words.times)
    if "prep" in labels or "prt" in labels:
        stranded_preposition(tree, words.phrasal, words.governing)
    if "nmod" in labels or "compound" in labels:
        thing_behind_partner(tree, words.taking)
    if "with" in tree.words and "dobj" in labels:
        talked_with(tree, words)
    if "acl" in labels and "mark" in labels:
        answered_by_several(tree, words.taking)
    if "relcl" in labels:
        content_of_bare_noun(tree, nouns)
    if "advcl" in labels:
        cause_of_feeling(tree, words)
    if "dobj" in labels:
        of_behind_the_told(tree, words.telling, words.aiming)
        adverb_before_object(tree, words.feelings)
    worth_of_noun(tree)
    if "dobj" in labels:
        bare_pronoun(tree)
    parallel_infinitives(tree)
    if "ccomp" in labels:
        list_under_next(tree, stance)
        object_before_comma(tree)
        side_by_side(tree, reporting)
        run_on_copula(tree, stance, reporting)
    if "mark" in labels:
        marked_content(tree)
    if "conj" in labels:
        content_coordination(tree, reporting)
        last_of_three(tree, stance)
        finite_behind_infinitive(tree)
        voiced_behind_infinitive(tree, words)
        voiced_behind_perfect(tree, words)
    coordinated_cue(tree, nouns)
    if "npadvmod" in labels:
        person_behind_day(tree)
    preposition_again(tree)
    owner_again(tree)
    if "cc" in labels:
        last_of_subjects(tree)
    if "conj" in labels:
        need_beside_stance(tree, nouns, words.weighing)
        things_in_need(tree, nouns, words.weighing)
        name_under_verb(tree, words.seeing)
    if "dep" in labels and "cc" in labels:
        things_behind_comma(tree)
    if "appos" in labels or "npadvmod" in labels:
        listed_apposition(tree)
        listed_offices(tree)
        conjunct_of_apposition(tree)
        object_behind_manner(tree, words)
    if "advcl" in labels or "relcl" in labels:
        infinitive_of_cue_noun(tree, words.aiming)
        infinitive_behind_setting(tree, words.bound)
        infinitive_of_what_was_done(tree)
        infinitive_behind_copula(tree)
    if "advcl" in labels and "it" in tree.words:
        infinitive_said_of_it(tree)
    if not labels.isdisjoint(("relcl", "acl", "xcomp")):
        infinitive_of_appeal(tree, words)
    if "conj" in labels:
        share_verb(tree)
        raised_object(tree)
        preposition_said_again(tree)
    conjunction_not_relative(tree, reporting, words.documents)


def _particle_with_object(tree: Tree, appealing: Mapping[str, frozenset[str]]) -> None:
    """Construction: "and call on all parties to V": the preposition before those who are asked, read as a particle."""
    for particle in tree.labelled("prt"):
        verb = tree.tokens[particle.head]
        if tree.child(particle.i, "pobj") is not None:
            tree.relabel(particle, "prep")
        elif particle.text.lower() in appealing.get(verb.lemma, ()):
            asked = tree.child(verb.i, "dobj")
            if asked is not None and asked.i > particle.i:
                tree.attach(particle.i, verb.i, "prep")
                tree.attach(asked.i, particle.i, "pobj")
