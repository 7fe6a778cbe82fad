#include "input/page_feed.h"

#include "input/ascii.h"
#include "input/html_element.h"
#include "text/entity.h"
#include "text/utf8.h"

#include <algorithm>
#include <libxml/HTMLparser.h>
#include <memory>
#include <mutex>

namespace greffier {
namespace {

constexpr std::size_t kChunk = 1024;        // bytes between two looks at the depth
constexpr int kDeepest = 256;               // elements; pages of newsrooms reach 60
constexpr std::size_t kLongestTag = 16384;  // bytes; what is longer loses its attributes
constexpr std::size_t kMostAttributes = 256;

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// libxml2 decodes « &#146; » to a control character.
std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();)
    append_character(out, without_control(take_character(text, at)));
  return out;
}

// -------------------------------------------------------------- libxml2's side
void on_begin(void* self, const xmlChar* name, const xmlChar** attributes) {
  static_cast<PageEvents*>(self)->begin_element(view(name), attributes);
}

void on_end(void* self, const xmlChar* name) {
  static_cast<PageEvents*>(self)->end_element(view(name));
}

void on_text(void* self, const xmlChar* text, int size) {
  const std::string_view run(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  const bool controls = run.find('\xC2') != std::string_view::npos;  // or a letter beside them
  static_cast<PageEvents*>(self)->add_text(controls ? without_controls(run) : run);
}

class HtmlParser {
 public:
  explicit HtmlParser(PageEvents& events) {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    xmlSAXHandler handler = {};
    handler.startElement = &on_begin;
    handler.endElement = &on_end;
    handler.characters = &on_text;
    handler.ignorableWhitespace = &on_text;
    handler.cdataBlock = &on_text;
    context_.reset(
        htmlCreatePushParserCtxt(&handler, &events, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (context_ == nullptr) throw std::bad_alloc();
    htmlCtxtUseOptions(context_.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                           HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                           HTML_PARSE_IGNORE_ENC);
  }

  void feed(std::string_view chunk) {
    htmlParseChunk(context_.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
  }
  void finish() { htmlParseChunk(context_.get(), nullptr, 0, 1); }
  [[nodiscard]] bool is_too_deep() const { return context_->nameNr > kDeepest; }

 private:
  struct Free {
    void operator()(htmlParserCtxtPtr context) const {
      if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
      htmlFreeParserCtxt(context);
    }
  };
  std::unique_ptr<htmlParserCtxt, Free> context_;
};

// -------------------------------------------------------------- our side
class Feed {
 public:
  Feed(std::string_view html, PageEvents& events) : html_(html), events_(events), parser_(events) {}

  void run() {
    while (at_ < html_.size()) {
      const std::size_t tag = std::min(html_.find('<', at_), html_.size());
      pass_text(html_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < html_.size()) pass_markup();
    }
    flush();
    parser_.finish();
  }

 private:
  void pass_text(std::string_view text) {
    // NUL would end the text for a library in C.
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\0', begin), text.size());
      pending_.append(text.substr(begin, end - begin));
      begin = end + 1;
    }
    if (pending_.size() >= kChunk) flush();
  }

  void flush() {
    if (!pending_.empty()) parser_.feed(pending_);
    pending_.clear();
    deep_ = parser_.is_too_deep();
  }

  [[nodiscard]] bool starts(std::string_view wanted) const {
    return std::ranges::equal(html_.substr(at_, wanted.size()), wanted, {}, lower);
  }

  void pass_markup() {
    const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
    if (starts("<!--")) {
      skip_behind("-->", at_ + 4);
    } else if (next == '!' || next == '?') {
      skip_behind(">", at_);
    } else if (next == '/') {
      pass_end_tag();
    } else if (is_name_start(next)) {
      pass_tag();
    } else {
      pending_ += "&lt;";
      ++at_;
    }
  }

  void skip_behind(std::string_view end, std::size_t from) {
    const std::size_t found = html_.find(end, std::min(from, html_.size()));
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  void pass_end_tag() {
    const std::size_t begin = at_;
    skip_behind(">", at_);
    pending_.append(html_.substr(begin, std::min(at_ - begin, kChunk)));
    if (at_ - begin > kChunk) pending_ += '>';
    if (pending_.size() >= kChunk) flush();
  }

  void pass_tag() {
    const std::size_t name_end = find_name_end(at_ + 1);
    std::string name(html_.substr(at_ + 1, name_end - at_ - 1));
    std::ranges::transform(name, name.begin(), lower);
    const Tag tag = read_tag(name_end);
    const std::string_view attributes = html_.substr(name_end, tag.end - name_end);
    at_ = std::min(tag.end + 1, html_.size());
    if (name == "script" || name == "style" || name == "template") {
      pass_raw(name, attributes);
      return;
    }
    if (deep_ && !is_void(name)) {
      pending_ += "<br>";  // whatever it was, no word is glued over it
    } else if (tag.kept && name.size() < kChunk) {
      pending_ += "<" + name;
      pending_.append(attributes);
      pending_ += '>';
    } else if (name.size() < kChunk) {
      pending_ += "<" + name + ">";
    }
    if (pending_.size() >= kChunk) flush();
  }

  [[nodiscard]] std::size_t find_name_end(std::size_t from) const {
    while (from < html_.size() && !is_blank(html_[from]) && html_[from] != '>' &&
           html_[from] != '/' && html_[from] != '<' && html_[from] != '\0') {
      ++from;
    }
    return from;
  }

  struct Tag {
    std::size_t end = 0;  // its « > »
    bool kept = false;    // with its attributes
  };

  // From behind the name. A quote that nothing closes hides no more than the tag it stands in.
  [[nodiscard]] Tag read_tag(std::size_t from) const {
    char quote = '\0';
    std::size_t attributes = 0;
    const std::size_t most = std::min(html_.size(), from + kLongestTag);
    for (std::size_t i = from; i < most; ++i) {
      const char c = html_[i];
      if (c == '\0') break;
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if ((c == '"' || c == '\'') && i > from && html_[i - 1] == '=') {
        quote = c;
      } else if (c == '>') {
        return {.end = i, .kept = attributes <= kMostAttributes};
      }
      attributes += quote == '\0' && (is_blank(c) || c == '/');
    }
    return {.end = std::min(html_.find('>', from), html_.size())};
  }

  // What stands up to the end tag is no markup.
  void pass_raw(std::string_view name, std::string_view attributes) {
    const std::size_t begin = at_;
    const std::string end = "</" + std::string(name);
    for (;; ++at_) {
      at_ = std::min(html_.find('<', at_), html_.size());
      if (at_ == html_.size() || starts(end)) break;
    }
    if (name == "script" && attributes.find("ld+json") != std::string_view::npos) {
      events_.add_json_ld(html_.substr(begin, at_ - begin));
    }
    if (at_ < html_.size()) skip_behind(">", at_);
  }

  std::string_view html_;
  PageEvents& events_;
  HtmlParser parser_;
  std::string pending_;
  std::size_t at_ = 0;
  bool deep_ = false;
};

}  // namespace

void feed_page(std::string_view html, PageEvents& events) { Feed(html, events).run(); }

}  // namespace greffier
