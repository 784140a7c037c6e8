package runrate.usage;

import java.math.BigDecimal;
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

  /// What is meant of a row of any way of adding up; all of it where nothing is chosen.
  public BigDecimal partOf(Attribution all, CallDimension by, CallSum sum) {
    String key = sum.keys().getFirst();
    if (call.isPresent()) {
      return call.filter(each -> each.key(by).equals(key)).flatMap(RecordedCall::usd).orElse(BigDecimal.ZERO);
    }
    return row.map(chosen -> chosen.by() == by ? chosen.key().equals(key) ? sum.usd() : BigDecimal.ZERO
        : all.partOf(chosen, by).getOrDefault(key, BigDecimal.ZERO)).orElse(sum.usd());
  }
}
