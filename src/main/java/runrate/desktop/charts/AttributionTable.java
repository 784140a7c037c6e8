package runrate.desktop.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.text.Figures;
import runrate.text.UsageWords;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;

/// Rows of recorded calls as a table.
final class AttributionTable {
  private AttributionTable() {}

  static ChartTable of(List<AttributionRow> rows, CallSum total, Optional<CallDimension> by) {
    ChartTable.Row all = new ChartTable.Cells().words("All").figure(total.usd().doubleValue(), UsageWords.cost(total))
        .figure(1, "100\u2009%").figure(total.requests(), Figures.whole(total.requests()))
        .figure(total.meanUsd().orElse(0), UsageWords.orDash(total.meanUsd()))
        .figure(total.successRate().orElse(0), UsageWords.success(total).orElse("–")).row();
    return new ChartTable(List.of(by.map(CallDimension::word).orElse("request"), "total", "share", "requests",
        "average", "successful"), Stream.concat(rows.stream().map(row -> row(row, total)), Stream.of(all)).toList());
  }

  private static ChartTable.Row row(AttributionRow row, CallSum total) {
    double share = total.usd().signum() == 0 ? 0 : row.usd().doubleValue() / total.usd().doubleValue();
    return new ChartTable.Cells().words(row.name()).figure(row.usd().doubleValue(), row.cost())
        .figure(share, row.share(total)).figure(row.requests(), Figures.whole(row.requests()))
        .figure(row.average().orElse(0), UsageWords.orDash(row.average()))
        .figure(row.sum().map(sum -> sum.successRate().orElse(0)).orElse(0.0), row.successful()).row();
  }
}
