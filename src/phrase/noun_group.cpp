#include "phrase/noun_group.h"

#include "phrase/complement.h"
#include "phrase/noun_sense.h"
#include "text/fold.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr int kDeepest = 12;  // complements inside complements

class GroupReader {
 public:
  GroupReader(AnnotatedText& text, const Lexicon& lexicon, std::vector<NounGroup>& groups)
      : text_(text), tokens_(text.tokens), lexicon_(lexicon), groups_(groups),
        sense_(text, lexicon), complements_(text, sentence_, lexicon),
        title_(lexicon.get_class("TITLE")), body_(lexicon.get_class("ORGANIZATION_HEAD")),
        civility_(lexicon.get_class("CIVILITY")) {}

  void read(TokenRange sentence) {
    sentence_ = sentence;
    for (TokenIndex token = sentence_.first; token < sentence_.last;) {
      const TokenIndex end = end_of_aside(token);
      token = std::max(token + 1, end > token ? end : read_group(token, 0));
    }
  }

 private:
  // « regrette de son côté | Jean Roc »: nothing inside is a group.
  [[nodiscard]] TokenIndex end_of_aside(TokenIndex token) const {
    const Annotation* aside = text_.annotations.find(token, aside_);
    // « de même source » is no « de même »
    const bool goes_on = aside != nullptr && is(aside->range.last, Pos::noun);
    return aside != nullptr && !goes_on ? aside->range.last : token;
  }

  [[nodiscard]] bool is(TokenIndex token, Pos pos) const {
    return token < sentence_.last && tokens_[token].pos == pos;
  }
  [[nodiscard]] bool is_word(TokenIndex token, std::string_view folded) const {
    return token < sentence_.last && tokens_[token].word->folded == folded;
  }
  [[nodiscard]] bool adjacent(TokenIndex token) const {
    return token < sentence_.last && tokens_[token].gap <= Gap::blank && !tokens_[token].glued;
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
    if (read_articled_name(first, group)) return true;
    TokenIndex at = read_determiners(first, group);
    const TokenIndex core = at = read_number(at, group);
    at = skip_before_head(at);
    if (!read_head(at, core, group)) return false;
    group.core.first = std::min(core, group.head);
    group.base = {first, read_after_head(group)};
    group.core.last = group.base.last;
    sense_.tell(group, first > sentence_.first);
    return true;
  }

  // « L'Écho », « Le Monde », « 20 Minutes »: the article or number belongs to the name.
  bool read_articled_name(TokenIndex first, NounGroup& group) const {
    const Annotation* name = find_name(first);
    const bool article = tokens_[first].capitalised && is(first, Pos::determiner);
    if (name == nullptr || (!article && !is(first, Pos::number))) return false;
    if (article) group.features.set(Feature::definite);
    group.name = name->range;
    group.head = name->range.last - 1;
    group.core.first = first;
    group.base = {first, read_after_head(group)};
    group.core.last = group.base.last;
    sense_.tell(group, first > sentence_.first);
    return true;
  }

