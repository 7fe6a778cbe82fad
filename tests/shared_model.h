// The built-in model, loaded once for all tests, and readings of short texts by it.
#pragma once

#include "model.h"
#include "read.h"

#include <memory>
#include <string_view>

namespace greffier_tests {

const std::shared_ptr<const greffier::Model>& shared_model();

// `text` must outlive the result.
greffier::Reading read_with_shared_model(std::string_view text);

}  // namespace greffier_tests
