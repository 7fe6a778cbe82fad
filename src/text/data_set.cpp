#include "text/data_set.h"

#include <greffier/error.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace greffier {
namespace {

// Written by cmake/EmbedData.cmake in the order of the names; a null name ends the list.
struct EmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};

constexpr std::string_view kBuilt = "built/";

}  // namespace

extern "C" const EmbeddedFile greffier_embedded_files[];

DataSet DataSet::embedded() {
  DataSet set;
  for (const EmbeddedFile* file = greffier_embedded_files; file->name != nullptr; ++file) {
    const std::string_view content(file->begin, static_cast<std::size_t>(file->end - file->begin));
    const bool built = std::string_view(file->name).starts_with(kBuilt);
    (built ? set.built_ : set.files_).push_back({.name = file->name, .content = content});
  }
  return set;
}

DataSet DataSet::from_directory(const std::filesystem::path& directory) {
  DataSet set;
  set.root_ = directory.string();
  std::error_code failed;
  if (!std::filesystem::is_directory(directory, failed)) {
    throw DataError(set.root_ + ": not a directory; give the project's data/ or a copy of it");
  }
  for (const EmbeddedFile* file = greffier_embedded_files; file->name != nullptr; ++file) {
    if (std::string_view(file->name).starts_with(kBuilt)) continue;
    std::ifstream in(directory / file->name, std::ios::binary);
    if (!in)
      throw DataError(set.path_of(file->name) +
                      ": cannot be read; --data wants the project's data/ or a whole copy of it");
    set.contents_.push_back(std::make_unique<const std::string>(std::istreambuf_iterator<char>(in),
                                                                std::istreambuf_iterator<char>()));
    set.files_.push_back({.name = file->name, .content = *set.contents_.back()});
  }
  return set;
}

std::string_view DataSet::get(std::string_view name) const {
  const auto found = std::ranges::lower_bound(files_, name, {}, &DataFile::name);
  if (found == files_.end() || found->name != name) {
    throw DataError(path_of(name) + ": no such data file");
  }
  return found->content;
}

std::string_view DataSet::find_built(std::string_view name) const {
  for (const DataFile& file : built_) {
    if (file.name == std::string(kBuilt) + std::string(name)) return file.content;
  }
  return {};
}

std::string DataSet::path_of(std::string_view name) const {
  return root_ + "/" + std::string(name);
}

}  // namespace greffier
