// The files that names on a command line stand for: folders are walked in the byte order of names.
#pragma once

#include <greffier/input.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace greffier {

struct FoundFile {
  std::string path = {};
  std::uint64_t bytes = 0;  // 0 where the system tells no size
  bool named = false;       // given by name, not found in a folder
};

// Whether a file of a folder or archive, named thus in it, can hold bulletins: not « .git », no
// style sheet or picture of a saved page; or what the caller's globs say.
bool is_wanted(std::string_view path, const std::vector<std::string>& globs);

// Goes through the files without holding more than the open folders.
class FileWalk {
 public:
  FileWalk(std::vector<std::string> names, const std::vector<std::string>& globs)
      : names_(std::move(names)), globs_(globs) {}

  // The next file; nothing at the end. A folder that cannot be opened comes as its own path.
  std::optional<FoundFile> next();

 private:
  struct Folder {
    std::string path = {};
    std::vector<std::string> names = {};  // sorted, last first
  };

  bool enter(const std::string& path);  // false where it cannot be opened

  std::vector<std::string> names_;
  std::vector<std::string> globs_;
  std::size_t next_ = 0;
  std::size_t root_ = 0;         // what the named folder takes of the paths in it
  std::vector<Folder> folders_;  // the way down to where it stands
};

}  // namespace greffier
