// The extent of what is said: from a frame to where the speaker's words end.
#pragma once

#include "speech/attribution.h"

namespace greffier {

// Whether what follows an incise at `token` is still what is said: « Grâce à elle, a-t-il ajouté,
// deux enfants ont pu sortir », « , pas en buvant »; not « , a-t-elle dit, avant de se rasseoir »
// nor « , indique la mairie, un total qui monte ». `open`: what stands before the incise is no
// sentence yet.
bool resumes_content(const Reading& reading, TokenIndex token, TokenRange sentence, bool open);

// Whether a verb is split around an incise that ends at `comma`: « il a, raconte-t-il, vendu ses
// bêtes », « trois avions sont, à l'entendre, cloués au sol », « il est, dit-elle, trop vieux ».
bool splits_verb(const Reading& reading, TokenRange before, TokenIndex comma);

// Whether what follows an incise at `token` is the object of the verb that `before` ends with: « Le
// groupe supprimerait, selon la radio, 300 postes ».
bool completes_verb(const Reading& reading, TokenRange before, TokenIndex token,
                    TokenRange sentence);

// Whether a number opens a range without a main verb: « trois morts et 14 blessés ».
bool only_counts(const Reading& reading, TokenRange range);

// Whether a range holds a finite verb outside quotations and subordinate clauses.
bool has_main_verb(const Reading& reading, TokenRange range);

// Without blank punctuation at its ends: commas, colons, dashes, final stops, bullets.
TokenRange trim_content(const Reading& reading, TokenRange range);

// « Voile : | la loi est dure, estime le maire »: without what a headline is about.
TokenRange without_kicker(const Reading& reading, TokenRange range);

// Whether a range only ties a sentence to the one before: « Cependant, », « Et puis, ».
bool is_connective(const Reading& reading, TokenRange range);

// Without « PARIS, 27 mai (AFP) - ».
TokenRange without_dateline(const Reading& reading, TokenRange range);

// Without a fronted clause in the first person or « contrairement à », which is the newsroom's own.
TokenRange without_newsroom(const Reading& reading, TokenRange range);

// Without last words that no verb stands in after a comma: they belong to what follows.
TokenRange without_tail(const Reading& reading, TokenRange content);

// Whether a source has only what stands behind it, not what stands before: « …, mais selon X, P »,
// « … – selon X, P ».
bool opens_anew(const Reading& reading, TokenRange frame, TokenIndex end);

// « Ils étaient cent (80 | selon la police, 120 selon le club) »: the words before a token inside a
// bracket that is still open there; nothing outside of one.
std::optional<TokenRange> bracketed_before(const Reading& reading, TokenIndex token,
                                           TokenRange sentence);

// « un malade | selon les médecins » of « Cet homme, un malade »: the words behind the last comma;
// all of the range where none is near its end.
TokenRange last_segment(const Reading& reading, TokenRange range);

// The last part of a range after a semicolon; after a colon, where a sentence stands behind it.
TokenRange last_clause(const Reading& reading, TokenRange range, bool after_colon);

}  // namespace greffier
