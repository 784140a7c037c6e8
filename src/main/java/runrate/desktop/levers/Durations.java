package runrate.desktop.levers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.inputs.Range;
import runrate.text.Notation;
import runrate.text.Typed;
import runrate.text.TypedNumber;

/// Reads durations as people type them: `45`, `45 s`, `1:30`, `5 min`, `1,5 h`. A bare number is seconds.
final class Durations {
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,5}|\\d{1,3},\\d{3}):([0-5]?\\d(?:[.,]\\d+)?)(?: ?(?:min|m))?");
  private static final Pattern UNIT = Pattern.compile("(.*\\d[.,]?) ?(seconds|sec|s|minutes|min|m|hours?|h)");

  static final Notation NOTATION = in(1);

  private Durations() {}

  private static Notation in(int seconds) {
    return new Notation(List.of(), BigDecimal.valueOf(seconds), true, "45, 1:30, 5 min and 1 h", Durations::text, "");
  }

  private static String text(double seconds) {
    return Unit.DURATION.text(seconds) + " " + Unit.DURATION.suffix(seconds);
  }

  static Typed read(String typed, Range range) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return TypedNumber.exactly(new BigDecimal(clock.group(1).replace(",", ""))
          .multiply(BigDecimal.valueOf(SECONDS_PER_MINUTE)).add(new BigDecimal(clock.group(2).replace(',', '.'))),
          NOTATION, range);
    }
    Matcher unit = UNIT.matcher(text);
    boolean million = typed.strip().endsWith("M");
    return unit.matches() && !million ? TypedNumber.read(unit.group(1), in(secondsIn(unit.group(2))), range)
        : TypedNumber.read(text, NOTATION, range);
  }

  private static int secondsIn(String unit) {
    return unit.startsWith("s") ? 1 : unit.startsWith("m") ? SECONDS_PER_MINUTE : SECONDS_PER_HOUR;
  }
}
