// SPDX-License-Identifier: GPL-3.0-only
#include "engine/trace/recorder.h"

#include <QSet>
#include <QTest>

using namespace cachescope;

namespace {

class Observer final : public StepObserver
{
public:
    void stepEnded(const RequestTag &, const TraceEvent &event, std::span<const Change> changes) override
    {
        events.append(event);
        carried += static_cast<int>(changes.size());
    }
    TraceBatch events;
    int carried = 0;
};

void oneRequest(Recorder &recorder, Activity activity = Activity::Read)
{
    const RequestTag tag = recorder.open(activity, Key{7});
    recorder.stepBegins(tag, Step::CacheGet, Key{7});
    TraceEvent event;
    event.step = Step::CacheGet;
    event.key = 7;
    event.outcome = Outcome::Hit;
    event.version = 3;
    recorder.stepEnded(tag, event);
    recorder.close(tag, Outcome::Ok, 3);
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTracedRequestIsWrittenDownFromBeginToEnd();
    void everyRequestHasANumberOfItsOwn();
    void ofEveryStrideOneIsTracedInFull();
    void outsideTheWindowNothingIsTraced();
    void batchesAreAlwaysTraced();
    void theObserverHearsOfEverything();
    void theObserverGetsWhatAWriteCarried();
    void theEventsAreBoundedAndTheRestIsCounted();
    void takingMakesRoom();
    void addedLatencyStandsAtTheEndOfTheRequest();
    void everyEventOfAWriteSaysWhatItDoes();
    void startingForgetsTheRunBefore();
};

void TestRecorder::aTracedRequestIsWrittenDownFromBeginToEnd()
{
    Recorder recorder;
    recorder.start(now(), nullptr);
    oneRequest(recorder);
    const TraceBatch events = recorder.takeEvents();
    QCOMPARE(events.size(), 4);
    using Phase = TraceEvent::Phase;
    const QVector<std::pair<Step, Phase>> expected{{Step::Request, Phase::Begin},
                                                   {Step::CacheGet, Phase::Begin},
                                                   {Step::CacheGet, Phase::End},
                                                   {Step::Request, Phase::End}};
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events.at(i).step, expected.at(i).first);
        QCOMPARE(events.at(i).phase, expected.at(i).second);
        QCOMPARE(events.at(i).request, events.first().request);
        QCOMPARE(events.at(i).key, 7);
        QVERIFY(events.at(i).time >= 0);
        QVERIFY(i == 0 || events.at(i).time >= events.at(i - 1).time);
    }
    QCOMPARE(events.at(2).outcome, Outcome::Hit);
    QCOMPARE(events.at(3).outcome, Outcome::Ok);
    QCOMPARE(events.at(3).version, Version(3));
    QVERIFY(recorder.takeEvents().isEmpty());
}

void TestRecorder::everyRequestHasANumberOfItsOwn()
{
    Recorder recorder;
    recorder.start(now(), nullptr);
    QSet<quint64> numbers;
    for (int i = 0; i < 100; ++i)
        numbers.insert(recorder.open(Activity::Read, Key{1}).number);
    QCOMPARE(numbers.size(), 100);
}

void TestRecorder::ofEveryStrideOneIsTracedInFull()
{
    Recorder recorder;
    recorder.setWindow({second, second, 10});
    recorder.start(now(), nullptr);
    for (int i = 0; i < 1000; ++i)
        oneRequest(recorder);
    QCOMPARE(recorder.tracedRequests(), quint64(100));
    QCOMPARE(recorder.takeEvents().size(), 400);
}

void TestRecorder::outsideTheWindowNothingIsTraced()
{
    Recorder recorder;
    recorder.setWindow({second, 3600 * second, 1});
    recorder.start(now() - 1800 * second, nullptr); // half an hour into the run: the window of this hour is over
    oneRequest(recorder);
    QVERIFY(recorder.takeEvents().isEmpty());
    recorder.start(now() - 3600 * second, nullptr); // the next hour has begun
    oneRequest(recorder);
    QCOMPARE(recorder.takeEvents().size(), 4);
}

void TestRecorder::batchesAreAlwaysTraced()
{
    Recorder recorder;
    recorder.setWindow({second, 3600 * second, 1000});
    recorder.start(now() - 1800 * second, nullptr);
    oneRequest(recorder, Activity::Flush);
    QCOMPARE(recorder.takeEvents().size(), 4);
}

