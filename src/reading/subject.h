// Who does what a verb says: its subject, looked for inside the verb's own clause.
//   « Le président ukrainien, Volodymyr Zelensky a déclaré » -> Volodymyr Zelensky
//   « …, a déclaré à l'AFP la porte-parole » -> la porte-parole
#pragma once

#include "reading/reading.h"

#include <optional>

namespace greffier {

// A subject: a noun group, or a pronoun that stands for one.
struct Subject {
  TokenRange range = {};             // of the group, or the pronoun
  const NounGroup* group = nullptr;  // null for a pronoun
};

// The subject of a verb group in its sentence: the pronoun it has, the group of its clause
// (phrase/clause.h), else the group after an inverted verb. An infinitive or gerund has the subject
// of the verb it leans on.
std::optional<Subject> find_subject(const Reading& reading, const VerbGroup& verb,
                                    TokenRange sentence);

// « il y aura », « il faut », « il s'agit »: the pronoun is nobody.
bool is_impersonal(const Reading& reading, const VerbGroup& verb);

// « a fermé le pont et | promis une aide »: the verb whose auxiliary a participle shares; null
// where it shares none.
const VerbGroup* find_joined(const Reading& reading, const VerbGroup& verb, TokenRange sentence);

// The first noun group after `from` that no preposition governs, over complements such as « à
// l'AFP », « sur Twitter », « dans un communiqué », « mercredi »: the subject of an inverted verb.
std::optional<Subject> find_inverted_subject(const Reading& reading, TokenIndex from,
                                             TokenRange sentence);

// « jugé inacceptable par le syndicat »: who does what a passive says, between two tokens.
std::optional<Subject> find_agent(const Reading& reading, TokenRange range);

// The outermost noun group that ends at a token, within a bounded reach; null where there is none,
// or a preposition governs it.
const NounGroup* find_group_ending_at(const Reading& reading, TokenIndex end, TokenRange sentence);

// The verb group that ends at a token, within a bounded reach; null where there is none.
const VerbGroup* find_verb_ending_at(const Reading& reading, TokenIndex end);

// Whether a preposition governs the group that begins at a token: « à l'AFP », « de la ville ».
bool is_governed(const Reading& reading, TokenIndex first, TokenRange sentence);

// « un électeur sur quatre | l' | a approuvé »: « le », « la », « l' » or « les » of a verb.
std::optional<TokenIndex> find_object_pronoun(const Reading& reading, const VerbGroup& verb);

}  // namespace greffier
