#include <greffier/explain.h>

#include "lex/class_id.h"
#include "lex/vocabulary.h"
#include "read.h"
#include "rule_matches.h"
#include "rules/kinds.h"
#include "text/entity.h"
#include "text/line_map.h"
#include "text/utf8.h"

#include <algorithm>
#include <map>

namespace greffier {
namespace {

// Text padded with blanks to a number of characters.
std::string padded(std::string text, std::size_t width) {
  const std::size_t characters = count_characters(text);
  if (characters < width) text.append(width - characters, ' ');
  return text;
}

// « l'état\n  d'urgence » on one line, shortened in the middle where it is long.
std::string shown(std::string_view text) {
  constexpr std::size_t kLongest = 72;  // characters
  constexpr std::size_t kEnds = 32;
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  const std::size_t characters = count_characters(line);
  if (characters <= kLongest) return "« " + line + " »";
  std::size_t head = 0;
  for (std::size_t i = 0; i < kEnds; ++i) take_character(line, head);
  std::size_t tail = head;
  for (std::size_t i = kEnds; i + kEnds < characters; ++i) take_character(line, tail);
  return "« " + line.substr(0, head) + " … " + line.substr(tail) + " »";
}

std::string feature_names(Features features) {
  std::string out;
  for (std::size_t i = 0; i < kFeatureNames.size(); ++i) {
    if (features.has(static_cast<Feature>(i))) out += " " + std::string(kFeatureNames[i]);
  }
  return out;
}

// A fact as one line: where, what, and the rule that made it.
struct FactLine {
  std::uint32_t begin = 0;
  std::string text = {};
};

class Explainer {
 public:
  Explainer(const Bulletin& bulletin, const Statements& stated, const Model& model)
      : bulletin_(bulletin), model_(model), vocabulary_(model.lexicon()),
        reading_(read_text(bulletin.text, model, vocabulary_, stated)), lines_(bulletin.text) {
    for (const Rule& rule : model.rules()) rules_.emplace(rule.name, &rule);
    collect_trials();
    collect_facts();
  }

  std::string write() {
    out_ = bulletin_.source.name + ": " + bulletin_.source.encoding + ", " +
           std::to_string(bulletin_.source.bytes) + " bytes\n";
    std::size_t entry = 0;
    for (const TokenRange piece : reading_.sentences.pieces) {
      if (piece.empty()) continue;
      for (; entry < bulletin_.entries.size() &&
             bulletin_.entries[entry].span.begin <= span(piece).begin;
           ++entry) {
        write_entry(entry);
      }
      write_sentence(piece);
    }
    for (const Warning& warning : bulletin_.warnings) write_warning(warning);
    return std::move(out_);
  }

 private:
  [[nodiscard]] Span span(TokenRange range) const { return reading_.text.span(range); }
  [[nodiscard]] std::string_view text(Span span) const { return slice(bulletin_.text, span); }
  [[nodiscard]] std::string position(TokenIndex token) const {
    return lines_.position(reading_.text.tokens[token].span.begin);
  }

  // -------------------------------------------------------------- rules
  void collect_trials() {
    for (const FactKind& kind : fact_kinds()) {
      const std::string_view name = kind.name;
      for (const Match& match : find_rule_matches(reading_, model_, name)) {
        won_[match.range.first].push_back(match);
      }
      for (const TokenRange range : ranges_of_kind(reading_, name)) {
        for (const Trial& trial : model_.rules_of(name).try_each(reading_.text, range)) {
          trials_[trial.range.first].push_back(trial);
        }
      }
    }
  }

  [[nodiscard]] bool has_won(const Trial& trial) const {
    const auto here = won_.find(trial.range.first);
    return here != won_.end() && std::ranges::any_of(here->second, [&](const Match& match) {
             return match.rule == trial.rule;
           });
  }

  void write_win(const Match& match) {
    out_ += "    " + padded(position(match.range.first), 8) + "won    " + match.rule->name + " " +
            shown(reading_.text.surface(match.range));
    for (std::size_t i = 0; i < match.captures.size(); ++i) {
      if (match.captures[i].empty()) continue;
      out_ += " " + match.rule->captures[i] + "=" +
              std::string(reading_.text.surface(match.captures[i]));
    }
    out_ += "\n";
  }

  // Rules that match but give way to a longer or an earlier one, and rules that stop on the way,
  // together by the token that none of them could take.
  void write_trials(TokenIndex token) {
    std::map<TokenIndex, std::string> stopped;
    for (const Trial& trial : trials_[token]) {
      if (has_won(trial)) continue;
      if (!trial.range.empty()) {
        out_ += "    " + padded(position(token), 8) + "lost   " + trial.rule->name + " " +
                shown(reading_.text.surface(trial.range)) + "\n";
      } else if (trial.reached > token) {
        stopped[trial.reached] += " " + trial.rule->name;
      }
    }
    for (const auto& [reached, names] : stopped) {
      const bool at_end = reached >= reading_.text.tokens.size();
      out_ += "    " + padded(position(token), 8) + "tried " + names + ", stopped at " +
              (at_end ? "the end" : shown(reading_.text.surface(reached))) + "\n";
    }
  }

  void write_rules(TokenRange piece) {
    for (TokenIndex token = piece.first; token < piece.last; ++token) {
      if (const auto here = won_.find(token); here != won_.end()) {
        for (const Match& match : here->second) write_win(match);
      }
      if (trials_.contains(token)) write_trials(token);
    }
  }

