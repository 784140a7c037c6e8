package runrate.files.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A row of a FOCUS file. Amounts are US dollars.
///
/// @param from   first day it is for
/// @param to     first day it is no longer for, in the same month or the first of the next
/// @param billed what is paid for it
/// @param use    what was used, where it is that what is paid for
/// @param seller who is paid
/// @param tags   whom it is for, by what they are called
record FocusCharge(Category category, String description, LocalDate from, LocalDate to, BigDecimal billed,
    Optional<FocusUse> use, String seller, Map<String, String> tags) {
  enum Category {
    USAGE("Usage", "Usage-Based"), CREDIT("Credit", "One-Time"), ADJUSTMENT("Adjustment", "One-Time");

    private final String word;
    private final String frequency;

    Category(String word, String frequency) {
      this.word = word;
      this.frequency = frequency;
    }

    String word() {
      return word;
    }

    String frequency() {
      return frequency;
    }
  }

  FocusCharge {
    tags = new TreeMap<>(tags);
  }

  /// At list; of what has no list price what is paid.
  BigDecimal list() {
    return use.map(FocusUse::list).orElse(billed);
  }

  YearMonth month() {
    return YearMonth.from(from);
  }
}
