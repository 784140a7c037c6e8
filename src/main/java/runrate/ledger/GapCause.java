package runrate.ledger;

import java.util.Locale;

/// Why a bill is not what the calls of a log come to at the prices of the cards. In the order they are told.
public enum GapCause {
  MISSING_DAYS("Days or models billed that the log has no calls of"),
  BEYOND_LOG("Tokens billed beyond the log: failed calls, or calls nobody logged"),
  UNPRICED("Calls in the log that no card has a price of"),
  OTHER_PRICE("The same tokens at another price"),
  BILLED_TWICE("Billed twice"),
  LOGGED_TWICE("Logged twice"),
  NOT_BILLED("Calls in the log that are not billed"),
  FEES("Tools and fees: searches, code execution, requests"),
  PURCHASES("Purchases and adjustments"),
  CREDITS("Credits"),
  TAXES("Taxes"),
  ROUNDING("Rounding of the bill"),
  NAMED("Named by a person"),
  NO_NAME("No name yet");

  private final String label;

  GapCause(String label) {
    this.label = label;
  }

  /// For people.
  public String label() {
    return label;
  }

  /// In files.
  public String word() {
    String[] parts = name().toLowerCase(Locale.ROOT).split("_");
    return parts.length == 1 ? parts[0] : parts[0] + parts[1].substring(0, 1).toUpperCase(Locale.ROOT)
        + parts[1].substring(1);
  }

  /// Whether it is money the log does not know of.
  boolean isUnseen() {
    return this == MISSING_DAYS || this == BEYOND_LOG || this == UNPRICED || this == NO_NAME;
  }
}
