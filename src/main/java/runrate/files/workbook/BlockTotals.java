package runrate.files.workbook;

import java.util.List;
import java.util.Map;
import runrate.pricing.TokenClass;

/// What a plan comes to, as formulas: cells of the sheet it is worked out on.
///
/// @param refusedUsd what refused calls would cost, `0` where none can be
/// @param requests   a month
/// @param hitRate    calls whose prefix is read, of those with caching
/// @param usdByModel with its part of terms and contract, in the order of the models, then what no call goes to
record BlockTotals(String monthUsd, String refusedUsd, String requests, String hitRate,
    Map<TokenClass, String> usdByClass, String feesUsd, String contractUsd, List<String> usdByModel) {
  private static final String NONE = "0";

  /// Whether its calls may be refused.
  boolean refuses() {
    return !refusedUsd.equals(NONE);
  }

  /// The month if it refused no other calls than a plan it is compared with.
  String workUsd(BlockTotals before) {
    return refuses() || before.refuses() ? "(%s+%s-%s)".formatted(monthUsd, refusedUsd, before.refusedUsd) : monthUsd;
  }
}
