#include "figure/tie.h"

#include "lex/nearby.h"

namespace greffier {

// « de », « à », a sign or a quotation mark before the figure, from the last to the first.
Tie TieReader::before(TokenIndex first, TokenRange sentence) const {
  Tie tie{.end = first};
  const auto follows = [&](auto holds) { return tie.end > sentence.first && holds(tie.end - 1); };
  const auto is_sign = [&](TokenIndex token) {
    const std::string_view sign = reading_.text.surface(token);
    const bool dash = sign == "–" || sign == "—" || sign == "-";
    return sign == "," || sign == ":" || (dash && tokens_[token].gap == Gap::blank);
  };
  // « une marge d'erreur de ±3 points »
  if (follows([&](TokenIndex token) { return reading_.text.surface(token) == "±"; })) --tie.end;
  // « évalués à “60 000 euros” »
  if (follows([&](TokenIndex token) { return tokens_[token].kind == TokenKind::mark; })) --tie.end;
  tie.of = follows([&](TokenIndex token) { return has_pos(tokens_, token, Pos::de); });
  tie.at = follows([&](TokenIndex token) { return is_word(tokens_, token, "a"); });
  if (tie.of || tie.at) --tie.end;
  // « une baisse cumulée | de 14,7 % »
  const bool told =
      tie.of && tie.end > sentence.first + 2 && has_pos(tokens_, tie.end - 1, Pos::participle);
  if (told && noun_.is_measured(tie.end - 2, "move")) --tie.end;
  // « n'est financé qu'à 7 % »
  if (tie.at && follows([&](TokenIndex token) { return is_word(tokens_, token, "qu'"); }))
    --tie.end;
  // « une baisse du prix du gaz à hauteur de 3 % »
  const bool height = tie.of && tie.end > sentence.first + 2 &&
                      is_word(tokens_, tie.end - 1, "hauteur") &&
                      is_word(tokens_, tie.end - 2, "a");
  if (height) tie.end -= 2;
  // « un “trou” de 3 milliards »
  const bool marked = (tie.of || tie.at) && tie.end > sentence.first + 1 &&
                      tokens_[tie.end - 1].kind == TokenKind::mark;
  if (marked) --tie.end;
  tie.apart = follows(is_sign);
  if (tie.apart) --tie.end;
  return tie;
}

}  // namespace greffier
