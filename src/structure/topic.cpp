#include "structure/topic.h"

#include "structure/cohesion.h"
#include "structure/country_set.h"
#include "structure/heading.h"
#include "structure/sign.h"
#include "structure/turn.h"

#include <algorithm>
#include <map>
#include <optional>

namespace greffier {
namespace {

constexpr std::size_t kFewest = 6;       // glued paragraphs of a bulletin
constexpr std::size_t kFewestBrief = 5;  // and of one whose posts are of a paragraph each
constexpr std::size_t kFewestApart = 4;
constexpr std::size_t kFurniture = 2;  // sentences at the foot of a page
constexpr double kTurn = 2.75;         // score from which a paragraph turns to another matter
constexpr double kTurnOfSeveral = 2;   // where the page says that it is of several matters
constexpr double kBriefTurn = 0;
constexpr double kMeanTurn = 1;        // of paragraphs that blank lines part
constexpr double kMeanTurnOfOne = 3;   // where their title tells of one matter
constexpr double kSameCountry = 1;     // goes off the score where the entry spoke of it already,
constexpr double kOtherCountry = 1.5;  // and this comes to it where it spoke of others

class TopicFinder {
 public:
  explicit TopicFinder(const Page& page)
      : page_(page), turns_(page), countries_(page.text, page.lexicon), cohesion_(page.text) {}

  std::vector<Sketch> find() {
    Stretch told{.first = 0, .last = page_.lines.size()};
    apart_ = !read_layout();
    if (apart_) {
      const auto paragraphs = find_paragraphs_apart();
      if (!paragraphs) return {};
      told = *paragraphs;
    } else {
      while (told.first < told.last && is_head(told.first)) ++told.first;
    }
    read_joints(told);
    const bool brief = !is_dispatch() && (apart_ ? turn_each(told) : is_of_brief_posts());
    // An article stands on lines as well.
    if (!brief && (apart_ || lines_ || joints_.size() < kFewest)) return {};
    std::vector<Sketch> sketches{{.first = told.first, .last = told.last}};
    const double turn = brief ? kBriefTurn : told.first > 0 ? kTurnOfSeveral : kTurn;
    std::size_t paragraphs = 0;  // of the entry so far
    CountrySet spoken = opening_;
    for (std::size_t i = 0; i < joints_.size(); ++i) {
      const Joint& joint = joints_[i];
      paragraphs += joint.passed;
      const double abroad = other_country(joint.countries, spoken);
      constexpr double kYoung = 1;  // seldom is one paragraph all
      const double young = paragraphs < 2 ? kYoung : 0;
      const double held = brief ? 0 : young + cohesion(i);
      const double score = joint.turn.score - held + abroad;
      if (score < turn) {
        spoken.insert(joint.countries.begin(), joint.countries.end());
        continue;
      }
      sketches.back().last = joint.line;
      sketches.push_back({.first = joint.line, .last = told.last});
      paragraphs = 0;
      spoken = joint.countries;
    }
    // One alone is more likely a mistake than a bulletin of two.
    constexpr std::size_t kTwoTurns = 3;
    if (sketches.size() < kTwoTurns) return {};
    if (apart_) take_summary(sketches);
    return sketches;
  }

 private:
  // Lines of the page, the last not among them.
  struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  // « Au sommaire », above the paragraphs, is an entry of its own.
  void take_summary(std::vector<Sketch>& sketches) const {
    const auto begin = page_.summary.begin();
    const auto summary =
        std::find(begin, begin + static_cast<std::ptrdiff_t>(sketches.front().first), true);
    const auto first = static_cast<std::size_t>(summary - begin);
    if (first == sketches.front().first) return;
    const auto end =
        static_cast<std::size_t>(std::find(summary, page_.summary.end(), false) - begin);
    sketches.insert(sketches.begin(), {.first = first, .last = end});
  }

  // Where a paragraph touches the one before it.
  struct Joint {
    std::size_t line = 0;
    std::size_t passed = 0;  // paragraphs since the joint before
    TokenIndex length = 0;   // of the paragraph behind it
    Turn turn = {};
    CountrySet countries = {};  // that it speaks of, and not all of the page does
  };

