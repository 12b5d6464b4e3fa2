// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/commandline.h"
#include "app/commands/usage.h"
#include "engine/recording/recording.h"
#include "engine/scenario/scenariofields.h"
#include "tests/support/random.h"
#include "ui/words/recordingwords.h"
#include "ui/words/wording.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <random>

using namespace cachescope;

namespace {

constexpr int allRounds = 150'000;     ///< of each kind
constexpr double longestSeconds = 2.0; ///< of our own work, whoever else uses the machine: more would be a hang

class Chance
{
public:
    Chance()
        : m_random(randomSeed())
    {
    }

    qsizetype below(qsizetype limit) { return static_cast<qsizetype>(m_random() % static_cast<quint64>(limit)); }
    bool one(qsizetype in) { return below(in) == 0; }
    template<typename List> auto of(const List &list) { return list.at(below(list.size())); }

private:
    std::mt19937_64 m_random;
};

const QByteArrayList &crumbs()
{
    static const QByteArrayList crumbs = {"{",
                                          "}",
                                          "[",
                                          "]",
                                          "\"",
                                          ":",
                                          ",",
                                          "\\",
                                          "\\u0000",
                                          "\\ud800",
                                          "\\u202e",
                                          "1e999",
                                          "-1",
                                          "-0",
                                          "0.1",
                                          "null",
                                          "true",
                                          "NaN",
                                          QByteArray(1, '\0'),
                                          "\xff",
                                          "\xc3",
                                          "\xef\xbb\xbf",
                                          "\xe2\x80\xae",
                                          "99999999999999999999",
                                          "%1",
                                          "%n",
                                          "%00",
                                          "%2f",
                                          "%zz",
                                          "@",
                                          "/",
                                          "//",
                                          "?",
                                          "#",
                                          "::",
                                          "[::1]",
                                          "65536",
                                          "-1:",
                                          "&",
                                          "=",
                                          "&=&",
                                          "--",
                                          "-",
                                          "--=",
                                          " ",
                                          "\n",
                                          "\t",
                                          "'",
                                          ";",
                                          "redis://",
                                          "rediss://",
                                          "redis+unix://",
                                          "postgres://",
                                          "postgresql:///",
                                          "sslmode=",
                                          "host=",
                                          "port=",
                                          "user=",
                                          "db=",
                                          "\"knobs\":{",
                                          "\"faults\":[{",
                                          "\"alerts\":",
                                          "read 1",
                                          "write 2 = 5",
                                          "evict",
                                          "warm",
                                          "fails",
                                          "1 2 1 2",
                                          "kill redis at 2 for 1",
                                          "crash",
                                          "at",
                                          "for"};
    return crumbs;
}

QByteArray hurt(Chance &chance, QByteArray text)
{
    for (qsizetype wounds = 1 + chance.below(5); wounds > 0; --wounds) {
        const qsizetype at = chance.below(text.size() + 1);
        const qsizetype length = chance.below(10);
        switch (chance.below(6)) {
        case 0: text.remove(at, length); break;
        case 1: text.insert(at, text.mid(chance.below(text.size() + 1), length)); break;
        case 2: text.insert(at, chance.of(crumbs())); break;
        case 3: text.insert(at, static_cast<char>(chance.below(256))); break;
        case 4: text.replace(at, length, chance.of(crumbs())); break;
        default:
            if (at < text.size())
                text[at] = static_cast<char>(text.at(at) ^ static_cast<char>(1 << chance.below(8)));
        }
    }
    return text;
}

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A message is words: no control character, no end.
bool isMessage(const QString &text)
{
    if (text.trimmed().isEmpty() || text.size() > 20'000)
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != QLatin1Char('\n'); });
}

