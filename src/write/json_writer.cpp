#include "write/json_writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <variant>

namespace greffier {
namespace {

using Line = rapidjson::Writer<rapidjson::StringBuffer>;
using Indented = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonWriter::State {
  rapidjson::StringBuffer buffer;
  std::variant<Line, Indented> writer;

  template <typename Write>
  void write(Write write) {
    std::visit(write, writer);
  }
};

JsonWriter::JsonWriter(bool pretty) : state_(std::make_unique<State>()) {
  if (pretty) state_->writer.emplace<Indented>();
  state_->write([&](auto& writer) { writer.Reset(state_->buffer); });
  if (pretty) std::get<Indented>(state_->writer).SetIndent(' ', 2);
}

JsonWriter::~JsonWriter() = default;

void JsonWriter::start_object() {
  state_->write([](auto& writer) { writer.StartObject(); });
}
void JsonWriter::end_object() {
  state_->write([](auto& writer) { writer.EndObject(); });
}
void JsonWriter::start_array() {
  state_->write([](auto& writer) { writer.StartArray(); });
}
void JsonWriter::end_array() {
  state_->write([](auto& writer) { writer.EndArray(); });
}

void JsonWriter::key(std::string_view name) {
  state_->write([&](auto& writer) { writer.Key(name.data(), size_of(name)); });
}

void JsonWriter::null() {
  state_->write([](auto& writer) { writer.Null(); });
}

void JsonWriter::value(std::string_view text) {
  state_->write([&](auto& writer) { writer.String(text.data(), size_of(text)); });
}

void JsonWriter::value(std::uint64_t number) {
  state_->write([&](auto& writer) { writer.Uint64(number); });
}

void JsonWriter::value(std::int64_t number) {
  state_->write([&](auto& writer) { writer.Int64(number); });
}

void JsonWriter::value(double number) {
  constexpr double kExactIntegers = 9007199254740992;  // 2^53
  if (std::floor(number) == number && std::abs(number) < kExactIntegers) {
    return value(static_cast<std::int64_t>(number));
  }
  state_->write([&](auto& writer) { writer.Double(number); });
}

void JsonWriter::end_record() {
  state_->buffer.Put('\n');
  state_->write([&](auto& writer) { writer.Reset(state_->buffer); });
}

std::string JsonWriter::take() {
  std::string text(state_->buffer.GetString(), state_->buffer.GetSize());
  state_->buffer.Clear();
  return text;
}

}  // namespace greffier
