// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/change.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <cmath>

namespace cachescope {

namespace {

using Fields = rapidjson::GenericObject<true, rapidjson::Value>;

template<typename Check> const rapidjson::Value *field(const Fields &fields, const char *name, Check check)
{
    const auto found = fields.FindMember(name);
    return found != fields.MemberEnd() && (found->value.*check)() ? &found->value : nullptr;
}

Error malformed(const char *what)
{
    return {Error::Kind::Malformed, QString::fromLatin1(what)};
}

/// `kind`: of a write; null: a product.
QByteArray written(const Product &product, const char *kind)
{
    std::array<char, 512> memory; // a product fits; a longer name falls back to the heap
    using Allocator = rapidjson::MemoryPoolAllocator<>;
    Allocator allocator(memory.data(), memory.size());
    using Buffer = rapidjson::GenericStringBuffer<rapidjson::UTF8<>, Allocator>;
    Buffer buffer(&allocator, 256);
    rapidjson::Writer<Buffer, rapidjson::UTF8<>, rapidjson::UTF8<>, Allocator> writer(buffer, &allocator, 1);
    writer.StartObject();
    writer.Key("id");
    writer.Int(product.key.id);
    writer.Key("name");
    writer.String(product.name.constData(), static_cast<rapidjson::SizeType>(product.name.size()));
    writer.Key("price");
    writer.Double(static_cast<double>(product.priceCents) / 100);
    writer.Key("stock");
    writer.Int(product.stock);
    writer.Key("updatedAt");
    writer.Int64(product.updatedAt);
    writer.Key("version");
    writer.Int64(product.version);
    if (const Held held = Held::of(product); held != Held::value(product.version)) {
        writer.Key("parts");
        writer.StartArray();
        for (const Part part : {Part::Whole, Part::Price, Part::Stock})
            writer.Int64(held.versionOf(part));
        writer.EndArray();
    }
    if (kind) {
        writer.Key("change");
        writer.String(kind);
    }
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()));
}

/// All three, or none.
bool readParts(const Fields &fields, PartVersions &parts)
{
    const auto found = fields.FindMember("parts");
    if (found == fields.MemberEnd())
        return true;
    const rapidjson::Value &list = found->value;
    if (!list.IsArray() || list.Size() != partCount)
        return false;
    std::array<Version, partCount> versions{};
    for (rapidjson::SizeType i = 0; i < partCount; ++i) {
        if (!list[i].IsInt64())
            return false;
        versions[i] = list[i].GetInt64();
    }
    parts = {versions[0], versions[1], versions[2]};
    return true;
}

/// `kind`: how the product is written; null: that does not matter.
Result<Product> read(QByteArrayView json, ChangeKind *kind)
{
    std::array<char, 2048> memory; // a product fits; a larger document falls back to the heap
    rapidjson::MemoryPoolAllocator<> allocator(memory.data(), memory.size());
    rapidjson::GenericDocument<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<>> document(&allocator);
    document.Parse<rapidjson::kParseIterativeFlag>(json.data(), static_cast<size_t>(json.size()));
    if (document.HasParseError() || !document.IsObject())
        return malformed("not a JSON object");

    using Value = rapidjson::Value;
    const Fields fields = std::as_const(document).GetObject();
    const auto *id = field(fields, "id", &Value::IsInt);
    const auto *name = field(fields, "name", &Value::IsString);
    const auto *price = field(fields, "price", &Value::IsNumber);
    const auto *stock = field(fields, "stock", &Value::IsInt);
    const auto *updatedAt = field(fields, "updatedAt", &Value::IsInt64);
    const auto *version = field(fields, "version", &Value::IsInt64);
    if (!id || !name || !price || !stock || !updatedAt || !version)
        return malformed("a field of the product is missing or of another type");

    Product product;
    product.key = Key{id->GetInt()};
    product.name = QByteArray(name->GetString(), static_cast<qsizetype>(name->GetStringLength()));
    product.priceCents = std::llround(price->GetDouble() * 100);
    product.stock = stock->GetInt();
    product.updatedAt = updatedAt->GetInt64();
    product.version = version->GetInt64();
    if (!readParts(fields, product.parts))
        return malformed("the versions of the product's parts cannot be read");
    if (const auto change = fields.FindMember("change"); kind && change != fields.MemberEnd()) {
        const auto named = change->value.IsString()
            ? valueNamed<ChangeKind>(QString::fromUtf8(change->value.GetString()))
            : std::nullopt;
        if (!named)
            return malformed("a kind of write that is not known");
        *kind = *named;
    }
    return product;
}

} // namespace

QByteArray toJson(const Product &product)
{
    return written(product, nullptr);
}

Result<Product> productFromJson(QByteArrayView json)
{
    return read(json, nullptr);
}

QByteArray toJson(const Change &change)
{
    return written(change.product,
                   change.kind == ChangeKind::Update ? nullptr : namesOf<ChangeKind>[static_cast<size_t>(change.kind)]);
}

Result<Change> changeFromJson(QByteArrayView json)
{
    ChangeKind kind = ChangeKind::Update;
    const auto product = read(json, &kind);
    if (!product)
        return product.error();
    return Change(*product, kind);
}

} // namespace cachescope
