// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/lessons/lessonmonitor.h"
#include "engine/lessons/lessonview.h"
#include "engine/run/experiment.h"
#include "engine/run/problem.h"
#include "engine/run/stepsession.h"
#include "engine/schedule/explorer.h"
#include "engine/stores/runsetup.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>

namespace cachescope {

/// An action of the learner in step mode.
struct StepCommand
{
    enum class Kind : quint8 { Add, Move, Back, Play, Branch, Finish };

    Kind kind = Kind::Move;
    int number = 0; ///< of a lane or of a branch
    PlannedRequest request = {};
    MoveOrder order = {};
};

/// Everything on the engine thread: the connections, the set-up of runs, and one experiment at a time. Commands that
/// change the run are carried out one after the other.
class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox);
    ~Engine() override;

    void open();
    void start(const Scenario &scenario);
    void pause();
    void resume();
    void stop();
    void reset();
    /// Ends a run, then emits closed().
    void shutDown();
    void adjust(const Scenario &scenario);
    void explore(const Scenario &scenario, const RequestPlan &requests, qint64 limit);
    void openSteps(const Scenario &scenario, const RequestPlan &requests, const MoveOrder &order);
    void step(const StepCommand &command);
    void fault(const Fault &fault);
    void clear(FaultKind kind, Server server);
    /// Whether the sandbox's Redis keeps an append-only file from now on.
    Task<> keepFile(bool keep);
    /// A server of the sandbox answers again, or has failed to restart.
    void restarted(Server server);
    /// The exit status when a fault crashes the program; negative: only the run is dropped.
    void setCrashStatus(int status) { m_crashStatus = status; }
    /// For the runs from now on; empty: no file.
    void logAcknowledged(const QString &path) { m_acknowledgedPath = path; }
    void openLesson(const QString &id, int size);
    void nextMoment(int size);
    void trace(const TraceWindow &window);
    void restartFigures();
    Task<> inspect(Key key);
    /// The receiver has handled the last snapshot: the next may be sent.
    void snapshotTaken() { m_snapshotPending = false; }

Q_SIGNALS:
    void snapshot(const cachescope::Snapshot &snapshot);
    void traced(const cachescope::TraceBatch &events);
    void inspected(const cachescope::Inspection &inspection);
    void problem(const cachescope::Problem &problem);
    void exploring(const cachescope::Exploration &soFar);
    void explored(const cachescope::Exploration &found);
    void stepped(const cachescope::StepView &view);
    void serverControl(const cachescope::ServerControl &control);
    void lesson(const cachescope::LessonView &view);
    void closed();

private:
    struct Command
    {
        enum class Kind : quint8 {
            Start,
            Stop,
            Reset,
            Recover,
            ShutDown,
            Explore,
            OpenSteps,
            Step,
            OpenLesson,
            NextMoment
        };
        Kind kind = Kind::Stop;
        Scenario scenario = {};
        RequestPlan requests = {};
        MoveOrder order = {};
        qint64 limit = 0;
        StepCommand step = {};
        QString lesson = {};
        int size = 0;
    };

    void enqueue(const Command &command);
    Task<> serve();
    Task<> carryOut(Command command);
    Task<> startRun(Scenario scenario);
    Task<Status> prepare(Scenario scenario);
    Task<> endRun();
    Task<> resetAll();
    Task<> resetProducts();
    void recoverOnce();
    Task<> recoverAtOpen();
    Task<> runExploration(Command command);
    Task<> beginSteps(Command command);
    Task<> takeStep(StepCommand command);
    Task<> showSteps();
    Task<> endSteps();
    void makeExperiment(const Scenario &scenario);
    void crash();
    Task<> beginLesson(Command command);
    Task<> goOnWithLesson(int size);
    Task<Status> killRedis(bool appendOnly);
    Task<> endLesson();
    Connections connections();
    Task<> dropExperiment();
    Task<bool> connected();
    Task<> monitorLoop();
    Task<bool> beat();

    void report(Problem::Subject subject, const Error &error, bool fatal);
    void reportStore(Problem::Subject subject, StoreState state, const Error &error);
    void setState(RunState state);
    void sendSnapshot(bool evenIfPending = false);
    template<typename Store> StoreHealth healthOf(const Store &store, const QString &name) const;
    StoreHealth redisHealth() const;
    StoreHealth postgresHealth() const;

    bool m_sandbox;
    QByteArray m_prefix = QByteArrayLiteral("cachescope:");
    RedisConnection m_redis, m_monitorRedis;
    PostgresPool m_postgres, m_monitorPostgres;
    RunSetup m_setup;
    StoreMonitor m_storeMonitor;
    std::unique_ptr<Experiment> m_experiment;
    std::unique_ptr<StepSession> m_steps;
    LessonView m_lesson;
    LessonMonitor m_lessonMonitor;
    bool m_redisRestarting = false; ///< a lesson is waiting for it
    bool m_cancelled = false;       ///< the exploration in progress is to end
    QVector<std::pair<Key, Version>> m_versions;
    QVector<Product> m_deadLetters;
    int m_recovered = 0;
    int m_recoveredAtOpen = 0; ///< reported by the first run
    bool m_recoveryAsked = false;
    int m_crashStatus = -1;
    QString m_acknowledgedPath;

    RunState m_state = RunState::Idle;
    TraceWindow m_window;
    std::deque<Command> m_commands;
    bool m_serving = false;
    bool m_closing = false;
    bool m_lookUnderWay = false;
    AsyncEvent m_monitorWake, m_connectWake;
    Task<> m_lookingAround;
    QTimer m_tick, m_snapshots, m_runTimer;
    std::atomic<bool> m_snapshotPending{false};
};

} // namespace cachescope
