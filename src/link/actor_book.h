// One actor for all its mentions: « Volodymyr Zelensky » and « Zelensky », « Programme alimentaire
// mondial » and « PAM », « forces armées russes » and « forces russes ». Two people of one surname
// stay two.
#pragma once

#include <greffier/fact.h>

#include "name/mention.h"
#include "reading/reading.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace greffier {

class ActorBook {
 public:
  // Joins the mentions, which are in the order of the text.
  ActorBook(const Reading& reading, const std::vector<ActorMention>& mentions);

  // The actor that a mention covering a token stands for.
  [[nodiscard]] std::optional<Index> at(TokenIndex token) const;
  // The first mention that begins inside a range.
  [[nodiscard]] std::optional<Index> within(TokenRange range) const;

  // Adds a mention that speech or a figure brings: a title, a pronoun, a description.
  void add_mention(Index actor, const ActorMention& mention);
  Index add_actor(const ActorMention& mention);
  // Adds it to the actor that it names, or to a new one.
  Index take(const ActorMention& mention);
  // The office of a person, where none was told, and the gender that it shows.
  void take_office(Index person, TokenRange role, Features shown);

  struct Entry {
    ActorKind kind = ActorKind::person;
    std::string country = {};
    TokenRange role = {};
    std::vector<TokenRange> offices = {};     // that and others: « le socialiste X, conseiller »
    Features features = {};                   // gender and number, as far as known
    bool named = false;                       // a mention is a name
    std::vector<ActorMention> mentions = {};  // in the order of the text, but those added later
    std::vector<ClassRow> rows = {};
  };
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

  // Mentions by their first token: who is named where.
  [[nodiscard]] const std::map<TokenIndex, Index>& by_token() const { return by_token_; }

 private:
  std::optional<Index> find(const ActorMention& mention) const;
  std::optional<Index> find_told_apart(const ActorMention& mention) const;
  std::optional<Index> find_misspelt(const ActorMention& mention) const;
  std::optional<Index> find_shortened(const ActorMention& mention) const;
  std::optional<Index> find_by_noun(const ActorMention& mention) const;
  std::optional<Index> find_family(const ActorMention& mention) const;
  std::optional<Index> find_without_middle(const ActorMention& mention) const;
  void learn(Index actor, const ActorMention& mention);
  [[nodiscard]] std::string key(TokenRange range) const;
  [[nodiscard]] std::string head_key(const ActorMention& mention) const;
  [[nodiscard]] std::string full_key(const ActorMention& mention) const;
  [[nodiscard]] std::string key_at(TokenIndex token) const;
  [[nodiscard]] bool has_first_name(TokenRange range) const;
  [[nodiscard]] std::vector<std::string> parts_of(const ActorMention& mention) const;
  [[nodiscard]] std::string without_middle(TokenRange range) const;
  [[nodiscard]] std::vector<std::string> keys_of(const ActorMention& mention) const;

  static constexpr Index kSeveral = 0xFFFFFFFF;

  const Reading& reading_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, Index> by_key_;
  std::unordered_map<std::string, std::vector<Index>> by_family_name_;  // all who share it
  std::unordered_map<std::string, Index> by_first_and_last_;            // « Inès Roc »
  std::unordered_map<std::string, std::vector<Index>> by_opening_;  // of family names, two letters
  std::unordered_map<std::string, Index> by_head_;   // groups told apart, by their noun
  std::unordered_map<std::string, Index> by_short_;  // bodies by the words that open their names
  std::unordered_map<std::string, Index> by_noun_;   // « la Cour »: the latest that opens so
  std::map<TokenIndex, Index> by_token_;
  std::map<TokenIndex, TokenIndex> ends_;  // of mentions, by first token
};

}  // namespace greffier