void TestRecorder::theObserverHearsOfEverything()
{
    Observer observer;
    Recorder recorder;
    recorder.setWindow({second, second, 1000});
    recorder.start(now(), &observer);
    for (int i = 0; i < 500; ++i)
        oneRequest(recorder);
    QVERIFY(recorder.takeEvents().isEmpty());
    QCOMPARE(observer.events.size(), 1000); // the ends of the step and of the request
    for (const TraceEvent &event : std::as_const(observer.events))
        QCOMPARE(event.phase, TraceEvent::Phase::End);
}

void TestRecorder::theObserverGetsWhatAWriteCarried()
{
    Observer observer;
    Recorder recorder;
    recorder.start(now(), &observer);
    const RequestTag tag = recorder.open(Activity::Flush, Key{});
    const QVector<Change> batch(3);
    recorder.stepEnded(tag, TraceEvent{.step = Step::DatabaseSaveBatch}, batch);
    QCOMPARE(observer.carried, 3);
}

void TestRecorder::theEventsAreBoundedAndTheRestIsCounted()
{
    Observer observer;
    Recorder recorder;
    recorder.start(now(), &observer);
    const auto requests = static_cast<int>(Recorder::eventLimit);
    for (int i = 0; i < requests; ++i)
        oneRequest(recorder);
    const TraceBatch events = recorder.takeEvents();
    QVERIFY(events.size() <= Recorder::eventLimit);
    QCOMPARE(observer.events.size(), 2 * requests);
    QCOMPARE(recorder.tracedRequests(), static_cast<quint64>(Recorder::eventLimit / 4));

    const RequestTag tag = recorder.open(Activity::Read, Key{1});
    for (qsizetype i = 0; i < Recorder::eventLimit + 10; ++i)
        recorder.stepBegins(tag, Step::CacheGet, Key{1});
    QCOMPARE(recorder.takeEvents().size(), Recorder::eventLimit);
    QCOMPARE(recorder.droppedEvents(), quint64(11)); // the begin of the request stands among the kept
}

void TestRecorder::takingMakesRoom()
{
    Recorder recorder;
    recorder.start(now(), nullptr);
    for (qsizetype i = 0; i < Recorder::eventLimit; ++i)
        oneRequest(recorder);
    recorder.takeEvents();
    oneRequest(recorder);
    QCOMPARE(recorder.takeEvents().size(), 4);
}

void TestRecorder::addedLatencyStandsAtTheEndOfTheRequest()
{
    Recorder recorder;
    recorder.start(now(), nullptr);
    RequestTag tag = recorder.open(Activity::Write, Key{1});
    tag.added = 5 * millisecond;
    recorder.close(tag, Outcome::Failed, 9);
    const TraceEvent last = recorder.takeEvents().constLast();
    QCOMPARE(last.added, 5 * millisecond);
    QCOMPARE(last.activity, Activity::Write);
    QCOMPARE(last.outcome, Outcome::Failed);
}

void TestRecorder::everyEventOfAWriteSaysWhatItDoes()
{
    Recorder recorder;
    recorder.start(now(), nullptr);
    for (int kind = 0; kind < changeKindCount; ++kind) {
        const auto change = static_cast<ChangeKind>(kind);
        const RequestTag tag = recorder.open(Activity::Write, Key{7}, change);
        recorder.stepBegins(tag, Step::DatabaseSave, Key{7});
        recorder.stepEnded(tag, TraceEvent{.step = Step::DatabaseSave});
        recorder.close(tag, Outcome::Ok, 3);
        const TraceBatch events = recorder.takeEvents();
        QCOMPARE(events.size(), 4);
        for (const TraceEvent &event : events)
            QCOMPARE(event.change, change);
    }
    oneRequest(recorder);
    QCOMPARE(recorder.takeEvents().constFirst().change, ChangeKind::Update);
}

void TestRecorder::startingForgetsTheRunBefore()
{
    Recorder recorder;
    recorder.start(now(), nullptr);
    oneRequest(recorder);
    recorder.start(now(), nullptr);
    QVERIFY(recorder.takeEvents().isEmpty());
    QCOMPARE(recorder.tracedRequests(), quint64(0));
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
