// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/commandline.h"

#include "engine/lessons/lesson.h"
#include "engine/scenario/remedies.h"
#include "engine/scenario/scenariofields.h"
#include "ui/words/exportformats.h"
#include "ui/words/language.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>

namespace cachescope {

namespace {

using Kind = UsageProblem::Kind;

constexpr double runSeconds = 5;
constexpr double screenshotSeconds = 4;
constexpr QSize smallestPicture{640, 480};
constexpr QSize largestPicture{7680, 4320};

QString dashed(const QString &name)
{
    return QStringLiteral("--") + name;
}

QStringList namesOf(const CommandOption &option)
{
    QStringList names = {QString::fromLatin1(option.name)};
    if (option.letter)
        names.append(QString(QLatin1Char(option.letter)));
    return names;
}

const CommandOption *optionNamed(const QString &name, Command command)
{
    for (const CommandOption &option : commandOptions()) {
        if (option.knownTo(command) && namesOf(option).contains(name))
            return &option;
    }
    return nullptr;
}

/// The range of the password in the user part of an address in `text`, as [begin, end).
template<typename Char> std::pair<qsizetype, qsizetype> passwordIn(std::basic_string_view<Char> text)
{
    constexpr Char scheme[] = {':', '/', '/', 0};
    const auto start = text.find(scheme);
    const auto at = text.rfind(Char('@'));
    const auto colon = start == text.npos ? text.npos : text.find(Char(':'), start + 3);
    if (at == text.npos || colon == text.npos || colon > at)
        return {0, 0};
    return {static_cast<qsizetype>(colon) + 1, static_cast<qsizetype>(at)};
}

/// A mistyped option may have left an address among the arguments: no message may repeat its password.
QString withoutPassword(const QString &text)
{
    const auto [begin, end] = passwordIn(
        std::u16string_view(reinterpret_cast<const char16_t *>(text.utf16()), static_cast<size_t>(text.size())));
    return text.left(begin) + (begin < end ? QStringLiteral("***") : QString()) + text.mid(end);
}

/// Parses the arguments of one command into a CommandLine, recording every problem.
class Reader
{
public:
    Reader(Command command, const QProcessEnvironment &environment)
        : m_environment(environment)
    {
        m_line.command = command;
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        for (const CommandOption &option : commandOptions()) {
            if (!option.knownTo(command))
                continue;
            m_parser.addOption(QCommandLineOption(namesOf(option), {}, QString::fromLatin1(option.value)));
        }
    }

    CommandLine read(const QStringList &arguments)
    {
        const bool understood = m_parser.parse(arguments);
        m_line.help = given("help");
        m_line.version = given("version");
        m_line.json = given("json");
        readChoice("language", Language::available(), m_line.language);
        if (m_line.help || m_line.version) {
            m_line.problems.clear();
            return m_line;
        }
        if (!understood) {
            noteParserError(arguments);
            return m_line;
        }
        readScenario();
        readAddresses();
        checkFaults();
        readChoice("theme", {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}, m_line.theme);
        readSize();
        readExport();
        readComparison();
        readExploration();
        readLesson();
        readPositionals();
        if (m_line.problems.isEmpty())
            m_line.withoutEffect =
                m_line.command == Command::Compare ? withoutEffectOnAny() : withoutEffectIn(m_line.scenario);
        return m_line;
    }

private:
    bool given(const char *name) const
    {
        const QString option = QString::fromLatin1(name);
        return optionNamed(option, m_line.command) && m_parser.isSet(option);
    }

    QString value(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }

    void note(Kind kind, const QString &option = {}, const QString &found = {}, ScenarioProblem detail = {})
    {
        detail.found = withoutPassword(detail.found);
        m_line.problems.append({kind, withoutPassword(option), withoutPassword(found), detail});
    }

    void noteParserError(const QStringList &arguments)
    {
        static const QRegularExpression option(QStringLiteral("^--?([^=]+)(=.*)?$"),
                                               QRegularExpression::DotMatchesEverythingOption);
        for (const QString &name : m_parser.unknownOptionNames())
            note(Kind::UnknownOption, dashed(name));
        if (!m_line.problems.isEmpty())
            return;
        for (const QString &argument : arguments.mid(1)) {
            const auto match = option.match(argument);
            const CommandOption *known = match.hasMatch() ? optionNamed(match.captured(1), m_line.command) : nullptr;
            if (known && !known->value && match.hasCaptured(2))
                return note(Kind::UnexpectedValue, dashed(match.captured(1)));
        }
        note(Kind::MissingValue, arguments.last()); // only the last argument can lack its value
    }

