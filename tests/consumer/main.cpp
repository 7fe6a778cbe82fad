// Who says what, by the library alone: the example of README.md.
#include <greffier/parser.h>

#include <iostream>

int main() {
  greffier::Parser parser(greffier::load_model());
  const greffier::Bulletin bulletin =
      parser.parse("« Le pont tiendra », a assuré Anne Lorrain.", {.reference = "2025-03-14"});
  for (const greffier::Quote& quote : bulletin.quotes) {
    if (!quote.speaker || !quote.speaker->actor) continue;
    std::cout << bulletin.actors[*quote.speaker->actor].name << ": "
              << greffier::slice(bulletin.text, quote.span) << '\n';
  }
}
