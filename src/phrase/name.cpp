#include "phrase/name.h"

#include "phrase/articled_name.h"
#include "phrase/known_name.h"
#include "phrase/locution.h"
#include "phrase/meant.h"
#include "phrase/name_border.h"
#include "phrase/numbered_name.h"
#include "phrase/title_end.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

class NameReader {
 public:
  NameReader(AnnotatedText& text, const Lexicon& lexicon, const std::vector<TokenRange>& sentences,
             std::vector<NamePhrase>& names)
      : text_(text), tokens_(text.tokens), lexicon_(lexicon), names_(names), known_(text, lexicon),
        border_(text, sentence_, lexicon), meant_(text, sentence_, lexicon), office_(text, lexicon),
        numbered_(text, lexicon), articled_(text, sentences),
        also_of_(lexicon.get_column("NAME_PARTICLE", "also_of")),
        first_name_(lexicon.get_class("FIRST_NAME")), not_name_(lexicon.get_class("NOT_NAME")),
        civility_(lexicon.get_class("CIVILITY")), title_(lexicon.get_class("TITLE")),
        head_(lexicon.get_class("ORGANIZATION_HEAD")), place_(lexicon.get_class("PLACE")),
        metonym_(lexicon.get_class("METONYM")), holiday_(lexicon.get_class("HOLIDAY")),
        company_word_(lexicon.get_class("COMPANY_WORD")) {}

  void read(TokenRange sentence) {
    sentence_ = sentence;
    for (TokenIndex token = sentence_.first; token < sentence_.last;) {
      const TokenIndex end = read_at(token);
      token = std::max(token + 1, end);
    }
  }

 private:
  // The end of the name that begins here, which is annotated; `token` where none does.
  TokenIndex read_at(TokenIndex token) {
    title_end_ = std::max(title_end_, office_.of(token));
    if (const TokenIndex end = border_.end_of_branch(token); end > token) {
      add(token, end);
      return end;
    }
    if (token == sentence_.first && articled_.opens(token)) {
      const TokenIndex end = extend(token + 1);
      add(token, end);
      return end;
    }
    if (!may_open(token)) return token;
    const std::vector<Entity> entities = find_entities(text_, token, lexicon_);
    if (inside_title(token) && !opens_body(token)) {
      return take_body_of_office(token, entities);
    }
    if (const TokenIndex end = border_.end_of_rubric(token, entities); end > token) return end;
    TokenIndex known = known_.end_of_longest(entities);
    const bool small = !tokens_[token].capitalised && tokens_[token].kind != TokenKind::number;
    if (small && !known_.is_entity(token)) {
      known = known_.end_of_common(token, entities, follows_article(token));
    }
    const bool article =
        tokens_[token].pos == Pos::determiner || tokens_[token].kind == TokenKind::elision;
    if (known > token + 1 && article && begins_longer(token + 1, known)) return token;
    if (known > token + 1 && article &&
        (known_.end_of_longest(find_entities(text_, token + 1, lexicon_)) > known ||
         border_.goes_on(known) || border_.is_told_further(token + 1, known))) {
      return token;  // « L'Union africaine » is not « L'Union »
    }
    if (known == token + 2 && article && border_.is_only_town(token, entities)) return token;
    const bool none = tokens_[token].word->classes.test(not_name_) ||
                      text_.annotations.find(token, not_name_) != nullptr;
    const bool plain = !is_capital(token) || (none && !border_.is_apposed(token));
    const bool division = border_.is_bracketed(token);
    if (plain && tokens_[token].capitalised && known == token + 1 && !division) known = 0;
    known_body_ = known_.end_of_body(token, entities);
    TokenIndex end = plain ? token : border_.end_of_common_name(token, extend(token));
    if (end == token + 1 && known <= end && border_.is_function_word(token)) return token;
    if (tokens_[token].word->classes.test(holiday_) && !is_capital(token + 1)) return token;
    if (end > token + 1 && known <= token + 1 && border_.is_mere_opener(token)) return token;
    if (known > end && known == known_body_ && adjacent(known) && is_capital(known) &&
        tokens_[known].word->classes.test(place_)) {
      known = end_of_place(known);  // « France 3 | Bretagne »
    }
    end = std::max(end, known);
    if (end == token || end > sentence_.last) return token;
    add(token, end);
    return end;
  }

  // « La | Première ministre » is not the channel « La Première », « Le | Centre hospitalier » not
  // the party « Le Centre ».
  [[nodiscard]] bool begins_longer(TokenIndex token, TokenIndex known) const {
    return std::ranges::any_of(std::array{title_, head_}, [&](ClassId id) {
      const auto* const longer = text_.annotations.find(token, id);
      return longer != nullptr && longer->range.last > known;
    });
  }

