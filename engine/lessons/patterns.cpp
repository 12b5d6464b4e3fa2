// SPDX-License-Identifier: GPL-3.0-only
// The lesson on key patterns: DEL does not support them.
#include "engine/lessons/lessonparts.h"
#include "engine/lessons/lessonrun.h"
#include "engine/lessons/tracedcommand.h"

#include <algorithm>

namespace cachescope {

namespace {

using S = QLatin1String;
using Command = QVector<QByteArray>;

/// Search pages that show a product which changes: each has a key of its own.
class Pages
{
public:
    explicit Pages(const LessonContext &context)
        : m_run(context)
        , m_pattern(context.connections.prefix + "product_search:*")
    {
    }

    LessonRun &run() { return m_run; }
    const QByteArray &pattern() const { return m_pattern; }

    Task<Status> lay(int count)
    {
        co_await m_run.read(product);
        Request request(m_run.stores(), Activity::Read, product);
        for (int page = 1; page <= count; ++page) {
            const QByteArray name = m_pattern.chopped(1) + QByteArray::number(page);
            const Command set{"SET", name, "[1]", "PX", "60000"};
            const auto done = co_await TracedCommand(request, Step::CacheSet, product, set);
            if (!done)
                co_return done.error();
        }
        request.close(Outcome::Ok);
        co_await m_run.write(product);
        co_return Done{};
    }

    /// The keys that SCAN finds, batch by batch.
    Task<Result<Command>> scan(Activity activity)
    {
        Request request(m_run.stores(), activity, product);
        Command names;
        QByteArray cursor = "0";
        bool more = true;
        while (more) {
            const Command scan{"SCAN", cursor, "MATCH", m_pattern, "COUNT", "1000"};
            const auto found = co_await TracedCommand(request, Step::CacheGet, product, scan);
            if (!found)
                co_return found.error();
            if (found->list.size() != 2)
                co_return Error{Error::Kind::Malformed, {}};
            cursor = found->list.at(0).text;
            for (const RedisValue &name : found->list.at(1).list)
                names.append(name.text);
            more = cursor != "0";
        }
        std::sort(names.begin(), names.end());
        const auto once = std::unique(names.begin(), names.end()); // SCAN may return a key twice
        names.resize(once - names.begin());
        request.close(Outcome::Ok);
        co_return names;
    }

    /// Answers how many keys the command reports as deleted.
    Task<Result<qint64>> drop(Command command)
    {
        Request request(m_run.stores(), Activity::Evict, product);
        const auto gone = co_await TracedCommand(request, Step::CacheDelete, product, command);
        request.close(gone ? Outcome::Ok : Outcome::Failed);
        if (!gone)
            co_return gone.error();
        co_return gone->integer;
    }

private:
    static constexpr Key product{1}; ///< the product that they show

    LessonRun m_run;
    QByteArray m_pattern;
};

/// Counts in the store what is left, whatever the command reported.
Task<Result<LessonOutcome>> countLeft(Pages &pages, int laid, qint64 deleted)
{
    const auto left = co_await pages.scan(Activity::Read);
    if (!left)
        co_return left.error();
    co_await pages.run().drain();
    LessonOutcome outcome;
    outcome.figures = {{S("keysLeft"), static_cast<double>(left->size())},
                       {S("keys"), static_cast<double>(laid)},
                       {S("deleted"), static_cast<double>(deleted)}};
    co_return outcome;
}

} // namespace

Task<Result<LessonOutcome>> deleteByPattern(LessonContext context)
{
    Pages pages(context);
    const auto there = co_await pages.lay(context.size);
    if (!there)
        co_return there.error();
    const Command del{"DEL", pages.pattern()};
    const auto deleted = co_await pages.drop(del);
    if (!deleted)
        co_return deleted.error();
    const auto outcome = co_await countLeft(pages, context.size, *deleted);
    co_return outcome;
}

/// SCAN finds the names, UNLINK deletes them.
Task<Result<LessonOutcome>> scanAndUnlink(LessonContext context)
{
    Pages pages(context);
    const auto there = co_await pages.lay(context.size);
    if (!there)
        co_return there.error();
    const auto names = co_await pages.scan(Activity::Evict);
    if (!names)
        co_return names.error();
    const Command unlink = Command{"UNLINK"} + *names;
    const auto deleted = co_await pages.drop(unlink);
    if (!deleted)
        co_return deleted.error();
    const auto outcome = co_await countLeft(pages, context.size, *deleted);
    co_return outcome;
}

} // namespace cachescope
