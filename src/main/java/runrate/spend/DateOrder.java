package runrate.spend;

import java.util.List;

/// In which order a date of figures stands.
public enum DateOrder {
  DAY_FIRST("31.12.2026", List.of(2, 1, 0)), MONTH_FIRST("12/31/2026", List.of(2, 0, 1)),
  YEAR_FIRST("2026-12-31", List.of(0, 1, 2));

  private final String example;
  private final List<Integer> places;

  /// @param places where year, month and day stand
  DateOrder(String example, List<Integer> places) {
    this.example = example;
    this.places = places;
  }

  /// The last day of a year, written so.
  public String example() {
    return example;
  }

  int year(List<Integer> parts) {
    return parts.get(places.get(0));
  }

  int month(List<Integer> parts) {
    return parts.get(places.get(1));
  }

  int day(List<Integer> parts) {
    return parts.get(places.get(2));
  }
}
