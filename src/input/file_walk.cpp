#include "input/file_walk.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fnmatch.h>
#include <functional>
#include <sys/stat.h>

namespace greffier {
namespace {

// What browsers save beside a page, and what no text is in.
constexpr std::array<std::string_view, 39> kAssets{
    ".7z",  ".avi",  ".avif", ".bin",  ".bmp",  ".css",  ".db",   ".doc", ".docx", ".eot",
    ".exe", ".gif",  ".ico",  ".jpeg", ".jpg",  ".js",   ".m4a",  ".map", ".mjs",  ".mov",
    ".mp3", ".mp4",  ".odt",  ".ogg",  ".otf",  ".pdf",  ".png",  ".ppt", ".pptx", ".svg",
    ".tif", ".tiff", ".ttf",  ".wav",  ".webm", ".webp", ".woff", ".xls", ".xlsx"};

std::string_view last_part(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

bool is_asset(std::string_view name) {
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string_view::npos) return false;
  std::string extension(name.substr(dot));
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return extension == ".woff2" || std::ranges::binary_search(kAssets, extension);
}

// « .git/x », « a/.cache/x », but « ./x » and « ../x » are ways, not names.
bool has_hidden_part(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.starts_with('.') && part != "." && part != "..") return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

bool is_wanted(std::string_view path, const std::vector<std::string>& globs) {
  const std::string_view name = last_part(path);
  if (globs.empty()) {
    return !has_hidden_part(path) && !path.starts_with("__MACOSX/") && !is_asset(name);
  }
  return std::ranges::any_of(globs, [&](const std::string& glob) {
    return ::fnmatch(glob.c_str(), std::string(name).c_str(), 0) == 0 ||
           ::fnmatch(glob.c_str(), std::string(path).c_str(), 0) == 0;
  });
}

bool FileWalk::enter(const std::string& path) {
  Folder folder{.path = path.ends_with('/') ? path : path + "/"};
  std::error_code failed;
  for (std::filesystem::directory_iterator entry(path, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::string name = entry->path().filename().string();
    if (!name.starts_with('.')) folder.names.push_back(std::move(name));
  }
  if (failed) return false;
  std::ranges::sort(folder.names, std::greater<>());
  folders_.push_back(std::move(folder));
  return true;
}

std::optional<FoundFile> FileWalk::next() {
  struct stat about = {};
  while (!folders_.empty()) {
    Folder& folder = folders_.back();
    if (folder.names.empty()) {
      folders_.pop_back();
      continue;
    }
    const std::string path = folder.path + folder.names.back();
    folder.names.pop_back();
    if (::lstat(path.c_str(), &about) != 0) continue;
    if (S_ISDIR(about.st_mode)) {
      if (enter(path)) continue;
      return FoundFile{.path = path};
    }
    // A link may lead to a file, but not down into a folder: that may lead back.
    if (S_ISLNK(about.st_mode) && ::stat(path.c_str(), &about) != 0) continue;
    const std::string_view below = std::string_view(path).substr(root_);
    if (!S_ISREG(about.st_mode) || !is_wanted(below, globs_)) continue;
    return FoundFile{.path = path, .bytes = static_cast<std::uint64_t>(about.st_size)};
  }
  if (next_ == names_.size()) return std::nullopt;
  const std::string& name = names_[next_++];
  const bool told = name != "-" && ::stat(name.c_str(), &about) == 0;
  root_ = name.ends_with('/') ? name.size() : name.size() + 1;
  if (told && S_ISDIR(about.st_mode) && enter(name)) return next();
  return FoundFile{
      .path = name,
      .bytes = told && S_ISREG(about.st_mode) ? static_cast<std::uint64_t>(about.st_size) : 0,
      .named = true};
}

}  // namespace greffier
