#include "text/text_document.h"

#include "text/decode.h"
#include "text/sha256.h"

namespace greffier {

void warn_undecodable(Document& document, std::uint32_t places) {
  if (places == 0) return;
  document.warnings.push_back({.code = "undecodable-bytes",
                               .message = std::to_string(places) +
                                          (places == 1 ? " place" : " places") +
                                          " held bytes that mean nothing in " +
                                          document.source.encoding + "; U+FFFD stands there"});
}

Document text_document(std::string_view bytes, std::string name) {
  Decoded decoded = decode(bytes);
  Document document{.source = {.name = std::move(name),
                               .encoding = std::move(decoded.encoding),
                               .bytes = bytes.size(),
                               .sha256 = sha256(bytes)},
                    .text = std::move(decoded.text)};
  warn_undecodable(document, decoded.undecodable);
  return document;
}

}  // namespace greffier