    void readScenario()
    {
        const bool runs = m_line.command == Command::Run || m_line.command == Command::Screenshot;
        if (m_line.command == Command::Compare)
            m_line.scenario = comparisonScenario();
        if (given("scenario")) {
            const QString path = value("scenario");
            const ScenarioReading reading = readScenarioFile(path);
            for (const ScenarioProblem &problem : reading.problems)
                note(Kind::BadScenario, QStringLiteral("--scenario"), path, problem);
            m_line.scenario = reading.scenario;
            m_line.scenarioGiven = true;
        }
        readFields();
        const bool wantsStrategy = runs || m_line.command == Command::Explore;
        if (wantsStrategy && !given("lesson") && !given("scenario") && !given("strategy"))
            note(Kind::MissingStrategy);
        if (runs && m_line.scenario.seconds == 0) {
            m_line.scenario.seconds = m_line.command == Command::Run ? runSeconds : screenshotSeconds;
            m_secondsChosen = true;
        }
    }

    void readFields()
    {
        for (const CommandOption &option : commandOptions()) {
            if (!option.field || !given(option.name))
                continue;
            const QString field = QString::fromLatin1(option.field);
            m_fieldsGiven.append(field);
            if (const auto problem = setScenarioField(m_line.scenario, field, value(option.name)))
                note(Kind::BadValue, dashed(QString::fromLatin1(option.name)), value(option.name), *problem);
            m_line.scenarioGiven = true;
        }
        m_line.durable = given("durable");
        if (given("append-only"))
            m_line.scenario.appendOnly = m_line.scenarioGiven = true;
        m_faultsOfTheFile = m_line.scenario.faults.size();
        for (const QString &sentence : given("fault") ? m_parser.values(QStringLiteral("fault")) : QStringList()) {
            if (const auto problem = addFault(m_line.scenario, sentence))
                note(Kind::BadValue, QStringLiteral("--fault"), sentence, *problem);
            m_line.scenarioGiven = true;
        }
        if (given("zipf"))
            m_line.scenario.workload.choice = WorkloadPlan::Choice::Zipf;
        if (given("cache-delay"))
            m_line.scenario.cacheDelay.kind = Delay::Kind::Fixed;
        if (given("database-delay"))
            m_line.scenario.databaseDelay.kind = Delay::Kind::Fixed;
        if (given("seconds") && m_line.scenario.seconds == 0 && m_line.problems.isEmpty()) {
            note(Kind::BadValue, QStringLiteral("--seconds"), value("seconds"),
                 {ScenarioProblem::Kind::OutOfRange,
                  QStringLiteral("seconds"),
                  value("seconds"),
                  {QStringLiteral("0.001"), QString::number(findField(u"seconds")->highest)}});
        }
    }

    void readAddress(ServerAddress::Kind kind, const char *option, const char *variable,
                     std::optional<ServerAddress> &target)
    {
        if (!optionNamed(QString::fromLatin1(option), m_line.command))
            return;
        const QString name = given(option) ? dashed(QString::fromLatin1(option)) : QString::fromLatin1(variable);
        const QString text = given(option) ? value(option) : m_environment.value(name);
        if (text.isEmpty() && !given(option))
            return;
        // The text may contain a password, so it is not part of the problem.
        if (const auto address = ServerAddress::parse(kind, text))
            target = *address;
        else
            note(Kind::BadAddress, name,
                 kind == ServerAddress::Kind::Redis ? QStringLiteral("redis") : QStringLiteral("postgres"));
    }

    void readAddresses()
    {
        const qsizetype before = m_line.problems.size();
        readAddress(ServerAddress::Kind::Redis, "redis", "CACHESCOPE_REDIS", m_line.redis);
        readAddress(ServerAddress::Kind::Postgres, "postgres", "CACHESCOPE_POSTGRES", m_line.postgres);
        if (m_line.problems.size() == before && m_line.redis.has_value() != m_line.postgres.has_value())
            note(Kind::OneAddressOnly, m_line.redis ? QStringLiteral("--postgres") : QStringLiteral("--redis"));
    }

