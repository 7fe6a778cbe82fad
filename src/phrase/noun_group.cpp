#include "phrase/noun_group.h"

#include "phrase/complement.h"
#include "phrase/noun_sense.h"
#include "phrase/noun_tail.h"
#include "phrase/sentence_tokens.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

constexpr int kDeepest = 12;  // complements inside complements

class GroupReader {
 public:
  GroupReader(AnnotatedText& text, const Lexicon& lexicon, std::vector<NounGroup>& groups)
      : text_(text), here_{text}, groups_(groups), sense_(text, lexicon), tail_(here_, lexicon),
        complements_(here_, lexicon), civility_(lexicon.get_class("CIVILITY")),
        aside_(lexicon.get_class("ASIDE")), day_part_(lexicon.get_class("DAY_PART")),
        ordinal_(lexicon.get_class("ORDINAL_WORD")), month_(lexicon.get_class("MONTH")),
        weekday_(lexicon.get_class("WEEKDAY")) {}

  void read(TokenRange sentence) {
    here_.range = sentence;
    for (TokenIndex token = here_.range.first; token < here_.range.last;) {
      const TokenIndex end = end_of_aside(token);
      token = std::max(token + 1, end > token ? end : read_group(token, 0));
    }
  }

 private:
  // « regrette de son côté | Jean Roc »: nothing inside is a group.
  [[nodiscard]] TokenIndex end_of_aside(TokenIndex token) const {
    const Annotation* aside = text_.annotations.find(token, aside_);
    // « de même source » is no « de même »
    const bool goes_on = aside != nullptr && here_.is(aside->range.last, Pos::noun);
    return aside != nullptr && !goes_on ? aside->range.last : token;
  }

  // Reads the group that begins at a token, with its complements; `token` where none does.
  TokenIndex read_group(TokenIndex token, int depth) {
    NounGroup group;
    if (!read_base(token, group)) return token;
    const auto place = groups_.size();
    groups_.push_back(group);
    const TokenIndex end = read_complements(group, depth);  // groups_ grows in it
    groups_[place].range = {group.base.first, end};
    annotate(groups_[place], static_cast<std::uint32_t>(place));
    return groups_[place].range.last;
  }

  // ------------------------------------------------------------ base
  bool read_base(TokenIndex first, NounGroup& group) const {
    if (ends_day(first)) return false;
    if (read_articled_name(first, group)) return true;
    TokenIndex at = read_determiners(first, group);
    const TokenIndex core = at = read_number(at, group);
    at = skip_before_head(at);
    if (group.number.empty()) at = read_number(at, group);  // « seuls 34 élus »
    if (!read_head(at, core, group)) return false;
    group.core.first = std::min(core, group.head);
    group.base = {first, tail_.read(group)};
    group.core.last = group.base.last;
    sense_.tell(group, first > here_.range.first);
    return true;
  }

  // « a annoncé jeudi | matin », « lundi | 10 | juin Jean Roc »: no group, and nobody announces.
  [[nodiscard]] bool ends_day(TokenIndex token) const {
    constexpr TokenIndex kReach = 2;  // tokens of the day before it
    const ClassSet& classes = here_[token].word->classes;
    const bool ends = classes.test(day_part_) || classes.test(month_);
    if (!ends && !here_.is(token, Pos::number)) return false;
    for (TokenIndex at = token; at-- > back_from(token, kReach, here_.range.first);) {
      const Annotation* date = here_.find(at, PhraseClass::date);
      const bool day = date != nullptr && (ends || here_[at].word->classes.test(weekday_));
      if (day && date->range.contains(token)) return true;
    }
    return false;
  }

  // « L'Écho », « Le Monde », « 20 Minutes »: the article or number belongs to the name.
  bool read_articled_name(TokenIndex first, NounGroup& group) const {
    const Annotation* name = find_name(first);
    const bool article = here_[first].capitalised && here_.is(first, Pos::determiner);
    if (name == nullptr || (!article && !here_.is(first, Pos::number))) return false;
    if (article) group.features.set(Feature::definite);
    group.name = name->range;
    group.head = name->range.last - 1;
    group.core.first = first;
    group.base = {first, tail_.read(group)};
    group.core.last = group.base.last;
    sense_.tell(group, first > here_.range.first);
    return true;
  }

  // « le », « tous les », « la Dre », « Me »: a civility stands like a determiner before a name.
  TokenIndex read_determiners(TokenIndex token, NounGroup& group) const {
    TokenIndex at = token;
    while (at < here_.range.last && at < token + 3) {
      if (here_[at].word->classes.test(civility_) && here_[at].pos != Pos::determiner &&
          find_name(at + 1) != nullptr) {
        group.features.set(Feature::definite);
        ++at;
        continue;
      }
      if (!here_.is(at, Pos::determiner)) break;
      const Analysis* analysis = here_[at].analysis();
      const char kind = analysis != nullptr ? analysis->kind : 0;
      const bool indefinite = (kind == 'i' || kind == 'q') && !ends_locution(at);
      group.features.set(indefinite ? Feature::indefinite : Feature::definite);
      if (kind == 'p') group.features.set(Feature::possessive);
      ++at;
    }
    return at;
  }

  // « auprès | des pompiers »: « de les », no indefinite article.
  bool ends_locution(TokenIndex token) const {
    static constexpr std::array<std::string_view, 4> kOpeners{"aupres", "pres", "autour", "lors"};
    return token > here_.range.first && here_[token].word->folded == "des" &&
           std::ranges::find(kOpeners, here_[token - 1].word->folded) != kOpeners.end();
  }

