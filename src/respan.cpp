#include "respan.h"

namespace greffier {
namespace {

class Respanner {
 public:
  explicit Respanner(const EntityMap& entities) : entities_(entities) {}

  void move(Span& span) const { span = entities_.to_text(span); }
  void move(std::optional<Span>& span) const {
    if (span) move(*span);
  }
  void move(std::optional<Phrase>& phrase) const {
    if (phrase) move(phrase->span);
  }
  void move(std::optional<Claimant>& claimant) const {
    if (claimant) move(claimant->span);
  }
  void move(std::vector<Mention>& mentions) const {
    for (Mention& mention : mentions) move(mention.span);
  }

  void move(Entry& entry) const {
    move(entry.span);
    move(entry.title);
    move(entry.time.span);
  }
  void move(Figure& figure) const {
    move(figure.span);
    move(figure.item);
    move(figure.befell);
    move(figure.via);
    move(figure.source);
  }
  void move(Quote& quote) const {
    move(quote.span);
    for (Span& part : quote.parts) move(part);
    move(quote.speaker);
    move(quote.cue);
    move(quote.via);
  }

 private:
  const EntityMap& entities_;
};

}  // namespace

void respan_to_text(Bulletin& bulletin, const EntityMap& entities) {
  const Respanner respanner(entities);
  for (Entry& entry : bulletin.entries) respanner.move(entry);
  for (Actor& actor : bulletin.actors) respanner.move(actor.mentions);
  for (Place& place : bulletin.places) respanner.move(place.mentions);
  for (Figure& figure : bulletin.figures) respanner.move(figure);
  for (Quote& quote : bulletin.quotes) respanner.move(quote);
  for (Date& date : bulletin.dates) respanner.move(date.span);
  for (Warning& warning : bulletin.warnings) respanner.move(warning.span);
}

void respan_to_decoded(Statements& stated, const EntityMap& entities) {
  for (StatedEntry& entry : stated.entries) {
    entry.span = entities.to_decoded(entry.span);
    entry.header = entities.to_decoded(entry.header);
    entry.title = entities.to_decoded(entry.title);
  }
}

}  // namespace greffier
