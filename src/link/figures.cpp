#include "link/figures.h"

#include "extract/frame_speaker.h"
#include "extract/subject.h"
#include "structure/entry_map.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

class FigureLinker {
 public:
  FigureLinker(const Reading& reading, const std::vector<Quote>& quotes,
               const std::vector<Date>& dates, Speakers& speakers, const PlaceBook& places)
      : reading_(reading), tokens_(reading.text.tokens), quotes_(quotes), dates_(dates),
        speakers_(speakers), places_(places), count_noun_(reading.lexicon.get_class("COUNT_NOUN")),
        event_verb_(reading.lexicon.get_class("EVENT_VERB")),
        source_(reading.lexicon.get_class("SOURCE_PREPOSITION")) {}

  std::vector<Figure> link(const std::vector<FigureMention>& mentions) {
    const auto items = find_items(reading_, mentions);
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const auto entry = entry_of(reading_.outline, mentions[i].range.first);
      if (entry) figures.push_back(make(mentions[i], items[i], *entry));
    }
    return figures;
  }

 private:
  Figure make(const FigureMention& mention, const std::optional<Item>& item, Index entry) {
    Figure figure{.entry = entry,
                  .span = reading_.text.span(mention.range),
                  .value = mention.value,
                  .min = mention.min,
                  .max = mention.max,
                  .modifier = mention.modifier,
                  .kind = mention.kind,
                  .unit = mention.unit,
                  .score = mention.score,
                  .rule = mention.rule};
    if (item) take_item(*item, figure);
    const TokenRange sentence = sentence_of(mention.range.first);
    if (mention.kind != FigureKind::age && mention.kind != FigureKind::score) {
      take_source(mention, sentence, figure);
    }
    figure.series = series_of(mention, sentence);
    figure.place = places_.within(sentence);
    figure.date = date_within(reading_.text.span(sentence));
    return figure;
  }

  TokenRange sentence_of(TokenIndex token) const {
    const auto& pieces = reading_.sentences.pieces;
    const auto after = std::ranges::upper_bound(pieces, token, {}, &TokenRange::first);
    return after == pieces.begin() ? TokenRange{} : *(after - 1);
  }

  // ------------------------------------------------------------ item and category
  void take_item(const Item& item, Figure& figure) const {
    figure.item =
        Phrase{.span = reading_.text.span(item.words), .lemma = noun_lemma(tokens_[item.head])};
    if (!item.befell.empty()) {
      figure.befell = Phrase{.span = reading_.text.span(item.befell), .lemma = item.befell_lemma};
      take_category(item.befell.first, event_verb_, figure);
    }
    if (!figure.category) take_category(item.head, count_noun_, figure);
  }

  void take_category(TokenIndex token, ClassId id, Figure& figure) const {
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id != id) continue;
      const std::string_view category = reading_.lexicon.cell(row.row, "category");
      const std::string_view first = category.substr(0, category.find('|'));
      if (!first.empty()) figure.category = std::string(first);
    }
  }

  // ------------------------------------------------------------ source
  // The speaker of the quote around it; else a source phrase or a subject that counts.
  void take_source(const FigureMention& mention, TokenRange sentence, Figure& figure) {
    if (const Quote* quote = innermost_quote(figure.span)) {
      figure.source = quote->speaker;
      figure.via = quote->via;
      figure.certainty = quote->certainty;
      if (figure.source) return;
    }
    take_counting_subject(mention, sentence, figure);
    if (!figure.source) take_source_phrase(mention, sentence, figure);
  }

  const Quote* innermost_quote(Span span) {
    while (next_quote_ < quotes_.size() && quotes_[next_quote_].span.begin <= span.begin) {
      open_quotes_.push_back(&quotes_[next_quote_++]);
    }
    std::erase_if(open_quotes_, [&](const Quote* q) { return q->span.end <= span.begin; });
    for (auto quote = open_quotes_.rbegin(); quote != open_quotes_.rend(); ++quote) {
      if ((*quote)->span.contains(span)) return *quote;
    }
    return nullptr;
  }

  // « Enedis recense 27 400 clients », « la CGT 350 000 », « fait état de cinq morts ».
  void take_counting_subject(const FigureMention& mention, TokenRange sentence, Figure& figure) {
    constexpr TokenIndex kReach = 10;
    const TokenIndex first = mention.range.first;
    const TokenIndex limit = std::max(sentence.first, first > kReach ? first - kReach : 0);
    for (TokenIndex at = first; at-- > limit;) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb == nullptr || verb->range.last > first) continue;
      if (!verb->report) return;
      if (const auto subject = find_subject(reading_, *verb, sentence)) {
        TokenRange named;
        if (subject->group != nullptr) skip_apposition(reading_, *subject->group, sentence, named);
        figure.source = speakers_.resolve(*subject, named);
      }
      return;
    }
  }

  // « 20 000 manifestants selon la police ».
  void take_source_phrase(const FigureMention& mention, TokenRange sentence, Figure& figure) {
    constexpr TokenIndex kReach = 14;
    const TokenIndex limit = std::min(sentence.last, mention.range.last + kReach);
    for (TokenIndex at = mention.range.last; at < limit; ++at) {
      if (reading_.text.surface(at) == ";") return;
      TokenIndex group_at = 0;
      if (tokens_[at].word->classes.test(source_)) group_at = at + 1;
      if (const auto* phrase = reading_.text.annotations.find(at, source_)) {
        group_at = phrase->range.last;
      }
      if (group_at == 0 || group_at >= sentence.last) continue;
      if (const NounGroup* group = reading_.noun_group_at(group_at)) {
        TokenRange named;
        skip_apposition(reading_, *group, sentence, named);
        figure.source = speakers_.resolve({.range = group->range, .group = group}, named);
      }
      return;
    }
  }

  // ------------------------------------------------------------ series
  // « portant le bilan à 12 », « 620 autres », « cinq nouveaux cas », « (+2) ».
  Series series_of(const FigureMention& mention, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 8> kMore{
        "autres",       "nouveaux",       "nouvelles", "supplementaires",
        "additionnels", "additionnelles", "nouvel",    "plus"};
    const TokenIndex next = mention.range.last;
    if (next < sentence.last &&
        std::ranges::find(kMore, tokens_[next].word->folded) != kMore.end()) {
      return Series::increment;
    }
    if (reading_.text.surface(mention.range.first).starts_with('+') &&
        mention.kind == FigureKind::count) {
      return Series::increment;
    }
    return carries_total(mention, sentence) ? Series::total : Series::none;
  }

  bool carries_total(const FigureMention& mention, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 5> kCarry{"porter", "alourdir", "monter",
                                                            "grimper", "passer"};
    constexpr TokenIndex kReach = 9;
    const TokenIndex first = mention.range.first;
    const TokenIndex limit = std::max(sentence.first, first > kReach ? first - kReach : 0);
    if (first == 0 || tokens_[first - 1].word->folded != "a") return false;
    for (TokenIndex at = first - 1; at-- > limit;) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb == nullptr) continue;
      const std::string_view lemma = verb->lemma;
      return std::ranges::any_of(kCarry, [&](std::string_view v) { return lemma.ends_with(v); });
    }
    return false;
  }

  std::optional<Index> date_within(Span sentence) const {
    const auto found = std::ranges::lower_bound(dates_, sentence.begin, {},
                                                [](const Date& d) { return d.span.begin; });
    if (found == dates_.end() || found->span.end > sentence.end) return std::nullopt;
    return static_cast<Index>(found - dates_.begin());
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<Quote>& quotes_;
  const std::vector<Date>& dates_;
  Speakers& speakers_;
  const PlaceBook& places_;
  ClassId count_noun_;
  ClassId event_verb_;
  ClassId source_;
  std::size_t next_quote_ = 0;
  std::vector<const Quote*> open_quotes_;
};

}  // namespace

std::vector<Figure> link_figures(const Reading& reading, const std::vector<FigureMention>& mentions,
                                 const std::vector<Quote>& quotes, const std::vector<Date>& dates,
                                 Speakers& speakers, const PlaceBook& places) {
  return FigureLinker(reading, quotes, dates, speakers, places).link(mentions);
}

}  // namespace greffier
