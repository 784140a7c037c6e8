package runrate.desktop.levers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads durations as people type them: `45`, `45 s`, `1:30`, `5 min`, `1 h`. A bare number is seconds.
final class Durations {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]?\\d(?:\\.\\d+)?)(?:min|m)?");
  private static final Pattern NUMBER = Pattern.compile("(\\d{0,9}\\.?\\d*)(s|sec|seconds|m|min|minutes|h|hours?)?");

  private Durations() {}

  static Optional<Double> seconds(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]", "");
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Optional.of(Integer.parseInt(clock.group(1)) * 60 + Double.parseDouble(clock.group(2)));
    }
    Matcher number = NUMBER.matcher(text);
    return number.matches() && number.group(1).chars().anyMatch(Character::isDigit)
        ? Optional.of(Double.parseDouble(number.group(1)) * secondsIn(number.group(2))) : Optional.empty();
  }

  private static double secondsIn(String unit) {
    return unit == null || unit.startsWith("s") ? 1 : unit.startsWith("m") ? 60 : 3600;
  }
}
