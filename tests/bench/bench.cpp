// greffier_bench [--floor RATIO] [FILE…]: MB/s of each stage and of the whole, and how much longer
// the whole takes than ICU's plain word and sentence iterators over the same text in the same run:
// machines are noisy, that ratio is not. With --floor, exit status 1 where the ratio is above it.
#include <greffier/input.h>
#include <greffier/write.h>

#include "corpus.h"
#include "lex/tokenizer.h"
#include "read.h"
#include "text/decode.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <vector>

using namespace greffier;

namespace {

constexpr int kRounds = 5;  // the best counts: noise only ever adds

struct Stage {
  const char* name;
  std::function<void(const std::string&)> run;  // on one bulletin, from its bytes
};

double seconds_of(const Stage& stage, const std::vector<std::string>& bulletins) {
  using Clock = std::chrono::steady_clock;
  const auto before = Clock::now();
  for (const std::string& bulletin : bulletins) stage.run(bulletin);
  return std::chrono::duration<double>(Clock::now() - before).count();
}

// What anybody would start from: two passes that find words and sentences, and nothing else.
class PlainIcu {
 public:
  PlainIcu() {
    UErrorCode status = U_ZERO_ERROR;
    words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status));
    sentences_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getFrench(), status));
    if (U_FAILURE(status)) std::abort();
  }

  void pass(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    UText* open =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    for (icu::BreakIterator* iterator : {words_.get(), sentences_.get()}) {
      iterator->setText(open, status);
      iterator->first();
      while (iterator->next() != icu::BreakIterator::DONE) ++boundaries_;
    }
    utext_close(open);
  }

 private:
  std::unique_ptr<icu::BreakIterator> words_;
  std::unique_ptr<icu::BreakIterator> sentences_;
  std::size_t boundaries_ = 0;
};

// Each stage runs from the bytes on, so that its own cost is the difference to the one before.
std::vector<Stage> make_stages(const std::shared_ptr<const Model>& model) {
  const auto vocabulary = std::make_shared<Vocabulary>(model->lexicon());
  const auto parser = std::make_shared<Parser>(model);
  const auto icu = std::make_shared<PlainIcu>();
  const ParseOptions options{.reference = "2025-03-14"};
  return {
      {"plain ICU", [icu](const std::string& bytes) { icu->pass(bytes); }},
      {"decode", [](const std::string& bytes) { (void)decode(bytes); }},
      {"tokens",
       [=](const std::string& bytes) {
         (void)tokenize(decode(bytes).text, model->break_rules(), *vocabulary);
       }},
      {"phrases, structure",
       [=](const std::string& bytes) {
         const std::string text = decode(bytes).text;
         (void)read_text(text, *model, *vocabulary);
       }},
      {"facts, links", [=](const std::string& bytes) { (void)parser->parse(bytes, options); }},
      {"JSON", [=](const std::string& bytes) { (void)write_json(parser->parse(bytes, options)); }},
  };
}

std::vector<double> measure(const std::vector<Stage>& stages,
                            const std::vector<std::string>& bulletins) {
  std::vector<double> best(stages.size(), 1e9);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
      best[i] = std::min(best[i], seconds_of(stages[i], bulletins));
    }
  }
  return best;
}

// The ratio of the whole to the plain pass.
double report(const std::vector<Stage>& stages, const std::vector<double>& seconds, double bytes) {
  const double megabytes = bytes / 1e6;
  std::printf("%-20s %10s %10s\n", "stage", "MB/s", "ns/byte");
  double before = 0;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const double own = i == 0 ? seconds[0] : std::max(seconds[i] - before, 1e-9);
    if (i != 0) before = seconds[i];
    std::printf("%-20s %10.1f %10.2f\n", stages[i].name, megabytes / own, own * 1e9 / bytes);
  }
  const double ratio = seconds.back() / seconds.front();
  std::printf("%-20s %10.1f %10.2f\n", "the whole", megabytes / seconds.back(),
              seconds.back() * 1e9 / bytes);
  std::printf("the whole takes %.1f times as long as plain ICU (%.2f MB)\n", ratio, megabytes);
  return ratio;
}

}  // namespace

int main(int count, char** arguments) {
  double floor = 0;
  std::vector<std::string> bulletins;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--floor" && i + 1 < count) {
      floor = std::atof(arguments[++i]);
    } else {
      bulletins.push_back(read_input(argument));
    }
  }
  if (bulletins.empty()) bulletins = greffier_bench::make_bulletins(100);
  double bytes = 0;
  for (const std::string& bulletin : bulletins) bytes += static_cast<double>(bulletin.size());
  const auto stages = make_stages(load_model());
  const double ratio = report(stages, measure(stages, bulletins), bytes);
  if (floor > 0 && ratio > floor) {
    std::printf("that is more than %.1f\n", floor);
    return 1;
  }
  return 0;
}