    void checkFaults()
    {
        if (!m_line.redis && !m_line.postgres)
            return;
        for (const Fault &fault : std::as_const(m_line.scenario.faults)) {
            if (needsSandbox(fault.kind))
                note(Kind::FaultNeedsSandbox, QStringLiteral("--fault"), faultWord(fault.kind));
        }
    }

    void readChoice(const char *option, const QStringList &choices, QString &target)
    {
        if (!given(option))
            return;
        const QString text = value(option);
        if (choices.contains(text))
            target = text;
        else
            note(Kind::BadValue, dashed(QString::fromLatin1(option)), text,
                 {ScenarioProblem::Kind::UnknownChoice, {}, text, choices});
    }

    void readSize()
    {
        if (!given("size"))
            return;
        static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
        const auto match = form.match(value("size"));
        m_line.size = {match.captured(1).toInt(), match.captured(2).toInt()};
        if (m_line.size.expandedTo(smallestPicture) != m_line.size
            || m_line.size.boundedTo(largestPicture) != m_line.size)
            note(Kind::BadSize, QStringLiteral("--size"), value("size"));
    }

    QString usualFormats() const
    {
        switch (m_line.command) {
        case Command::Compare: return QStringLiteral("json,csv");
        case Command::Explore: return QStringLiteral("png,csv");
        default: return QStringLiteral("png,csv,html");
        }
    }

    void readExport()
    {
        for (const char *option : {"format", "scale"}) {
            if (given(option) && !given("export"))
                return note(Kind::FormatWithoutFolder, dashed(QString::fromLatin1(option)),
                            QStringLiteral("--export DIR"));
        }
        if (!given("export"))
            return;
        m_line.exportFolder = value("export");
        m_line.exportScale = readNumber("scale", m_line.exportScale, 0.5, 8, false);
        if (m_line.exportFolder.isEmpty())
            return note(Kind::MissingValue, QStringLiteral("--export"));
        const QString list = given("format") ? value("format").toLower() : usualFormats();
        m_line.exportFormats = list.split(QLatin1Char(','));
        m_line.exportFormats.removeDuplicates();
        const QStringList formats = m_line.command == Command::Compare ? comparisonFormats()
            : m_line.command == Command::Explore                       ? outcomeFormats()
                                                                       : runFormats();
        for (const QString &format : std::as_const(m_line.exportFormats)) {
            if (!formats.contains(format))
                note(Kind::BadValue, QStringLiteral("--format"), format,
                     {ScenarioProblem::Kind::UnknownChoice, {}, format, formats});
        }
    }

    /// A number for an option that is not a field of a scenario.
    double readNumber(const char *option, double usual, double lowest, double highest, bool whole)
    {
        if (!given(option))
            return usual;
        bool number = false;
        const double read = QLocale::c().toDouble(value(option), &number);
        if (number && read >= lowest && read <= highest && (!whole || read == std::floor(read)))
            return read;
        note(Kind::BadValue, dashed(QString::fromLatin1(option)), value(option),
             {ScenarioProblem::Kind::OutOfRange,
              {},
              value(option),
              {QString::number(lowest), QString::number(highest)}});
        return usual;
    }

    void readComparison()
    {
        if (m_line.command != Command::Compare)
            return;
        ComparisonPlan &plan = m_line.comparison;
        plan.repeat = static_cast<int>(readNumber("repeat", plan.repeat, 1, mostRounds, true));
        plan.warmUpSeconds = readNumber("warm-up", plan.warmUpSeconds, 0, 3600, false);
        plan.seconds = m_line.scenario.seconds > 0 ? m_line.scenario.seconds : runSeconds;
        plan.base = m_line.scenario;
        plan.claims = !given("no-claims");
        plan.kills = given("kills");
        if (plan.kills && (m_line.redis || m_line.postgres))
            note(Kind::FaultNeedsSandbox, QStringLiteral("--kills"), faultWord(FaultKind::Kill));
        QStringList strategies = allStrategyIds();
        if (given("strategies"))
            readStrategies(strategies);
        else if (given("strategy") || given("vary"))
            strategies = QStringList{m_line.scenario.strategy};
        if (given("vary"))
            readVaried(strategies);
        else
            plan.contenders = contendersOf(strategies);
    }

    void readStrategies(QStringList &strategies)
    {
        strategies = value("strategies").split(QLatin1Char(','));
        strategies.removeDuplicates();
        for (const QString &id : std::as_const(strategies)) {
            if (!allStrategyIds().contains(id))
                note(Kind::BadValue, QStringLiteral("--strategies"), id,
                     {ScenarioProblem::Kind::UnknownChoice, {}, id, allStrategyIds()});
        }
    }