/// One of everything that a recording may hold.
Recording smallRecording()
{
    Recording recording;
    recording.version = QStringLiteral("0.1.0");
    recording.date = QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC);
    Snapshot snapshot;
    snapshot.state = RunState::Finished;
    snapshot.strategy = recording.scenario.strategy;
    snapshot.time = second;
    snapshot.divergence.tiles = {{1, 1, TileState::Ahead, 1}};
    snapshot.divergence.keys[TileState::Ahead] = 1;
    snapshot.steps.totals[Activity::Read][Step::CacheGet] = 3;
    snapshot.patterns.rates[Pattern::Fallback] = 0.5;
    snapshot.newSamples = {{1, 1, 2, 3, 4, 5, 6, 7, 8, 0.5, 1000}};
    snapshot.faults = {{{FaultKind::Errors, Server::Postgres, 2, 1.5, 70, 20, 0.3, 12, 4, EvictionPolicy::VolatileTtl},
                        2,
                        -1,
                        false,
                        {}}};
    snapshot.alerts = {{AlertKind::Queue, 0.5, -1, 1200}};
    snapshot.incidents = {{0.25, 0.75, 3, 4}};
    snapshot.audit = Audit{10, 5, 1, 2, 1, 1, 0, true, true};
    recording.snapshots = {snapshot};
    TraceEvent event;
    event.request = 7;
    event.time = second;
    recording.events = {event, event};
    event.version = 3;
    event.phase = TraceEvent::Phase::End;
    event.outcome = Outcome::Ok;
    event.refused = 1;
    recording.events.append(event);
    return recording;
}

} // namespace

/// Whatever comes in from outside is answered with a message or a valid value, never with a crash, never endlessly.
class TestFuzz : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void scenarioFiles();
    void addresses();
    void commandLines();
    void recordings();

private:
    /// Says what was in hand when something goes wrong.
    template<typename Check> void each(const char *kind, Check check)
    {
        Chance chance;
        for (int round = 0; round < randomCases(allRounds); ++round) {
            QByteArray input;
            const std::clock_t begin = std::clock();
            const bool sound = check(chance, input);
            const QByteArray told =
                QByteArray(kind) + " " + QByteArray::number(round) + ": " + input.toPercentEncoding();
            QVERIFY2(sound, told.constData());
            QVERIFY2(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < longestSeconds, told.constData());
        }
    }

    QByteArrayList m_scenarios;
    QTemporaryDir m_directory;
};

