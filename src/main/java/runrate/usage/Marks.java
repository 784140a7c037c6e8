package runrate.usage;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What is chosen in a view of who pays for what: a row of one way of adding up, a single call, or nothing. Every other
/// view tells by it which calls are meant, and how much of each of its own rows they are.
public record Marks(Optional<Attribution.Chosen> row, Optional<RecordedCall> call) {
  public static final Marks NONE = new Marks(Optional.empty(), Optional.empty());

  public static Marks of(CallDimension by, String key) {
    return new Marks(Optional.of(new Attribution.Chosen(by, key)), Optional.empty());
  }

  public static Marks of(RecordedCall call) {
    return new Marks(Optional.empty(), Optional.of(call));
  }

  public boolean isEmpty() {
    return row.isEmpty() && call.isEmpty();
  }

  /// Whether a call is meant.
  public boolean has(RecordedCall each) {
    return call.map(each::equals).or(() -> row.map(chosen -> chosen.has(each))).orElse(false);
  }

  /// Whether a row is the one that is chosen, or the one a chosen call belongs to.
  public boolean isOn(CallDimension by, String key) {
    return call.map(each -> each.key(by).equals(key)).or(() -> row.map(new Attribution.Chosen(by, key)::equals))
        .orElse(false);
  }

  /// What is meant of the rows of a way of adding up.
  public Parts parts(Attribution all, CallDimension by) {
    return new Parts(call.map(each -> each.usd().map(usd -> Map.of(each.key(by), usd)).orElse(Map.of()))
        .or(() -> row.map(chosen -> all.partOf(chosen, by))));
  }

  /// Dollars of each row, by its key; all of all where nothing is chosen.
  public record Parts(Optional<Map<String, BigDecimal>> byKey) {
    public static final Parts ALL = new Parts(Optional.empty());

    public BigDecimal of(CallSum sum) {
      return byKey.map(parts -> parts.getOrDefault(sum.keys().getFirst(), BigDecimal.ZERO)).orElse(sum.usd());
    }
  }
}