    void readVaried(const QStringList &strategies)
    {
        const QString text = value("vary");
        const QString place = text.section(QLatin1Char('='), 0, 0);
        const QStringList values = text.section(QLatin1Char('='), 1).split(QLatin1Char(','));
        if (!variableFields().contains(place)) {
            note(Kind::BadValue, QStringLiteral("--vary"), place,
                 {ScenarioProblem::Kind::UnknownChoice, {}, place, variableFields()});
            return;
        }
        m_fieldsGiven.append(place);
        for (const QString &setting : values) {
            Scenario scenario = m_line.scenario;
            if (const auto problem = setScenarioField(scenario, place, setting))
                note(Kind::BadValue, QStringLiteral("--vary ") + place, setting, *problem);
        }
        for (const QString &strategy : strategies)
            m_line.comparison.contenders += contendersOf(strategy, place, values);
        const qsizetype count = m_line.comparison.contenders.size();
        if (count > mostContenders) {
            note(Kind::BadValue, QStringLiteral("--vary"), text,
                 {ScenarioProblem::Kind::OutOfRange,
                  {},
                  QString::number(count),
                  {QStringLiteral("1"), QString::number(mostContenders)}});
        }
    }

    void readExploration()
    {
        if (m_line.command != Command::Explore)
            return;
        if (m_line.scenario.requests.isEmpty() && m_line.problems.isEmpty())
            note(Kind::MissingRequests);
        for (const QString &name : m_parser.values(QStringLiteral("remedy"))) {
            if (applyRemedy(m_line.scenario.options, name))
                m_line.remedies.append(name);
            else
                note(Kind::BadValue, QStringLiteral("--remedy"), name,
                     {ScenarioProblem::Kind::UnknownChoice, {}, name, remedyNames()});
        }
        m_line.directory = value("save");
        if (!given("limit"))
            return;
        bool number = false;
        m_line.limit = value("limit").toLongLong(&number);
        if (!number || m_line.limit < 1 || m_line.limit > 10'000'000) {
            note(Kind::BadValue, QStringLiteral("--limit"), value("limit"),
                 {ScenarioProblem::Kind::OutOfRange,
                  {},
                  value("limit"),
                  {QStringLiteral("1"), QStringLiteral("10000000")}});
        }
    }

    void readRecord()
    {
        m_line.record = value("record");
        if (m_line.record.isEmpty())
            note(Kind::MissingValue, QStringLiteral("--record"));
    }

    void readLesson()
    {
        if (given("record"))
            readRecord();
        if (given("acknowledged"))
            m_line.acknowledged = value("acknowledged");
        if (!given("lesson")) {
            if (given("count"))
                note(Kind::CountWithoutLesson);
            return checkSchedule();
        }
        m_line.lesson = value("lesson");
        static const QStringList ofALesson{QStringLiteral("lesson"), QStringLiteral("count"),
                                           QStringLiteral("json"),   QStringLiteral("language"),
                                           QStringLiteral("redis"),  QStringLiteral("postgres")};
        for (const CommandOption &option : commandOptions()) {
            const QString name = QString::fromLatin1(option.name);
            if (option.knownTo(m_line.command) && given(option.name) && !ofALesson.contains(name))
                note(Kind::NotOfALesson, dashed(name));
        }
        readCount();
    }

    void checkSchedule()
    {
        if (m_line.command != Command::Run)
            return;
        const bool schedule = !m_line.scenario.requests.isEmpty();
        for (const char *option : {"fault", "seconds", "clients", "reads", "acknowledged"}) {
            if (schedule && given(option))
                note(Kind::NotOfASchedule, dashed(QString::fromLatin1(option)));
        }
        for (qsizetype i = m_faultsOfTheFile; i < m_line.scenario.faults.size(); ++i) {
            if (!schedule && m_line.scenario.faults.at(i).at >= m_line.scenario.seconds)
                note(Kind::FaultTooLate, {}, faultWord(m_line.scenario.faults.at(i).kind));
        }
    }

