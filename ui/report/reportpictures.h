// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/report/runreport.h"

#include <QTextFormat>
#include <QTextObjectInterface>

namespace cachescope {

/// Draws a record's pictures inside a text, as wide as asked for, so that they stay vectors. The record must outlive
/// it.
class ReportPictures : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int objectType = QTextFormat::UserObject + 1;
    static constexpr int number = QTextFormat::UserProperty + 1; ///< which picture a character stands for

    ReportPictures(const RunRecord &record, double width)
        : m_record(record)
        , m_width(width)
    {
    }

    QSizeF intrinsicSize(QTextDocument *text, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *text, int position,
                    const QTextFormat &format) override;

private:
    const Picture &picture(const QTextFormat &format) const;

    const RunRecord &m_record;
    double m_width;
};

} // namespace cachescope
