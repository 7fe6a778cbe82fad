#include "name/acronym.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <optional>

namespace greffier {
namespace {

constexpr TokenIndex kMostWords = 16;
constexpr std::size_t kLongestAcronym = 12;  // letters

class AcronymFinder {
 public:
  explicit AcronymFinder(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens),
        head_(reading.lexicon.get_class("ORGANIZATION_HEAD")),
        place_(reading.lexicon.get_class("PLACE")),
        source_(reading.lexicon.get_class("SOURCE_PREPOSITION")),
        title_(reading.lexicon.get_class("TITLE")) {}

  std::vector<AcronymPair> find() const {
    std::vector<AcronymPair> pairs;
    for (TokenIndex open = 1; open + 2 < tokens_.size(); ++open) {
      if (!opens_acronym(open) || is_of_thing(open)) continue;
      const TokenRange acronym{open + 1, open + 2};
      const auto name = find_long_form(open);
      if (name && !is_any(name->first) && !is_called_so(name->first)) {
        pairs.push_back({.name = *name, .acronym = acronym});
      }
    }
    return pairs;
  }

  std::vector<TokenRange> find_things() const {
    std::vector<TokenRange> things;
    for (TokenIndex open = 1; open + 2 < tokens_.size(); ++open) {
      if (!opens_acronym(open)) continue;
      const auto name = find_long_form(open);
      const bool called = name && is_called_so(name->first);
      if (called) things.push_back(*name);
      if (called || is_of_thing(open)) things.push_back({open + 1, open + 2});
    }
    return things;
  }

 private:
  // « (PAM) », « (RHDP, au pouvoir) »: a capitalised word of few letters right behind the bracket.
  bool opens_acronym(TokenIndex open) const {
    if (reading_.text.surface(open) != "(") return false;
    const Token& word = tokens_[open + 1];
    const std::string_view close = reading_.text.surface(open + 2);
    if (close != ")" && close != ",") return false;
    const std::size_t letters = count_characters(reading_.text.surface(open + 1));
    return word.capitalised && letters >= 2 && letters <= kLongestAcronym &&
           (word.kind == TokenKind::word || word.kind == TokenKind::initials);
  }

  // « une | société coopérative (SCIC) »: one of many; « la | Directrice départementale (DDSP) » is
  // somebody.
  bool is_any(TokenIndex first) const {
    const ClassSet& classes = tokens_[first].word->classes;
    if (classes.test(title_) && !classes.test(head_)) return true;
    return !tokens_[first].capitalised && determiner_kind(tokens_, first - 1) == 'i';
  }

  // « le projet de loi de financement de la Sécurité sociale | (PLFSS) »
  bool is_of_thing(TokenIndex open) const {
    return tokens_[open + 1].shape == Shape::upper && names_thing(open);
  }

  // « un prêt garanti par l'État | (PGE) »: a noun that is no body begins the long form.
  bool names_thing(TokenIndex open) const {
    const std::string letters = fold(reading_.text.surface(open + 1));
    const TokenIndex first = open > kMostWords ? open - kMostWords : 0;
    std::size_t left = letters.size();
    for (TokenIndex token = open; token-- > first && left > 0;) {
      const Token& here = tokens_[token];
      if (here.kind == TokenKind::punctuation || here.kind == TokenKind::mark) return false;
      if (here.word->folded.empty() || here.word->folded.front() != letters[left - 1]) continue;
      if (--left > 0) continue;
      const ClassSet& classes = here.word->classes;
      return here.pos == Pos::noun && !here.capitalised && !classes.test(head_) &&
             !classes.test(title_);
    }
    return false;
  }

  // « le maire | (LR) », « le sénateur | (LR) »: whose party it is; senators act together in the
  // plural only.
  bool is_of_officer(TokenIndex open) const {
    if (open < 2 || tokens_[open - 2].pos != Pos::determiner) return false;
    const Token& officer = tokens_[open - 1];
    const Analysis* analysis = officer.analysis();
    const bool one = analysis != nullptr && analysis->number == Number::singular &&
                     has_cell(reading_.lexicon, officer.word->rows, head_, "number", "p");
    return officer.word->classes.test(title_) && (one || !officer.word->classes.test(head_));
  }

  // « À Paris, la liste conduite par Paul Roc | (PS) »: whose party it is, as no initials of his
  // tell; « la Fondation Abbé Pierre (FAP) » has them.
  bool is_of_somebody(TokenIndex open) const {
    constexpr TokenIndex kLongest = 4;  // words
    for (TokenIndex token = open; token-- > back_from(open, kLongest, 0);) {
      const NamePhrase* name = reading_.name_at(token);
      if (name == nullptr || name->range.last != open || name->range.first != token) continue;
      if (!name->first_name || open - token < 2) return false;
      const std::string letters = fold(reading_.text.surface(open + 1));
      const std::string& family = tokens_[open - 1].word->folded;
      return family.empty() || !letters.ends_with(family.front());
    }
    return false;
  }

