package runrate.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a row of a bill is for.
public enum ChargeKind {
  USAGE, PURCHASE, CREDIT, TAX, ADJUSTMENT;

  /// As it is kept and told.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ChargeKind> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
