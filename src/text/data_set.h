// The files of data/: those built into the program, or those of a directory while one works on
// them.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

struct DataFile {
  std::string name = {};          // below data/, with slashes: "lexicon/report_verb.tsv"
  std::string_view content = {};  // lives as long as the DataSet
};

// Files in the byte order of their names, the same for both origins.
class DataSet {
 public:
  // What was built in.
  static DataSet embedded();

  // The same names read from `directory`. DataError where one cannot be read.
  static DataSet from_directory(const std::filesystem::path& directory);

  [[nodiscard]] const std::vector<DataFile>& files() const { return files_; }

  // The content of a file; DataError where there is none of that name.
  [[nodiscard]] std::string_view get(std::string_view name) const;

  // What the build makes of the files: « index.bin » (index.h) and « tokens.brk » (the token rules,
  // compiled). Empty for files of a directory: then it is made at run time.
  [[nodiscard]] std::string_view find_built(std::string_view name) const;

  // What an error message calls a file of this set: its path, or `data/…` for one built in.
  [[nodiscard]] std::string path_of(std::string_view name) const;

 private:
  std::vector<DataFile> files_;
  std::vector<std::unique_ptr<const std::string>> contents_;  // of files read from a directory
  std::vector<DataFile> built_;
  std::string root_ = "data";
};

}  // namespace greffier