  // « un test | Intra Dermo Réaction (IDR) »: the name of what the noun before it tells; not « le
  // groupe | Rocval Énergie Durable (RED) ».
  bool is_called_so(TokenIndex first) const {
    if (first < 2 || !tokens_[first].capitalised || tokens_[first].gap > Gap::blank) return false;
    const Token& noun = tokens_[first - 1];
    return noun.pos == Pos::noun && !noun.capitalised && !noun.word->classes.test(head_) &&
           !noun.word->classes.test(title_) &&
           reading_.text.annotations.find(first - 1, head_) == nullptr;
  }

  std::optional<TokenRange> find_long_form(TokenIndex open) const {
    if (is_of_officer(open) || is_of_somebody(open)) return std::nullopt;
    if (auto spelled = match_letters(open)) return spelled;
    if (tokens_[open + 1].word->classes.test(place_) && !is_sigle(open + 1)) return std::nullopt;
    // « Commission électorale nationale indépendante (Céni) »: letters do not tell, the group does.
    if (!tokens_[open + 1].word->analyses.empty()) return std::nullopt;
    std::optional<TokenRange> longest;
    const TokenIndex first = first_word(open);
    for (TokenIndex token = open; token-- > first;) {
      const NounGroup* group = reading_.noun_group_at(token);
      if (group == nullptr || group->range.last != open || !may_name(group->core.first)) continue;
      if (group->core.last - group->core.first < 2 && group->range.last == group->base.last)
        continue;
      if (group->features.has(Feature::human)) continue;  // « les enquêteurs du service (DPJ) »
      longest = TokenRange{group->core.first, open};
    }
    return longest;
  }

  // « (CIDE) », though a town is called so; « (VD) » is a canton.
  bool is_sigle(TokenIndex token) const {
    constexpr std::size_t kShortest = 3;  // letters
    return tokens_[token].shape == Shape::upper &&
           count_characters(reading_.text.surface(token)) >= kShortest;
  }

  TokenIndex first_word(TokenIndex open) const {
    TokenIndex first = open > kMostWords ? open - kMostWords : 0;
    for (TokenIndex token = open; token-- > first;) {
      const Token& here = tokens_[token];
      const bool sign = here.kind == TokenKind::punctuation && reading_.text.surface(token) != ",";
      if (here.kind == TokenKind::number) return token + 1;
      // « l'Organisation | pour la mise en valeur »
      const bool purpose = here.word->folded == "pour" && token > first && may_name(token - 1);
      const bool source = here.word->classes.test(source_) && !purpose;
      const bool clause = here.pos == Pos::verb || here.pos == Pos::relative || source;
      if (sign || clause || here.kind == TokenKind::mark || tokens_[token + 1].gap > Gap::blank)
        return token + 1;
    }
    return first;
  }

  bool may_name(TokenIndex token) const {
    return tokens_[token].capitalised || tokens_[token].word->classes.test(head_);
  }

  // Walks both forms from their ends; the first letter must open a word that may open a name.
  std::optional<TokenRange> match_letters(TokenIndex open) const {
    const std::string letters = fold(reading_.text.surface(open + 1));
    std::size_t left = letters.size();
    while (left > 0 && !is_ascii_letter(letters[left - 1])) --left;
    const TokenIndex first = first_word(open);
    for (TokenIndex token = open; token-- > first;) {
      const std::string& word = tokens_[token].word->folded;
      for (std::size_t at = word.size(); at-- > 0 && left > 0;) {
        if (word[at] != letters[left - 1]) continue;
        const bool opens_word = at == 0 || word[at - 1] == '-';
        if (left == 1 && (!opens_word || !may_name(token))) continue;
        --left;
        while (left > 0 && !is_ascii_letter(letters[left - 1])) --left;
      }
      if (left != 0) continue;
      const bool long_enough = open - token >= 2;
      return long_enough ? std::optional(TokenRange{token, open}) : std::nullopt;
    }
    return std::nullopt;
  }

  static bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId head_;
  ClassId place_;
  ClassId source_;
  ClassId title_;
};

}  // namespace

std::vector<AcronymPair> find_acronyms(const Reading& reading) {
  return AcronymFinder(reading).find();
}

std::vector<TokenRange> find_thing_acronyms(const Reading& reading) {
  return AcronymFinder(reading).find_things();
}

}  // namespace greffier
