package runrate.files.workbook;

import java.util.List;
import java.util.Map;
import runrate.pricing.TokenClass;

/// What a plan comes to, as formulas: cells of the sheet it is worked out on.
///
/// @param requests   a month
/// @param hitRate    calls whose prefix is read, of those with caching
/// @param usdByModel with its part of terms and contract, in the order of the models, then what no call goes to
record BlockTotals(String monthUsd, String requests, String hitRate, Map<TokenClass, String> usdByClass, String feesUsd,
    String contractUsd, List<String> usdByModel) {}