void TestFuzz::initTestCase()
{
    const QDir examples(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/scenarios"));
    for (const QFileInfo &file : examples.entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        m_scenarios.append(fileAt(file.filePath()));
    m_scenarios.append(writeScenario(Scenario()));
    m_scenarios.append(
        R"({"schedule":{"requests":"warm 1; read 1; write 1 = 500 fails","order":"1 1 2 2"},"alerts":{"queue":5}})");
    m_scenarios.append(
        R"({"faults":[{"kind":"kill","server":"redis","at":2,"duration":1},{"kind":"errors","share":0.5}]})");
    QVERIFY(m_scenarios.size() > 5);
    QVERIFY(m_directory.isValid());
}

void TestFuzz::scenarioFiles()
{
    int accepted = 0;
    each("scenario", [&](Chance &chance, QByteArray &input) {
        input = chance.of(m_scenarios);
        if (chance.one(4))
            input = input.left(chance.below(input.size())) + chance.of(m_scenarios).mid(chance.below(100));
        input = hurt(chance, input);
        const ScenarioReading reading = readScenario(input);
        if (!reading.problems.isEmpty())
            return std::all_of(reading.problems.begin(), reading.problems.end(),
                               [](const ScenarioProblem &problem) { return isMessage(words(problem)); });
        ++accepted;
        const ScenarioReading again = readScenario(writeScenario(reading.scenario));
        return again.problems.isEmpty() && again.scenario == reading.scenario;
    });
    QVERIFY(accepted > 0); // not every wound is deadly: both ways were walked
}

void TestFuzz::addresses()
{
    static const QByteArrayList sound = {"redis://localhost",
                                         "redis://user:secret@redis.example:6380/3",
                                         "rediss://:p%40ss@[2001:db8::1]:6379/0",
                                         "redis+unix:///run/redis/redis.sock?db=2",
                                         "postgres://me:pw@db.example:5433/shop?sslmode=verify-full",
                                         "postgres:///shop?host=/run/postgresql&port=5432&user=me",
                                         "postgresql://localhost/x"};
    int accepted = 0;
    each("address", [&](Chance &chance, QByteArray &input) {
        input = hurt(chance, chance.of(sound));
        const QString text = QString::fromUtf8(input);
        for (const ServerAddress::Kind kind : {ServerAddress::Kind::Redis, ServerAddress::Kind::Postgres}) {
            const auto address = ServerAddress::parse(kind, text);
            if (!address)
                continue;
            ++accepted;
            const auto again = ServerAddress::parse(kind, address->toUrl());
            if (!again || !(*again == *address) || address->display().isEmpty())
                return false;
        }
        return true;
    });
    QVERIFY(accepted > 0);
}

void TestFuzz::commandLines()
{
    QByteArrayList words = {"window",
                            "cache-aside",
                            "write-behind",
                            "5",
                            "0.5",
                            "stampede",
                            "run.cachescope",
                            "1280x720",
                            "picture.png",
                            "redis://:geheim@h:1",
                            "postgres://u:geheim@h/d",
                            "/nowhere/x.json",
                            "kill redis at 2 for 1",
                            "warm 1; read 1; write 1",
                            "1 1 2 2"};
    for (const Command command : namedCommands())
        words.append(nameOf(command).toLatin1());
    for (const CommandOption &option : commandOptions()) {
        words.append(QByteArray("--") + option.name);
        words.append(QByteArray("--") + option.name + "=1");
    }
    const QString file = m_directory.filePath(QStringLiteral("scenario.json"));
    QFile scenario(file);
    QVERIFY(scenario.open(QIODevice::WriteOnly)
            && scenario.write(hurt(*std::make_unique<Chance>(), m_scenarios.first())) > 0);
    scenario.close();
    words.append("--scenario=" + file.toUtf8());
    int accepted = 0;
    each("command line", [&](Chance &chance, QByteArray &input) {
        QStringList arguments(QStringLiteral("cachescope"));
        for (qsizetype left = chance.below(6); left > 0; --left) {
            QByteArray word = chance.of(words);
            if (chance.one(3))
                word = hurt(chance, word);
            word.replace('\0', QByteArray()); // no argument holds one
            input += word + '\n';
            arguments.append(QString::fromUtf8(word));
        }
        QProcessEnvironment environment;
        if (chance.one(4))
            environment.insert(QStringLiteral("CACHESCOPE_REDIS"),
                               QString::fromUtf8(hurt(chance, "redis://u:geheim@h:1/2")).remove(QChar(0)));
        const CommandLine line = parseCommandLine(arguments, environment);
        for (const UsageProblem &problem : line.problems) {
            if (!isMessage(usageText(problem, line.command)))
                return false;
        }
        accepted += line.problems.isEmpty();
        return true;
    });
    QVERIFY(accepted > 0);
}

void TestFuzz::recordings()
{
    const QByteArray sound = packRecording(smallRecording());
    const QByteArray head = sound.left(sound.indexOf('\n') + 1);
    const QByteArray json = qUncompress(sound.mid(head.size()));
    // Qt warns of every file that does not unpack.
    const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const auto after = qScopeGuard([before] { qInstallMessageHandler(before); });
    int accepted = 0;
    each("recording", [&](Chance &chance, QByteArray &input) {
        // Most of them damaged inside, where the reader of the fields has to cope, some as a disk would.
        input = chance.one(4) ? hurt(chance, sound) : head + qCompress(hurt(chance, json), 0);
        const RecordingReading reading = unpackRecording(input);
        if (reading.problem)
            return isMessage(words(*reading.problem, QStringLiteral("a.cachescope")));
        ++accepted;
        reading.recording.marks();
        const RecordingReading again = unpackRecording(packRecording(reading.recording));
        return !again.problem && again.recording.snapshots.size() == reading.recording.snapshots.size();
    });
    QVERIFY(accepted > 0);
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
