package runrate.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A part of what no cause explains that somebody has named: a support plan, a share of another cost centre.
///
/// @param vendor whose bill it is a part of
/// @param from   first day of what was in sight when it was named
/// @param to     first day no longer in it
/// @param usd    below zero where less is billed than the calls come to
/// @param note   may be empty
public record NamedPart(String vendor, LocalDate from, LocalDate to, String name, BigDecimal usd, String note) {
  private static final int LONGEST = 60;

  public NamedPart {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A part needs a name, “support plan” for example");
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException("A name has at most %s letters".formatted(LONGEST));
    }
    if ((vendor + name + note).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A name is one line of letters");
    }
    if (usd.signum() == 0) {
      throw new IllegalArgumentException("A part of nothing needs no name");
    }
  }

  /// Whether it is a part of what is billed in a time.
  boolean isWithin(LedgerLine time) {
    return time.vendor().equals(vendor) && !from.isBefore(time.from()) && !to.isAfter(time.to());
  }

  /// Whether so much, or more, has no name.
  boolean isPartOf(BigDecimal left) {
    return left.signum() == usd.signum() && usd.abs().compareTo(left.abs()) <= 0;
  }

  /// It takes from what has no name what it says; nothing is billed or priced anew.
  LedgerLine line() {
    var causes = new CauseSums();
    causes.add(GapCause.NAMED, usd);
    causes.add(GapCause.NO_NAME, usd.negate());
    return new LedgerLine(vendor, "", "", from, to, Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO,
        causes.all());
  }
}
