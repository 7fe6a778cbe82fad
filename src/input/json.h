// JSON as input: records of a text with its date, one a line or in an array, and JSON-LD as a file.
#pragma once

#include <greffier/input.h>

#include <string_view>

namespace greffier {

// Whether a text is a whole JSON object.
bool is_json_object(std::string_view text);

// The next « {…} » of a text, which moves past it; empty where there is none. What stands between
// objects is skipped.
std::string_view take_json_object(std::string_view& rest);

// Whether an object has the text that the options name.
bool is_json_record(std::string_view object, const InputOptions& options);

// A record, or JSON-LD. `document` has its source, of which a record's id becomes the name. Throws
// InputError where it is no JSON or has no text.
void read_json(std::string_view json, const InputOptions& options, Document& document);

}  // namespace greffier
