package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import runrate.bridge.BridgeFactor;
import runrate.bridge.CostBridge;

/// How the change between two periods comes apart.
public final class WhyBridge {
  private static final int MOST_ROWS = 20;
  private static final int PLACES = 6;

  private WhyBridge() {}

  /// @param notes what is in none of the parts
  public static Why of(CostBridge bridge, List<String> notes) {
    List<List<String>> factors = bridge.byWeight().stream().map(factor -> List.of(factor.word(), exact(bridge, factor),
        BridgeWords.meaning(factor))).toList();
    List<String> heads = new ArrayList<>(List.of("calls of"));
    Stream.of(BridgeFactor.values()).map(BridgeFactor::word).forEach(heads::add);
    List<List<String>> kinds = bridge.rows().stream().limit(MOST_ROWS).map(row -> Stream.concat(Stream.of(
        BridgeWords.kind(row.kind())), Stream.of(BridgeFactor.values()).map(factor -> BridgeWords.change(
            row.parts().get(factor)))).toList()).toList();
    return new Why("Why did it change?", UsageWords.exact(bridge.changeUsd(), PLACES), "Of each kind of call the cost "
        + "is calls x share of the kind x tokens a call x share of each class of token x its price. A factor's part is "
        + "what it changes when it alone goes from the one period to the other, averaged over all 120 orders in which "
        + "the five could have changed (Shapley value). No order favours one of them, and the parts add up to the "
        + "change exactly.", BridgeWords.sentence(bridge), List.of(new Why.Table(List.of("factor", "part",
            "what it is"), factors, List.of("all", UsageWords.exact(bridge.changeUsd(), PLACES), "")),
            new Why.Table(heads, kinds, List.of())), notes(notes));
  }

  private static String exact(CostBridge bridge, BridgeFactor factor) {
    return UsageWords.exact(bridge.part(factor), PLACES);
  }

  private static List<String> notes(List<String> notes) {
    List<String> all = new ArrayList<>(notes);
    all.add("A model that comes or goes is mix. Days are those of UTC; prices are those of the rate cards on the day "
        + "of each call, so that a discount on an invoice is not among them.");
    return all;
  }
}
