// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/product.h"

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

} // namespace

QByteArray toJson(const Product &product)
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
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()));
}

Result<Product> productFromJson(QByteArrayView json)
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
    return product;
}

} // namespace cachescope
