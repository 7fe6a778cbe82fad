#include "name/family_names.h"

#include "name/nickname.h"
#include "text/fold.h"
#include "text/spelling.h"

#include <algorithm>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kLong = 8;  // letters of a name that a slip leaves recognisable

}  // namespace

void FamilyNames::remember(const Reading& reading, TokenRange person) {
  const std::string full_name = name_key(reading.text.surface(person));
  for (std::string& name : nicknames_of(reading, person)) names_.insert(std::move(name));
  const std::string family = full_name.substr(full_name.rfind(' ') + 1);
  if (family.size() >= kLong) {
    constexpr std::size_t kMostAlike = 40;
    std::vector<std::string>& like = long_names_[family.substr(0, 2)];
    const bool is_new = std::ranges::find(like, family) == like.end();
    if (is_new && like.size() < kMostAlike) like.push_back(family);
  }
  if (const std::size_t gap = full_name.find(' '); gap != std::string::npos) {
    openers_.insert(full_name.substr(0, gap));
  }
  for (std::size_t gap = full_name.find(' '); gap != std::string::npos;
       gap = full_name.find(' ', gap + 1)) {
    names_.insert(full_name.substr(gap + 1));
  }
}

bool FamilyNames::contains_like(const std::string& name) const {
  if (name.size() < kLong) return false;
  const auto like = long_names_.find(name.substr(0, 2));
  return like != long_names_.end() &&
         std::ranges::any_of(like->second, [&](const std::string& family) {
           return differ_by_a_letter(name, family);
         });
}

}  // namespace greffier