  [[nodiscard]] static double other_country(const CountrySet& here, const CountrySet& spoken) {
    if (here.empty() || spoken.empty()) return 0;
    return meet(here, spoken) ? -kSameCountry : kOtherCountry;
  }

  // What holds a paragraph to the text before it: nouns that come back, more than chance has.
  [[nodiscard]] double cohesion(std::size_t joint) const {
    constexpr double kMost = 3;
    constexpr double kChance = 1;
    const std::size_t here = joint + 1;
    const double shared = cohesion_.back(here) + cohesion_.around(here);
    return std::clamp(shared - kChance, 0.0, kMost);
  }

  void read_joints(Stretch told) {
    std::size_t passed = 0;
    TokenRange paragraph;  // up to the next joint
    const auto finish = [&] {
      if (!paragraph.empty()) cohesion_.add(paragraph);
      paragraph = {};
    };
    for (std::size_t i = told.first; i < told.last; ++i) {
      if (page_.is_outside(i)) continue;
      const Line& line = page_.lines[i];
      if (passed > 0 && line.after_blank == apart_) {
        joints_.push_back({.line = i,
                           .passed = passed,
                           .length = line.range.last - line.range.first,
                           .turn = turns_.read(line.range),
                           .countries = countries_.read(line.range)});
        passed = 0;
        finish();
      } else if (joints_.empty()) {
        opening_.merge(countries_.read(line.range));
      }
      turns_.remember(line.range);
      paragraph = paragraph.empty() ? line.range : TokenRange{paragraph.first, line.range.last};
      ++passed;
    }
    finish();
    leave_out_common();
  }

  // A country spoken of from the head of the page to its end, as France in a French page, tells
  // none of its posts apart.
  void leave_out_common() {
    constexpr double kReach = 0.6;  // of the page
    std::map<std::string_view, std::size_t> first;
    std::map<std::string_view, std::size_t> last;
    for (const std::string_view country : opening_) first[country] = last[country] = 0;
    for (std::size_t i = 0; i < joints_.size(); ++i) {
      for (const std::string_view country : joints_[i].countries) {
        first.try_emplace(country, i + 1);
        last[country] = i + 1;
      }
    }
    const auto common = [&](std::string_view country) {
      return static_cast<double>(last[country] - first[country]) >
             kReach * static_cast<double>(joints_.size());
    };
    std::erase_if(opening_, common);
    for (Joint& joint : joints_) std::erase_if(joint.countries, common);
  }

  [[nodiscard]] static bool meet(const CountrySet& one, const CountrySet& other) {
    return std::ranges::any_of(
        one, [&other](std::string_view country) { return other.contains(country); });
  }

  // « …huit mortsNIAMEY, 3 juin (AFP) - Huit personnes »: one article, whatever it turns to.
  [[nodiscard]] bool is_dispatch() const {
    constexpr TokenIndex kHead = 80;  // tokens
    const ClassId agency = page_.lexicon.get_class("NEWS_AGENCY");
    const auto& tokens = page_.text.tokens;
    for (TokenIndex token = 1; token + 2 < tokens.size() && token < kHead; ++token) {
      if (tokens[token].word->classes.test(agency) && page_.text.surface(token - 1) == "(" &&
          page_.text.surface(token + 1) == ")" && is_dash(page_.text.surface(token + 2))) {
        return true;
      }
    }
    return false;
  }

  // Most paragraphs turn to another matter, few name what is known or go on: a post each. An
  // article, and a bulletin of long posts, come back to the same names again and again.
  [[nodiscard]] bool is_of_brief_posts() const {
    constexpr double kMeanScore = 1.25;
    constexpr double kMeanScoreShort = 2.25;  // where most paragraphs are but a sentence
    constexpr double kMeanKnown = 0.4;
    constexpr double kGoesOn = 0.4;
    constexpr double kMeanLength = 40;  // tokens
    constexpr double kMeet = 0.25;      // speak of a country of the paragraph before
    if (joints_.size() < kFewestBrief) return false;
    double score = 0;
    double known = 0;
    double going = 0;
    double length = 0;
    double meeting = 0;
    const CountrySet* before = &opening_;
    for (const Joint& joint : joints_) {
      meeting += meet(joint.countries, *before) ? 1 : 0;
      before = &joint.countries;
      score += joint.turn.score;
      known += joint.turn.known;
      going += joint.turn.goes_on ? 1 : 0;
      length += joint.length;
    }
    const auto count = static_cast<double>(joints_.size());
    const bool sentences = length < kMeanLength * count;
    const double least = sentences ? kMeanScoreShort : kMeanScore;
    return score >= least * count && known <= kMeanKnown * count && going <= kGoesOn * count &&
           meeting <= kMeet * count;
  }