  // « le », « tous les », « la Dre », « Me »: a civility stands like a determiner before a name.
  TokenIndex read_determiners(TokenIndex token, NounGroup& group) const {
    TokenIndex at = token;
    while (at < sentence_.last && at < token + 3) {
      if (tokens_[at].word->classes.test(civility_) && tokens_[at].pos != Pos::determiner &&
          find_name(at + 1) != nullptr) {
        group.features.set(Feature::definite);
        ++at;
        continue;
      }
      if (!is(at, Pos::determiner)) break;
      const Analysis* analysis = tokens_[at].analysis();
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
    return token > sentence_.first && tokens_[token].word->folded == "des" &&
           std::ranges::find(kOpeners, tokens_[token - 1].word->folded) != kOpeners.end();
  }

  // « 620 », « une quarantaine de », « deux millions de »; « un » is a determiner or a number.
  TokenIndex read_number(TokenIndex token, NounGroup& group) const {
    if (token >= sentence_.last) return token;
    const Annotation* number = text_.annotations.find(token, PhraseClass::number);
    if (number == nullptr || number->range.last >= sentence_.last) return token;
    const bool article = number->features.has(Feature::indefinite);
    group.features.set(article ? Feature::indefinite : Feature::counted);
    if (!article) group.number = number->range;
    TokenIndex at = number->range.last;
    if (!article && (is_word(at, "de") || is_word(at, "d'") || is_word(at, "des")) &&
        may_begin_noun(at + 1)) {
      ++at;
    }
    return at;
  }

  [[nodiscard]] bool may_begin_noun(TokenIndex token) const {
    return is(token, Pos::noun) || is(token, Pos::adjective) || is(token, Pos::name);
  }

  // « autres », « très grands », « plus hautes », « seules »: adjectives before the noun.
  [[nodiscard]] TokenIndex skip_before_head(TokenIndex token) const {
    TokenIndex at = token;
    while (at < sentence_.last) {
      if (is(at, Pos::adjective) && adjacent(at + 1) && leads_to_head(at + 1))
        ++at;
      else if ((is(at, Pos::adverb) || is(at, Pos::negation)) && is(at + 1, Pos::adjective))
        ++at;
      else
        break;
    }
    return at;
  }

  [[nodiscard]] bool leads_to_head(TokenIndex token) const {
    return is(token, Pos::noun) || is(token, Pos::adjective) || is(token, Pos::name) ||
           (is(token, Pos::number) && is(token + 1, Pos::noun));
  }

  bool read_head(TokenIndex& at, TokenIndex core, NounGroup& group) const {
    // « les 48 dernières heures », but « en 2021 | 38 contrats »
    if (is(at, Pos::number) && !group.number.empty() && group.number.last == at) return false;
    if (is(at, Pos::number) && is(at + 1, Pos::noun)) ++at;
    if (const Annotation* name = find_name(at)) {
      group.name = name->range;
      group.head = name->range.last - 1;
      return true;
    }
    // A capital that is no name stands for a noun: « l'échevin des Sports ».
    if (is(at, Pos::noun) || is(at, Pos::name)) {
      group.head = at;
      return true;
    }
    // « les libéraux », « le Vert », « deux judiciaires »: an adjective stands for the noun.
    const bool determined = group.features.has(Feature::definite) ||
                            group.features.has(Feature::indefinite) || !group.number.empty();
    if (determined && is(at, Pos::adjective)) {
      group.head = at;
      return true;
    }
    if (is(at, Pos::pronoun) && at == core && !determined) {
      group.head = at;
      return true;
    }
    return false;
  }

  [[nodiscard]] const Annotation* find_name(TokenIndex token) const {
    if (token >= sentence_.last) return nullptr;
    const Annotation* name = text_.annotations.find(token, PhraseClass::name);
    return name != nullptr && name->range.last <= sentence_.last ? name : nullptr;
  }

  // Adjectives, nouns in apposition and a name after the head.
  TokenIndex read_after_head(NounGroup& group) const {
    TokenIndex at = group.head + 1;
    // « Premier ministre »: the office has several words.
    if (const Annotation* office = text_.annotations.find(group.head, title_)) {
      at = std::max(at, std::min(office->range.last, sentence_.last));
    }
    // « les forces armées | pour »: so have people who act together.
    const Annotation* body = text_.annotations.find(group.head, body_);
    if (body != nullptr && body->row && lexicon_.cell(*body->row, "kind") == "group") {
      at = std::max(at, std::min(body->range.last, sentence_.last));
    }
    const bool pronoun = is(group.head, Pos::pronoun);
    while (!pronoun && adjacent(at)) {
      const Annotation* name = find_name(at);
      const bool apart = name != nullptr && is_person_apart(at, group);
      // « le quotidien L'Écho », but not « le maire d'Orval »
      const bool elided = tokens_[at].kind == TokenKind::elision && !tokens_[at].capitalised;
      if (name != nullptr && group.name.empty() && !elided && !apart) {
        group.name = name->range;
        at = name->range.last;
        continue;
      }
      const TokenIndex next = read_modifier(at, group);
      if (next == at) break;
      at = next;
    }
    return at;
  }

  // « a raconté à la barre Zoé Lin », « a lancé sur le seuil Jean Roc »: nobody is called so.
  [[nodiscard]] bool is_person_apart(TokenIndex at, const NounGroup& group) const {
    if (group.head < sentence_.first + 2 || !is(group.head, Pos::noun)) return false;
    if (!tokens_[at].word->classes.test(first_name_) || tokens_[at].word->classes.test(place_)) {
      return false;
    }
    const TokenIndex determiner = group.head - 1;
    if (!is(determiner, Pos::determiner) || !is(determiner - 1, Pos::preposition)) return false;
    return !sense_.find_row(group.head, title_) && !sense_.find_row(group.head, body_) &&
           !tokens_[group.head].word->classes.test(place_head_);
  }

  TokenIndex read_modifier(TokenIndex at, const NounGroup& group) const {
    if (is(at, Pos::adjective)) return at + 1;
    // « Affaires étrangères », « Forces armées »: a capitalised noun with its adjective.
    const bool after_noun_name = is(at - 1, Pos::name) && tokens_[at - 1].word->may_be(Pos::noun);
    const bool nominal = is(at, Pos::noun) || is(at, Pos::participle);
    if (after_noun_name && nominal && !tokens_[at].capitalised &&
        tokens_[at].word->may_be(Pos::adjective)) {
      return at + 1;
    }
    if (is(at, Pos::adverb) && is(at + 1, Pos::adjective)) return at + 2;
    // « forces armées », « terre brûlée »; not « civils touchés par » nor « propos publiés lundi ».
    if (is(at, Pos::participle) && !governs(at + 1)) return at + 1;
    // « la ministre déléguée à la Mer », « le conseiller chargé de la sécurité ».
    const bool office = is(at, Pos::participle) && sense_.find_row(group.head, title_) &&
                        (is_word(at + 1, "a") || is_word(at + 1, "au") || is(at + 1, Pos::de));
    if (office) return at + 1;
    const bool adjective = is(at + 1, Pos::adjective) || is_nationality(at + 1);
    if (is(at, Pos::conjunction) && is(at - 1, Pos::adjective) && adjective &&
        !is(at + 2, Pos::noun)) {
      return at + 2;
    }
    // « conseiller financier », « bloc opposition », « carton jaune »: a second noun without
    // « de ».
    const bool second_noun = is(at, Pos::noun) && group.name.empty() && is(at - 1, Pos::noun) &&
                             !tokens_[at].capitalised;
    // « la directrice générale adjointe », read as a noun for want of another.
    const bool late_adjective =
        is(at, Pos::noun) && is(at - 1, Pos::adjective) && !tokens_[at].capitalised &&
        (tokens_[at].word->may_be(Pos::adjective) || tokens_[at].word->may_be(Pos::participle));
    return second_noun || late_adjective ? at + 1 : at;
  }

  // « américaines et britanniques »: the second one reads as a noun for want of an article.
  [[nodiscard]] bool is_nationality(TokenIndex token) const {
    return is(token, Pos::noun) && !tokens_[token].capitalised &&
           tokens_[token].word->classes.test(demonym_);
  }

  // What follows shows that a participle is a verb of its own: it has a complement or a time.
  [[nodiscard]] bool governs(TokenIndex token) const {
    return is(token, Pos::preposition) || is(token, Pos::de) || is(token, Pos::determiner) ||
           is(token, Pos::number) || is(token, Pos::adverb) || is(token, Pos::negation);
  }

  // ------------------------------------------------------------ complements
  // « de la ville », « des forces armées », « d'artillerie et de chars »; after an office also « à
  // la sécurité », « chez Pictet », « pour le Soudan ».
  TokenIndex read_complements(const NounGroup& group, int depth) {
    TokenIndex end = group.base.last;
    if (depth > kDeepest) return end;
    while (adjacent(end)) {
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
  const Tokens& tokens_;
  TokenRange sentence_ = {};
  const Lexicon& lexicon_;
  std::vector<NounGroup>& groups_;
  NounSense sense_;
  ComplementFinder complements_;
  ClassId title_;
  ClassId body_;
  ClassId civility_;
  ClassId demonym_ = lexicon_.get_class("DEMONYM");
  ClassId aside_ = lexicon_.get_class("ASIDE");
  ClassId first_name_ = lexicon_.get_class("FIRST_NAME");
  ClassId place_ = lexicon_.get_class("PLACE");
  ClassId place_head_ = lexicon_.get_class("PLACE_HEAD");
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
