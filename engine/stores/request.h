// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/stores.h"

namespace cachescope {

class CacheView;
class DatabaseView;

/// One request (or one batch, one refresh) passing through a strategy, with its views of the stores. Opened by its
/// constructor; its creator closes it with its outcome. Must outlive every step it takes.
class Request
{
public:
    /// `change`: of a write, what it does.
    Request(Stores &stores, Activity activity, Key key, ChangeKind change = ChangeKind::Update)
        : m_stores(stores)
        , m_tag(stores.recorder.open(activity, key, change))
    {
    }
    Request(const Request &) = delete;
    Request &operator=(const Request &) = delete;

    CacheView cache();
    DatabaseView database();

    Key key() const { return m_tag.key; }
    Activity activity() const { return m_tag.activity; }
    Stores &stores() { return m_stores; }
    const RequestTag &tag() const { return m_tag; }
    void addLatency(Nanos added) { m_tag.added += added; }
    /// Records whether the cache answered the last look-up.
    void lookedUp(bool answered) { m_tag.unanswered = !answered; }
    /// The database session that holds this request's transaction; DatabaseJob::anySession when there is none yet.
    int transactionSession = DatabaseJob::anySession;
    bool superseded = false;    ///< the guarded cache rejected its last SET: a newer value is known
    bool rowSuperseded = false; ///< its row was not saved: the guarded database holds a newer one
    void close(Outcome outcome, Version version = 0) { m_stores.recorder.close(m_tag, outcome, version); }

private:
    Stores &m_stores;
    RequestTag m_tag;
};

} // namespace cachescope
