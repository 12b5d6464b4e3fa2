// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/report/runreport.h"

#include <QTextFormat>
#include <QTextObjectInterface>

namespace cachescope {

/// Draws a record's pictures inside a text document at the requested width, as vector graphics. The record must outlive
/// it.
class ReportPictures : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int objectType = QTextFormat::UserObject + 1;
    static constexpr int number = QTextFormat::UserProperty + 1; ///< the property that holds a picture's index

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
