// An actor as it is printed: its fullest name, its country, and where it is mentioned.
#pragma once

#include <greffier/fact.h>

#include "link/actor_book.h"
#include "link/state_body.h"
#include "reading/reading.h"

#include <string>
#include <string_view>

namespace greffier {

class ActorRecords {
 public:
  // `home` is the country of the page, where it is known.
  ActorRecords(const Reading& reading, const std::string& home);

  [[nodiscard]] Actor of(const ActorBook::Entry& entry) const;

 private:
  [[nodiscard]] bool is_group(const ActorBook::Entry& entry) const;
  [[nodiscard]] std::string name_of(const ActorBook::Entry& entry) const;
  [[nodiscard]] std::vector<ClassRow> rows_of(const ActorBook::Entry& entry) const;
  [[nodiscard]] std::string article_of(const ActorBook::Entry& entry, std::string_view name) const;
  [[nodiscard]] bool is_town(const ClassRow& row) const;
  void locate(const ActorBook::Entry& entry, Actor& actor) const;
  void list_mentions(const ActorBook::Entry& entry, Actor& actor) const;

  const Reading& reading_;
  StateBodies states_;
  ClassId place_;
  ClassId commune_;
};

}  // namespace greffier
