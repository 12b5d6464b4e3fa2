// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/scenariopage.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/theme.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

constexpr int margin = 36;
constexpr int headHeight = 124; // of a heading and two lines of Arabic
constexpr int lineHeight = 17;
constexpr int columnWidth = 400;

QString heading()
{
    return ReportText::tr("Run it again");
}

QString howTo(const QString &command)
{
    return ReportText::tr("These lines, saved as a file, repeat this run: %1").arg(isolate(command));
}

void paintLines(QPainter &painter, const QStringList &lines, int rows)
{
    QFont font = pixelFont(12);
    font.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("Noto Sans Arabic")});
    painter.setFont(font);
    painter.setPen(lightPalette().text);
    const Direction direction = Direction::ofCode();
    painter.setLayoutDirection(direction.layout());
    for (int i = 0; i < lines.size(); ++i) {
        const QRectF place(margin + i / rows * columnWidth, headHeight + i % rows * lineHeight, columnWidth - 10,
                           lineHeight);
        painter.drawText(place, static_cast<int>(direction.leading()) | Qt::TextSingleLine, lines.at(i));
    }
}

} // namespace

QString scenarioHtml(const Scenario &scenario, const QString &command)
{
    return QStringLiteral("<h2>%1</h2>\n<p>%2</p>\n<pre dir=\"ltr\">%3</pre>\n")
        .arg(heading().toHtmlEscaped(), howTo(command).toHtmlEscaped(),
             QString::fromUtf8(writeScenario(scenario)).toHtmlEscaped());
}

Picture scenarioPage(const Scenario &scenario, const QString &command, int width)
{
    const QStringList lines = QString::fromUtf8(writeScenario(scenario)).trimmed().split(QLatin1Char('\n'));
    const auto count = static_cast<int>(lines.size());
    const int columns = std::max(1, (width - 2 * margin) / columnWidth);
    const int rows = (count + columns - 1) / columns;
    const QSize size(width, headHeight + rows * lineHeight + margin);
    return {heading(), size, [lines, rows, size, command](QPainter &painter) {
                const auto leading = static_cast<int>(Direction::current().leading(Qt::AlignTop));
                painter.fillRect(QRect({}, size), lightPalette().card);
                painter.setPen(lightPalette().text);
                painter.setFont(pixelFont(20, QFont::Bold));
                painter.drawText(QRectF(margin, 24, size.width() - 2 * margin, 30), leading, heading());
                painter.setFont(pixelFont(14));
                painter.drawText(QRectF(margin, 56, size.width() - 2 * margin, 62), leading | Qt::TextWordWrap,
                                 howTo(command));
                paintLines(painter, lines, rows);
            }};
}

} // namespace cachescope
