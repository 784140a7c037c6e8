package runrate.files;

import java.time.DateTimeException;
import java.time.LocalDate;

/// The day prices are read on, for their age. Figures never depend on it.
public final class Today {
  /// Stands in for the machine's date where a run must come out the same on any day.
  private static final String PROPERTY = "runrate.today";

  private Today() {}

  public static LocalDate date() {
    String fixed = System.getProperty(PROPERTY, "");
    try {
      return fixed.isEmpty() ? LocalDate.now() : LocalDate.parse(fixed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("%s is '%s', but it must be a date like 2026-11-20".formatted(PROPERTY, fixed),
          e);
    }
  }
}