  // « le chef du | Pentagone », « la présidente de l'| Assemblée nationale »: of the names inside
  // an office only a body that is known by it.
  TokenIndex take_body_of_office(TokenIndex token, const std::vector<Entity>& entities) {
    if (!is_capital(token)) return token;
    TokenIndex end = token;
    for (const Entity& entity : entities) {
      if (entity.last > title_end_ || !known_.is_body(entity)) continue;
      end = std::max(end, entity.last);
    }
    if (end > token) add(token, end);
    return end;
  }

  // A capital read as a name; a known name of several words (« La Croix »), or in lower case
  // (« franceinfo »).
  [[nodiscard]] bool may_open(TokenIndex token) const {
    const Token& here = tokens_[token];
    const bool asks = token + 1 < sentence_.last && tokens_[token + 1].kind == TokenKind::clitic &&
                      tokens_[token + 1].gap == Gap::none;
    if (asks) return false;  // « Est-ce », « Vient-il »
    const bool degree =
        token > sentence_.first && here.gap == Gap::none && text_.surface(token - 1) == "°";
    if (degree) return false;  // « 25 °C. »
    // « anti-FN », « ex-LR »: said of somebody
    if (known_.is_prefixed(token) && (here.word->compound || !known_.is_entity(token)))
      return false;
    const bool initials = here.shape == Shape::upper && !is_capital(token + 1);  // « le MR »
    if (here.word->classes.test(civility_) && !initials) return opens_body(token);
    if (here.word->classes.test(not_name_) && !border_.is_apposed(token)) {
      return here.capitalised && here.word->opens_locution;
    }
    // « LA COLONISATION | DOIT CESSER »
    if (border_.is_shouted_of(token)) return false;
    if (token > sentence_.first && border_.is_shouted_verb(token)) return false;
    if (is_capital(token)) return true;
    // « 20 Minutes », « le quotidien 24 heures »; not « 20 minutes »
    if (here.kind == TokenKind::number) {
      return here.word->opens_locution && (is_capital(token + 1) || border_.is_of_medium(token));
    }
    if (here.kind != TokenKind::word && here.kind != TokenKind::elision) return false;
    if (here.word->opens_locution || border_.is_bracketed(token)) return true;
    return !here.capitalised && known_.is_entity(token);
  }

  [[nodiscard]] bool is_capital(TokenIndex token) const { return border_.is_capital(token); }
  [[nodiscard]] bool adjacent(TokenIndex token) const { return border_.adjacent(token); }

  [[nodiscard]] bool follows_article(TokenIndex token) const {
    return token > sentence_.first && tokens_[token - 1].pos == Pos::determiner;
  }

  // Capitals in a row, with the particles between them. Where a known name ends inside the run and
  // another begins there, the run ends: « sur Twitter Fabrice Delacroix ».
  TokenIndex extend(TokenIndex first) const {
    constexpr TokenIndex kLongest = 12;  // words: longer runs of capitals are no name
    TokenIndex end = first + 1;
    while (end < sentence_.last && end - first < kLongest) {
      if (border_.begins_other(first, end, known_body_)) break;
      const TokenIndex next = extend_once(first, end);
      if (next == end) break;
      end = next;
    }
    return end;
  }

  // « secrétaire d'État », « Premier ministre »: a capital inside an office is no name.
  [[nodiscard]] bool inside_title(TokenIndex token) const { return token < title_end_; }

  // « les Frères musulmans »: a civility, a title.
  [[nodiscard]] bool opens_body(TokenIndex token) const {
    if (!is_capital(token) || !tokens_[token].word->opens_locution) return false;
    const TokenIndex after = std::max(token + 1, title_end_);
    return std::ranges::any_of(find_entities(text_, token, lexicon_), [&](const Entity& entity) {
      return entity.last > after && known_.is_body(entity);
    });
  }

  [[nodiscard]] TokenIndex extend_once(TokenIndex first, TokenIndex end) const {
    if (!adjacent(end) || border_.opens_clause(end)) return end;
    const ClassSet& classes = tokens_[end].word->classes;
    const bool firm = classes.test(company_word_);  // « Kathmandu Post »
    // « à Paris | Par précaution, … »: a heading glued to its text
    const bool preposition = tokens_[end].word->may_be(Pos::preposition);
    if (preposition && is_capital(end) && adjacent(end + 1) && !tokens_[end + 1].capitalised)
      return end;
    if (is_capital(end) && (firm || !classes.test(not_name_) || border_.is_inside_name(end))) {
      return border_.is_shouted_verb(end) ? end : end_of_place(end);
    }
    // « Théo N'Diaye », « Luca D'Amico »
    if (tokens_[end].kind == TokenKind::elision && tokens_[end].capitalised && adjacent(end + 1) &&
        is_capital(end + 1)) {
      return end + 2;
    }
    const std::string_view sign = text_.surface(end);
    const bool touches = tokens_[end].gap == Gap::none;
    if (sign == "&" && adjacent(end + 1) && tokens_[end + 1].capitalised) return end + 2;
    const bool letters = tokens_[end - 1].span.size() > 1;  // not « L'incendie » glued to a word
    if (touches && letters && (sign == "'" || sign == "’") && adjacent(end + 1) &&
        tokens_[end + 1].gap == Gap::none && tokens_[end + 1].kind == TokenKind::word) {
      return end + 2;  // « Lloyd's », « Le Floc'h »
    }
    return extend_over_particles(first, end);
  }

