package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.usage.LogPrices;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.PricedSpan;

/// A model of a log that no rate card has.
///
/// @param words  in which the log names it
/// @param priced what somebody said it is to be priced as
record MeantModel(String words, Optional<Offer> priced) {

  /// Those that have no price, and those that have one because somebody said so.
  static List<MeantModel> of(LoggedNames names, LogPrices prices) {
    return Stream.concat(prices.unpriced().keySet().stream(), prices.spans().stream().map(PricedSpan::of))
        .filter(model -> !model.tier().equals(LoggedModel.GATEWAY) && (names.find(model).isEmpty()
            || names.said(words(model)).isPresent())).map(MeantModel::words).distinct().sorted()
        .map(words -> new MeantModel(words, names.said(words))).toList();
  }

  private static String words(LoggedModel model) {
    return LoggedNames.words(model.vendor(), model.model());
  }
}
