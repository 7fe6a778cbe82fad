#include "model.h"

#include "rules/kinds.h"
#include "rules/read_rules.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace greffier {
namespace {

constexpr std::string_view kTokenRules = "tokens/fr.rules";

std::string read_file(const std::filesystem::path& path, const std::string& what) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path)) {
    throw DataError(path.string() + ": no " + what + " that can be read; check the path");
  }
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<OwnList> read_own_lists(const ModelOptions& options) {
  std::vector<OwnList> lists;
  for (const auto& path : options.gazetteers) {
    lists.push_back({.path = path.string(), .content = read_file(path, "gazetteer")});
  }
  for (const auto& [class_name, path] : options.lexicons) {
    lists.push_back(
        {.class_name = class_name, .path = path.string(), .content = read_file(path, "word list")});
  }
  return lists;
}

std::vector<Rule> read_all_rules(const DataSet& data, const ModelOptions& options,
                                 Lexicon& lexicon) {
  std::vector<Rule> rules;
  for (const DataFile& file : data.files()) {
    if (file.name.starts_with("rules/")) {
      read_rules(data.path_of(file.name), file.content, lexicon, rules);
    }
  }
  for (const auto& path : options.rules) {
    read_rules(path.string(), read_file(path, "rule file"), lexicon, rules);
  }
  return rules;
}

}  // namespace

Model::Model(DataSet data, const ModelOptions& options)
    : data_(std::move(data)), lexicon_(data_, read_own_lists(options)),
      break_rules_(data_.find_built("tokens.brk"), data_.get(kTokenRules),
                   data_.path_of(kTokenRules)),
      tagger_(data_, lexicon_), rules_(read_all_rules(data_, options, lexicon_)) {
  sets_.reserve(fact_kinds().size());
  for (const FactKind& kind : fact_kinds()) sets_.emplace_back(kind.name, rules_, lexicon_);
}

const RuleSet& Model::rules_of(std::string_view kind) const {
  const auto kinds = fact_kinds();
  std::size_t i = 0;
  while (kinds[i].name != kind) ++i;
  return sets_[i];
}

std::shared_ptr<const Model> load_model(const ModelOptions& options) {
  return std::make_shared<const Model>(
      options.data ? DataSet::from_directory(*options.data) : DataSet::embedded(), options);
}

}  // namespace greffier
