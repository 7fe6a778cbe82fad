#include "phrase/before_name.h"

namespace greffier {

BeforeName::BeforeName(const Lexicon& lexicon)
    : lexicon_(lexicon), before_name_(lexicon.get_class("BEFORE_NAME")),
      article_(lexicon.get_column("BEFORE_NAME", "article")),
      where_(lexicon.get_column("BEFORE_NAME", "where")),
      agent_(lexicon.get_column("BEFORE_NAME", "agent")),
      around_(lexicon.get_column("BEFORE_NAME", "around")) {}

std::string_view BeforeName::article(const Token& token) const { return cell(token, article_); }

std::string_view BeforeName::where(const Token& token) const { return cell(token, where_); }

std::string_view BeforeName::agent(const Token& token) const { return cell(token, agent_); }

bool BeforeName::is_around(const Token& token) const { return cell(token, around_) == "yes"; }

std::string_view BeforeName::cell(const Token& token, Column column) const {
  if (!token.word->classes.test(before_name_)) return {};
  for (const ClassRow& row : token.word->rows) {
    if (row.id == before_name_) return lexicon_.cell(row.row, column);
  }
  return {};
}

}  // namespace greffier