  // « 620 », « une quarantaine de », « deux millions de »; « un » is a determiner or a number.
  TokenIndex read_number(TokenIndex token, NounGroup& group) const {
    if (token >= here_.range.last) return token;
    const Annotation* number = text_.annotations.find(token, PhraseClass::number);
    if (number == nullptr || number->range.last >= here_.range.last) return token;
    const bool article = number->features.has(Feature::indefinite);
    group.features.set(article ? Feature::indefinite : Feature::counted);
    if (!article) group.number = number->range;
    TokenIndex at = number->range.last;
    if (!article &&
        (here_.is_word(at, "de") || here_.is_word(at, "d'") || here_.is_word(at, "des")) &&
        may_begin_noun(at + 1) && end_of_aside(at) == at) {  // « contre une dizaine | d'ordinaire »
      ++at;
    }
    return at;
  }

  [[nodiscard]] bool may_begin_noun(TokenIndex token) const {
    return here_.is(token, Pos::noun) || here_.is(token, Pos::adjective) ||
           here_.is(token, Pos::name);
  }

  // « autres », « très grands », « deuxième plus haute »: adjectives before the noun.
  [[nodiscard]] TokenIndex skip_before_head(TokenIndex token) const {
    TokenIndex at = token;
    while (at < here_.range.last) {
      if (ranks(at) ||
          (here_.is(at, Pos::adjective) && here_.is_adjacent(at + 1) && leads_to_head(at + 1)))
        ++at;
      else if ((here_.is(at, Pos::adverb) || here_.is(at, Pos::negation)) &&
               here_.is(at + 1, Pos::adjective))
        ++at;
      else
        break;
    }
    return at;
  }

  [[nodiscard]] bool leads_to_head(TokenIndex token) const {
    return here_.is(token, Pos::noun) || here_.is(token, Pos::adjective) ||
           here_.is(token, Pos::name) ||
           (here_.is(token, Pos::number) && here_.is(token + 1, Pos::noun));
  }

  // « troisième | plus grand barrage »: no third, though it could be one.
  [[nodiscard]] bool ranks(TokenIndex token) const {
    const bool more = here_.is_word(token + 1, "plus") || here_.is_word(token + 1, "moins");
    return here_.is(token, Pos::noun) && here_[token].word->classes.test(ordinal_) && more &&
           here_.is_adjacent(token + 1) && here_.is(token + 2, Pos::adjective) &&
           leads_to_head(token + 3);
  }

  bool read_head(TokenIndex& at, TokenIndex core, NounGroup& group) const {
    // « les 48 dernières heures », but « en 2021 | 38 contrats »
    if (here_.is(at, Pos::number) && !group.number.empty() && group.number.last == at) return false;
    if (here_.is(at, Pos::number) && here_.is(at + 1, Pos::noun)) ++at;
    if (const Annotation* name = find_name(at)) {
      group.name = name->range;
      group.head = name->range.last - 1;
      return true;
    }
    // A capital that is no name stands for a noun: « l'échevin des Sports ».
    if (here_.is(at, Pos::noun) || here_.is(at, Pos::name)) {
      group.head = at;
      return true;
    }
    // « les libéraux », « le Vert », « deux judiciaires »: an adjective stands for the noun.
    const bool determined = group.features.has(Feature::definite) ||
                            group.features.has(Feature::indefinite) || !group.number.empty();
    if (determined && here_.is(at, Pos::adjective)) {
      group.head = at;
      return true;
    }
    if (here_.is(at, Pos::pronoun) && at == core && !determined) {
      group.head = at;
      return true;
    }
    return false;
  }

  [[nodiscard]] const Annotation* find_name(TokenIndex token) const {
    return here_.find(token, PhraseClass::name);
  }

  // ------------------------------------------------------------ complements
  // « de la ville », « des forces armées », « d'artillerie et de chars »; after an office also « à
  // la sécurité », « chez Pictet », « pour le Soudan ».
  TokenIndex read_complements(const NounGroup& group, int depth) {
    TokenIndex end = group.base.last;
    if (depth > kDeepest) return end;
    while (here_.is_adjacent(end)) {
      TokenIndex complement = complements_.find(end, group);
      if (complement == end) break;
      const TokenIndex last = read_group(complement, depth + 1);
      if (last == complement) break;
      end = last;
    }
    return end;
  }

  void annotate(const NounGroup& group, std::uint32_t place) {
    text_.annotations.add({.id = class_of(PhraseClass::noun_group),
                           .range = group.range,
                           .head = group.head,
                           .features = group.features,
                           .payload = place});
  }

  AnnotatedText& text_;
  SentenceTokens here_;
  std::vector<NounGroup>& groups_;
  NounSense sense_;
  NounTail tail_;
  ComplementFinder complements_;
  ClassId civility_;
  ClassId aside_;
  ClassId day_part_;
  ClassId ordinal_;
  ClassId month_;
  ClassId weekday_;
};

}  // namespace

void annotate_noun_groups(AnnotatedText& text, const std::vector<TokenRange>& sentences,
                          const Lexicon& lexicon, std::vector<NounGroup>& groups) {
  GroupReader reader(text, lexicon, groups);
  for (const TokenRange sentence : sentences) reader.read(sentence);
}

std::string noun_lemma(const Token& token) {
  const Analysis* analysis = token.analysis();
  return analysis != nullptr ? std::string(analysis->lemma) : fold(token.word->surface);
}

}  // namespace greffier