  // Blank lines part the paragraphs of an article as well: here they must turn all together, name
  // hardly anything known, and take up none of the nouns before.
  //   « Le robinet est à sec à Ségou depuis six jours… ⏎⏎ Au Malawi, le cyclone Freddy a fait… »
  [[nodiscard]] bool turn_each(Stretch told) const {
    const double mean = is_of_one_matter(told) ? kMeanTurnOfOne : kMeanTurn;
    constexpr double kKnown = 5;  // weight of what is known
    double balance = -mean * static_cast<double>(joints_.size());
    for (std::size_t i = 0; i < joints_.size(); ++i)
      balance += joints_[i].turn.score - kKnown * joints_[i].turn.known - cohesion_.back(i + 1);
    return balance >= 0;
  }

  // « Budget fédéral : Ottawa prévoit un déficit de 61,9 milliards »: longer than the name of a
  // page, and no word that several matters follow.
  [[nodiscard]] bool is_of_one_matter(Stretch told) const {
    constexpr std::size_t kLong = 40;  // characters
    const Line& title = page_.lines.front();
    return told.first > 0 && title.role == LineRole::text && title.characters >= kLong;
  }

  // Whether it begins with a sentence, or a title of several matters (« ce qu'il faut retenir »),
  // and has paragraphs that touch, or stand on lines of their own, with no blank line between.
  [[nodiscard]] bool read_layout() {
    std::size_t joined = 0;
    std::size_t parted = 0;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const Line& line = page_.lines[i];
      if (page_.is_outside(i) || is_head(i)) continue;
      const bool first = joined + parted == 0;
      if (first && !line.ended) return false;
      lines_ = lines_ || (!first && !line.glued && !line.after_blank);
      if (lines_ && !line.ended) return false;
      ++(first || line.after_blank ? parted : joined);
    }
    return joined >= kFewestBrief && parted <= 1;
  }

  // Some paragraphs that blank lines part, with no title among them; the name of the page may stand
  // above, and « Partagez cette édition » below, with a sentence or two.
  [[nodiscard]] std::optional<Stretch> find_paragraphs_apart() const {
    std::optional<Stretch> found;
    std::size_t told = 0;
    std::size_t behind = 0;
    bool untold = false;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const Line& line = page_.lines[i];
      if (page_.is_outside(i) || page_.summary[i]) continue;
      if (!is_prose(page_, line)) {
        untold = found.has_value();
        continue;
      }
      if (untold && ++behind > kFurniture) return std::nullopt;
      if (untold) continue;
      if (!found) found = Stretch{.first = i};
      found->last = i + 1;
      told += line.after_blank;
    }
    return told >= kFewestApart ? found : std::nullopt;
  }

  // « Le point à 19 heures », and « AFP | mardi 12 août » below it.
  [[nodiscard]] bool is_head(std::size_t line) const {
    constexpr std::size_t kHead = 3;  // lines
    if (page_.lines.front().role != LineRole::live_head) return false;
    return line < kHead && !page_.lines[line].ended &&
           page_.lines[line].characters <= kLongestTitle && (line == 0 || is_head(line - 1));
  }

  const Page& page_;
  TurnReader turns_;
  CountryReader countries_;
  Cohesion cohesion_;   // the paragraphs before the first joint, then those of each joint
  CountrySet opening_;  // of the paragraphs before the first joint
  bool apart_ = false;  // blank lines part the paragraphs
  bool lines_ = false;  // not all paragraphs touch
  std::vector<Joint> joints_;
};

}  // namespace

std::vector<Sketch> sketch_topics(const Page& page) { return TopicFinder(page).find(); }

}  // namespace greffier
