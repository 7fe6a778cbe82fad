// Lines that head a post where no time does, and the lines of text below them.
#pragma once

#include "structure/page.h"

#include <cstddef>
#include <vector>

namespace greffier {

// It says something: it has a finite verb and ends as a sentence does.
bool is_prose(const Page& page, const Line& line);

// The next line that is of the bulletin is prose.
bool has_prose_below(const Page& page, std::size_t line);

// « CÉRÉALES », « "ASSAUTS VIOLENTS" »: capitals alone on a line, and a text below.
bool is_kicker(const Page& page, std::size_t line);

// « ASSEMBLÉE NATIONALE : les juges dans le viseur »: capitals, a colon and a title, then a text.
bool is_rubric_title(const Page& page, std::size_t line);

// A short line that no full stop ends, with a text below: « Deux ponts coupés ».
bool is_heading(const Page& page, std::size_t line);

// The title that a line is, without the full stop that some give it.
TokenRange title_on(const Page& page, std::size_t line);

// The first lines of the posts of a digest: « Les infos à retenir » with its bullets, then a post
// with a title for each of them. None where the page is no such.
std::vector<std::size_t> find_digest(const Page& page);

}  // namespace greffier
