#include "shared_model.h"

namespace greffier_tests {

const std::shared_ptr<const greffier::Model>& shared_model() {
  static const std::shared_ptr<const greffier::Model> model = greffier::load_model();
  return model;
}

greffier::Reading read_with_shared_model(std::string_view text) {
  static greffier::Vocabulary vocabulary(shared_model()->lexicon());
  return greffier::read_text(text, *shared_model(), vocabulary);
}

}  // namespace greffier_tests
