// From a Bulletin to JSON: pure functions, one record a line (or indented), keys in a fixed order.
#pragma once

#include <greffier/bulletin.h>

#include <string>
#include <string_view>

namespace greffier {

// What a record is: the whole bulletin, one entry with its own facts, or one fact without nesting.
enum class Per : std::uint8_t { document, entry, fact };

// What spans count, from the start of the decoded text.
enum class OffsetUnit : std::uint8_t { codepoint, byte, utf16 };

struct WriteOptions {
  Per per = Per::document;
  OffsetUnit offsets = OffsetUnit::codepoint;
  bool pretty = false;  // indented, two blanks a level
};

// The records of one bulletin as JSON text, each ending in a line feed; valid UTF-8, and by the
// schema `greffier/1` that `json_schema` gives.
std::string write_json(const Bulletin& bulletin, const WriteOptions& options = {});

// An `error` record for an input that could not be read.
std::string write_error_record(std::string_view source, std::string_view code,
                               std::string_view message, const WriteOptions& options = {});

// The JSON Schema (draft 2020-12) that every record is valid by.
std::string_view json_schema();

}  // namespace greffier