  // « Radio Bleue Pays | basque »: behind a capital of a name, the rest of the place that it opens.
  [[nodiscard]] TokenIndex end_of_place(TokenIndex capital) const {
    TokenIndex end = capital + 1;
    if (!tokens_[capital].word->opens_locution) return end;
    for (const Entity& entity : find_entities(text_, capital, lexicon_)) {
      if (entity.id == place_ && entity.last <= sentence_.last) end = std::max(end, entity.last);
    }
    return end;
  }

  [[nodiscard]] TokenIndex extend_over_particles(TokenIndex first, TokenIndex end) const {
    constexpr TokenIndex kMost = 3;  // « von der », « de la »
    TokenIndex token = end;
    bool french = false;
    while (token < end + kMost && adjacent(token)) {
      const auto particle = border_.particle_at(token);
      if (!particle) break;
      french = french || lexicon_.cell(*particle, also_of_) == "yes";
      ++token;
    }
    if (token == end || !adjacent(token) || !is_capital(token)) return end;
    const bool called = end != known_body_ && border_.is_called(first);
    if (french && !called && !border_.may_be_noble(first, end, token)) return end;
    return token + 1;
  }

  void add(TokenIndex first, TokenIndex end) {
    end = numbered_.end_of({first, end}, sentence_);
    NamePhrase name{.range = {first, end}};
    for (const Entity& entity : find_entities(text_, first, lexicon_)) {
      if (entity.last == end && known_.is_of_names(entity.id)) {
        name.rows.push_back({.id = entity.id, .row = entity.row});
      }
    }
    std::erase_if(name.rows, [&](const ClassRow& row) {
      return row.id == place_ && end == first + 1 &&
             known_.has_own_accents(text_.surface(name.range), row.row);
    });
    // « le Lot » is no LOT; « l'Otan » is the OTAN, as no land is called so
    const bool land =
        std::ranges::any_of(name.rows, [&](const ClassRow& row) { return row.id == place_; });
    std::erase_if(name.rows, [&](const ClassRow& row) {
      return land && end == first + 1 && known_.is_shouted_row(row) &&
             tokens_[first].shape == Shape::capital;
    });
    meant_.add(name.range, names_, name.rows);
    // « il a prié place Saint-Pierre » is an address, « la place Beauvau » a ministry.
    if (!tokens_[first].capitalised && !follows_article(first)) {
      std::erase_if(name.rows, [&](const ClassRow& row) { return row.id == metonym_; });
    }
    name.first_name = tokens_[first].word->classes.test(first_name_);
    name.initialism = end == first + 1 && tokens_[first].shape == Shape::upper;
    Features features;
    if (name.initialism) features.set(Feature::upper);
    text_.annotations.add({.id = class_of(PhraseClass::name),
                           .range = name.range,
                           .head = end - 1,
                           .features = features,
                           .payload = static_cast<std::uint32_t>(names_.size())});
    names_.push_back(std::move(name));
  }

  AnnotatedText& text_;
  const Tokens& tokens_;
  TokenRange sentence_ = {};
  const Lexicon& lexicon_;
  std::vector<NamePhrase>& names_;
  KnownNames known_;
  NameBorder border_;
  MeantRows meant_;
  TitleEnd office_;
  NumberedNames numbered_;
  ArticledNames articled_;
  Column also_of_;
  ClassId first_name_;
  ClassId not_name_;
  ClassId civility_;
  ClassId title_;
  ClassId head_;
  ClassId place_;
  ClassId metonym_;
  ClassId holiday_;
  ClassId company_word_;
  TokenIndex known_body_ = 0;  // where a known organization at the token at hand ends
  TokenIndex title_end_ = 0;   // of the last office met
};

}  // namespace

void annotate_names(AnnotatedText& text, const std::vector<TokenRange>& sentences,
                    const Lexicon& lexicon, std::vector<NamePhrase>& names) {
  NameReader reader(text, lexicon, sentences, names);
  for (const TokenRange sentence : sentences) reader.read(sentence);
}

}  // namespace greffier
