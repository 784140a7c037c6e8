package runrate.pricing;

import java.util.List;

/// Hours of the week with their own price (`01:00-04:00`, Monday to Friday, in a named time zone).
public record TimeWindow(String id, String timezone, List<String> days, String excludeCalendar,
    List<String> ranges) {
  public TimeWindow {
    days = List.copyOf(days);
    ranges = List.copyOf(ranges);
  }
}
