// From the bytes of one bulletin to its text and what is stated beside it.
#include <greffier/input.h>

#include "input/home_zone.h"
#include "input/json.h"
#include "input/page.h"
#include "input/sniff.h"
#include "text/decode.h"
#include "text/sha256.h"
#include "text/text_document.h"

#include <utility>

namespace greffier {

Document read_document(RawInput raw, const InputOptions& options) {
  if (raw.failure) throw InputError(*raw.failure);
  if (raw.format == InputFormat::automatic) {
    raw.format = sniff_format(std::string_view(raw.bytes).substr(0, kSniffed), raw.name);
  }
  const bool page = raw.format == InputFormat::html;
  const std::string declared =
      page && !raw.charset ? declared_charset(raw.bytes) : raw.charset.value_or(std::string());
  Decoded decoded = decode(raw.bytes, declared);
  Document document{.source = {.name = std::move(raw.name),
                               .encoding = std::move(decoded.encoding),
                               .bytes = raw.bytes.size(),
                               .sha256 = sha256(raw.bytes),
                               .url = std::move(raw.url)},
                    .captured = raw.captured};
  raw.bytes = {};  // the text takes its place
  warn_undecodable(document, decoded.undecodable);
  switch (raw.format) {
    case InputFormat::html: read_html(decoded.text, document); break;
    case InputFormat::json:
    case InputFormat::jsonl: read_json(decoded.text, options, document); break;
    default: document.text = std::move(decoded.text); break;
  }
  if (!document.timezone) document.timezone = find_home_zone(document);
  return document;
}

}  // namespace greffier