  // -------------------------------------------------------------- tokens and phrases
  void write_token(TokenIndex index) {
    const Token& token = reading_.text.tokens[index];
    std::string line = "    " + padded(position(index), 8) +
                       padded(std::string(reading_.text.surface(index)), 22) + " " +
                       padded(std::string(kPosNames[static_cast<std::size_t>(token.pos)]), 10);
    if (const Analysis* analysis = token.analysis(); analysis != nullptr) {
      line += " " + std::string(analysis->lemma) + feature_names(features_of(*analysis));
    } else if (token.kind == TokenKind::word && token.word->rows.empty()) {
      line += " (unknown word)";
    }
    std::string lists;
    for (const ClassRow& row : token.word->rows) {
      const std::string name(model_.lexicon().class_name(row.id));
      if (lists.find(" " + name) == std::string::npos) lists += " " + name;
    }
    if (!lists.empty()) line += "  in" + lists;
    out_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }

  void write_phrase(const Annotation& annotation) {
    out_ += "    " + padded(position(annotation.range.first), 8) +
            padded(std::string(model_.lexicon().class_name(annotation.id)), 12) +
            shown(reading_.text.surface(annotation.range)) + feature_names(annotation.features) +
            payload(annotation) + "\n";
  }

  [[nodiscard]] std::string payload(const Annotation& annotation) const {
    if (annotation.id == class_of(PhraseClass::verb_group)) {
      return ", lemma " + reading_.verbs[annotation.payload].lemma;
    }
    if (annotation.id == class_of(PhraseClass::noun_group)) {
      return ", head " + std::string(reading_.text.surface(annotation.head));
    }
    return {};
  }

  void write_phrases(TokenRange piece) {
    for (TokenIndex token = piece.first; token < piece.last; ++token) {
      reading_.text.annotations.for_each_at(
          token, [&](const Annotation& annotation) { write_phrase(annotation); });
    }
  }

  // -------------------------------------------------------------- facts
  void add_fact(Span span, std::string_view kind, const std::string& rule) {
    std::string line = "    " + padded(lines_.position(span.begin), 8) +
                       padded(std::string(kind), 8) + shown(text(span)) + " by " + rule;
    if (const auto found = rules_.find(rule); found != rules_.end()) {
      line += " (" + found->second->path + ":" + std::to_string(found->second->line) + ")";
    }
    facts_.push_back({.begin = span.begin, .text = line + "\n"});
  }

  void collect_facts() {
    for (const Figure& figure : bulletin_.figures) add_fact(figure.span, "figure", figure.rule);
    for (const Quote& quote : bulletin_.quotes) add_fact(quote.span, "quote", quote.rule);
    for (const Date& date : bulletin_.dates) add_fact(date.span, "date", date.rule);
    for (const Place& place : bulletin_.places) {
      for (const Mention& mention : place.mentions) add_fact(mention.span, "place", place.rule);
    }
    for (const Actor& actor : bulletin_.actors) {
      for (const Mention& mention : actor.mentions) {
        add_fact(mention.span, "actor", "the names of " + shown(actor.name));
      }
    }
    std::ranges::stable_sort(facts_, {}, &FactLine::begin);
  }

  void write_facts(TokenRange piece) {
    const std::uint32_t end = span(piece).end;
    for (; next_fact_ < facts_.size() && facts_[next_fact_].begin < end; ++next_fact_) {
      out_ += facts_[next_fact_].text;
    }
  }

  // -------------------------------------------------------------- layout
  void write_entry(std::size_t index) {
    const Entry& entry = bulletin_.entries[index];
    out_ += "\nentry e" + std::to_string(index + 1) + " at " + lines_.position(entry.span.begin) +
            ", time " + entry.time.value.value_or("unknown") + "\n";
  }

  // A heading is written only where something stands under it.
  template <typename Write>
  void write_under(std::string_view heading, Write write) {
    const std::size_t before = out_.size();
    out_ += "  " + std::string(heading) + "\n";
    const std::size_t filled = out_.size();
    write();
    if (out_.size() == filled) out_.resize(before);
  }

  void write_sentence(TokenRange piece) {
    out_ += "\n" + position(piece.first) + " " + shown(text(span(piece))) + "\n";
    write_under("tokens", [&] {
      for (TokenIndex token = piece.first; token < piece.last; ++token) write_token(token);
    });
    write_under("phrases", [&] { write_phrases(piece); });
    write_under("rules", [&] { write_rules(piece); });
    write_under("facts", [&] { write_facts(piece); });
  }

  void write_warning(const Warning& warning) {
    out_ += "\nwarning " + (warning.span ? lines_.position(warning.span->begin) + " " : "") +
            warning.code + ": " + warning.message + "\n";
  }

  const Bulletin& bulletin_;
  const Model& model_;
  Vocabulary vocabulary_;
  Reading reading_;
  LineMap lines_;
  std::map<std::string, const Rule*, std::less<>> rules_;  // by name
  std::map<TokenIndex, std::vector<Match>> won_;           // by the token they begin at
  std::map<TokenIndex, std::vector<Trial>> trials_;
  std::vector<FactLine> facts_;
  std::size_t next_fact_ = 0;
  std::string out_;
};

}  // namespace

std::string explain(const Document& document, const ParseOptions& options,
                    const std::shared_ptr<const Model>& model) {
  Document read = document;
  read.text = decode_entities(document.text);  // shown as they are understood
  const Statements stated = read.stated;
  const Bulletin bulletin = Parser(model).parse(std::move(read), options);
  return Explainer(bulletin, stated, *model).write();
}

}  // namespace greffier