    void readCount()
    {
        QStringList ids;
        for (const LessonInfo &info : lessons())
            ids.append(info.id);
        if (!ids.contains(m_line.lesson)) {
            note(Kind::BadValue, QStringLiteral("--lesson"), m_line.lesson,
                 {ScenarioProblem::Kind::UnknownChoice, {}, m_line.lesson, ids});
        }
        if (!given("count"))
            return;
        const LessonInfo *info = findLesson(m_line.lesson);
        if (info && info->size == 0)
            return note(Kind::LessonWithoutCount, QStringLiteral("--count"), m_line.lesson);
        const int fewest = info ? info->fewest : 1;
        const int most = info ? info->most : mostLessonSize;
        bool number = false;
        m_line.lessonSize = value("count").toInt(&number);
        if (!number || m_line.lessonSize < fewest || m_line.lessonSize > most) {
            note(Kind::BadValue, QStringLiteral("--count"), value("count"),
                 {ScenarioProblem::Kind::OutOfRange,
                  {},
                  value("count"),
                  {QString::number(fewest), QString::number(most)}});
        }
    }

    QVector<NoEffect> withoutEffectIn(Scenario scenario) const
    {
        if (m_secondsChosen && !scenario.requests.isEmpty())
            scenario.seconds = 0;
        return withoutEffect(scenario, m_fieldsGiven);
    }

    /// What has no effect on any of the contenders, said of the first.
    QVector<NoEffect> withoutEffectOnAny() const
    {
        QVector<NoEffect> found;
        const QList<Contender> &contenders = m_line.comparison.contenders;
        for (qsizetype i = 0; i < contenders.size(); ++i) {
            const auto scenario = m_line.comparison.scenarioOf(contenders.at(i));
            const QVector<NoEffect> here = scenario ? withoutEffectIn(*scenario) : QVector<NoEffect>();
            if (i == 0)
                found = here;
            found.removeIf([&here](const NoEffect &one) {
                return std::none_of(here.begin(), here.end(), [&one](const NoEffect &other) {
                    return one.path == other.path && one.found == other.found;
                });
            });
        }
        return found;
    }

    void readPositionals()
    {
        QStringList words = m_parser.positionalArguments();
        if (m_line.command == Command::Replay) {
            if (words.isEmpty())
                return note(Kind::MissingRecording);
            m_line.file = words.takeFirst();
        }
        if (m_line.command == Command::Screenshot) {
            if (words.isEmpty())
                return note(Kind::MissingFile);
            m_line.file = words.takeFirst();
        }
        for (const QString &word : words) {
            const bool isCommand = std::any_of(namedCommands().begin(), namedCommands().end(),
                                               [&word](Command command) { return nameOf(command) == word; });
            note(m_line.command == Command::Window && isCommand ? Kind::CommandNotFirst : Kind::UnexpectedArgument, {},
                 word);
        }
    }

    const QProcessEnvironment &m_environment;
    QCommandLineParser m_parser;
    CommandLine m_line;
    qsizetype m_faultsOfTheFile = 0;
    QStringList m_fieldsGiven;
    bool m_secondsChosen = false; ///< nobody has said how long the run lasts
};

/// Qt has command-line options of its own ("-platform offscreen"); QApplication reads and removes them.
QStringList withoutToolkitOptions(const QStringList &arguments)
{
    static const QStringList withValue = {QStringLiteral("platform"),     QStringLiteral("platformtheme"),
                                          QStringLiteral("style"),        QStringLiteral("stylesheet"),
                                          QStringLiteral("display"),      QStringLiteral("qwindowgeometry"),
                                          QStringLiteral("qwindowtitle"), QStringLiteral("qwindowicon")};
    static const QRegularExpression dashes(QStringLiteral("^--?"));
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        const bool isOption = name.startsWith(QLatin1Char('-'));
        name.remove(dashes);
        if (isOption && withValue.contains(name))
            ++i;
        else
            rest.append(arguments.at(i));
    }
    return rest;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const QString first = arguments.value(1);
    if (first.isEmpty() || first.startsWith(QLatin1Char('-')))
        return Reader(Command::Window, environment).read(withoutToolkitOptions(arguments));
    for (const Command command : namedCommands()) {
        if (first == nameOf(command))
            return Reader(command, environment).read(arguments.mid(1));
    }
    CommandLine line;
    line.problems.append({Kind::UnknownCommand, {}, withoutPassword(first), {}});
    return line;
}

void hidePasswords(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const auto [begin, end] = passwordIn(std::string_view(argv[i]));
        std::memset(argv[i] + begin, '*', static_cast<size_t>(end - begin));
    }
}

} // namespace cachescope
