// The frames that tie speech to a speaker, found by data/rules/quote.rules in each sentence:
//   « …, a confié à l'AFP le maire », « Elle a précisé que », « selon la SNCF », « lance-t-il »
#pragma once

#include "reading/reading.h"
#include "reading/subject.h"
#include "rules/match.h"

#include <optional>
#include <vector>

namespace greffier {

// What a frame's words stand beside, as the rule's `set content=` says.
enum class FrameKind : std::uint8_t {
  before,     // an incise: what is said stands before it, or around it
  clause,     // « que »: the clause after it
  after,      // a colon: the quotation after it
  source,     // « selon X »: before, after or around it
  whom,       // « selon qui »: after it
  signature,  // a name behind a quotation, and nothing else
  above,      // a sentence of its own: the quotation that ends right before it
  relay,      // « , cité par X »: how the frame before it came to us
  cited,      // « , citant X »: whose words the frame before it passes on
  none,  // no speech: « impossible à vérifier de source indépendante », or inside other speech
  name,  // no speech: the quotation is a name
  title,  // the same, where it has a capital and no verb
  work,   // the same, where it has a capital
};

struct Frame {
  const Rule* rule = nullptr;
  FrameKind kind = FrameKind::before;
  TokenRange range = {};  // with its comma, the speaker's apposition and « que »
  bool relative = false;  // « le directeur, qui a dit que »: inside the clause that it hangs on
  std::optional<TokenIndex> opening = {};  // of its clause, where that begins before the range
  TokenRange cue = {};                     // the reporting words, empty where there are none
  const VerbGroup* verb = nullptr;         // null for a source phrase
  std::optional<Subject> speaker = {};
  TokenRange named = {};      // the name of the speaker in an apposition: « , Jean Dupont, »
  TokenRange quotation = {};  // the quotation that the rule names, with its marks
  TokenRange via = {};        // « sur Twitter », « dans un communiqué »: without preposition
  bool carried = false;       // « Et d'ajouter : »: whoever spoke last
};

// The frames of one sentence, in the order of the text, with their speakers.
std::vector<Frame> find_frames(const Reading& reading, const RuleSet& rules,
                               const Sentence& sentence);

}  // namespace greffier
