package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.pricing.RateBook;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.usage.Calibration;
import runrate.usage.LogCheck;
import runrate.usage.MeasuredInput;
import runrate.usage.MeasuredValue;

/// What a log measures of a plan, in words.
public final class CalibrationWords {
  private CalibrationWords() {}

  public static String name(MeasuredInput input) {
    return switch (input) {
      case AGENTS -> "Agents";
      case CALLS_PER_DAY -> "Calls a day";
      case DAYS_PER_MONTH -> "Days a month";
      case CONTEXT_TOKENS -> "Context";
      case OUTPUT_TOKENS -> "Output";
      case THINKING_TOKENS -> "Thinking";
      case WEB_SEARCHES -> "Web searches";
      case CACHEABLE_SHARE -> "Cacheable share";
      case HIT_RATE -> "Hit rate";
      case BATCH_HIT_RATE -> "Hit rate in batches";
      case LIFETIMES -> "Written for an hour";
      case BATCH_SHARE -> "Batch share";
      case ROUTING -> "Routing";
    };
  }

  /// What the plan has; a dash where it leaves it open.
  public static String assumed(RateBook book, Scenario scenario, MeasuredValue value) {
    return value.mix().isPresent() ? mix(book, scenario.plan().routing()) : figure(value.input(), value.assumed());
  }

  public static String measured(RateBook book, MeasuredValue value) {
    return value.mix().map(mix -> mix(book, mix)).orElseGet(() -> figure(value.input(), value.measured()));
  }

  /// The same in little room: of a mix the parts alone, `17 · 72 · 11 %`.
  public static String brief(RateBook book, Optional<RoutingMix> mix, MeasuredInput input, OptionalDouble value) {
    return mix.map(parts -> parts.routes().stream().map(route -> Figures.trimmed(100 * route.share(), 0))
        .collect(Collectors.joining(" · ")) + Figures.percent(0).substring(1)).orElseGet(() -> figure(input, value));
  }

  /// `eight inputs were measured; six of them make the bill dearer`
  public static String finding(Calibration calibration) {
    long dearer = calibration.rows().stream().filter(row -> row.effectUsd() > 0).count();
    return "%s measured; %s the bill dearer".formatted(calibration.rows().size() == 1 ? "one input was"
        : calibration.rows().size() + " inputs were", dearer == 0 ? "none of them makes" : dearer == 1
            ? "one of them makes" : dearer + " of them make");
  }

  /// What stands under the rows.
  public static String notes(Calibration calibration) {
    List<String> lines = new ArrayList<>(tooLittle(calibration));
    lines.add("Dashed: assumed. Effects are taken in this order, each on top of those above; a value that is taken "
        + "over is no longer assumed, and Ctrl+Z brings it back.");
    calibration.check().ifPresent(check -> lines.add(check(check)));
    return String.join(" ", lines);
  }

  /// What a row says under the mouse.
  public static String hover(RateBook book, Money money, Calibration calibration, Calibration.Row row) {
    MeasuredValue value = row.measure();
    return "%s: %s assumed, %s measured %s%n%s a month, %s then".formatted(name(value.input()), assumed(book,
        calibration.scenario(), value), measured(book, value), spread(value), money.change(row.effectUsd(),
        calibration.assumedUsd()), money.amount(row.afterUsd()));
  }

  /// `± 0.8 %`; empty where too few days tell.
  public static String spread(MeasuredValue value) {
    return value.halfWidth().isEmpty() ? "" : "± " + figure(value.input(), value.halfWidth());
  }

  private static String figure(MeasuredInput input, OptionalDouble value) {
    if (value.isEmpty()) {
      return "–";
    }
    return switch (input) {
      case AGENTS -> Figures.whole(value.getAsDouble());
      case CALLS_PER_DAY, CONTEXT_TOKENS, OUTPUT_TOKENS, THINKING_TOKENS -> Figures.count(value.getAsDouble());
      case WEB_SEARCHES -> Figures.trimmed(value.getAsDouble(), 2);
      case DAYS_PER_MONTH -> Figures.trimmed(value.getAsDouble(), 1);
      default -> Figures.percent(value.getAsDouble(), 1);
    };
  }

  /// `Haiku 4.5 20, Sonnet 4.6 70, Opus 4.6 10 %`
  private static String mix(RateBook book, RoutingMix mix) {
    return mix.routes().stream().map(route -> "%s %s".formatted(book.shortName(route.model()),
        Figures.trimmed(100 * route.share(), 1))).collect(Collectors.joining(", ")) + " %";
  }

  /// `As measured, the month costs $27,440, not $22,870: the hit rate is the main reason.`
  public static String strip(Money money, Calibration calibration) {
    return strip(money, calibration, "");
  }

  /// @param task whose month it is; empty for all work
  public static String strip(Money money, Calibration calibration, String task) {
    if (calibration.rows().isEmpty()) {
      return "The log tells nothing a plan is made of.";
    }
    MeasuredInput first = calibration.rows().getFirst().measure().input();
    boolean several = first == MeasuredInput.CALLS_PER_DAY || first == MeasuredInput.AGENTS
        || first == MeasuredInput.WEB_SEARCHES || first == MeasuredInput.DAYS_PER_MONTH;
    String main = name(first).toLowerCase(Figures.LOCALE) + (several ? " are" : " is");
    return Math.abs(calibration.measuredUsd() - calibration.assumedUsd()) < money.centUsd()
        ? "The plan%s is as it was measured.".formatted(of(task))
        : "As measured, the month%s costs %s, not %s: the %s the main reason.".formatted(of(task),
            money.amount(calibration.measuredUsd()), money.amount(calibration.assumedUsd()), main);
  }

  private static String of(String task) {
    return task.isEmpty() ? "" : " of " + task;
  }

  /// What stands where a scenario of several tasks cannot be set beside a log.
  public static String noTask(List<String> tasks) {
    return "None of the tasks (%s) has the name or the feature of one the log tells apart: name a task as its feature, "
        .formatted(String.join(", ", tasks)) + "or say its feature.";
  }

  /// `1,240 requests on 10 days`
  public static String basis(Calibration calibration) {
    return "%s on %s".formatted(Figures.counted(calibration.work().requests(), "request"),
        Figures.counted(calibration.work().activeDays().size(), "day"));
  }

  /// How well the plan bills what the calls were billed.
  public static String check(LogCheck check) {
    String line = "Check: the plan with these values gives %s for the same calls; priced one by one they cost %s (%s "
        .formatted(Figures.usdCents(check.planUsd()), Figures.usdCents(check.logUsd()),
            Figures.percent(Math.abs(check.gap()), 1)) + (check.gap() < 0 ? "less)." : "more).");
    return check.isClose() ? line : line + " One mean for several models makes %s of it, prices of other days, modes "
        .formatted(signed(check.mixUsd())) + "and lengths of prompts %s.".formatted(signed(check.restUsd()));
  }

  private static String signed(double usd) {
    return (usd < 0 ? "−" : "+") + Figures.usdCents(Math.abs(usd));
  }

  /// Why the rows may not be taken over all at once; empty where they may.
  public static List<String> tooLittle(Calibration calibration) {
    return calibration.isEnough() ? List.of() : List.of("That is little to plan by: 100 requests on three days are the "
        + "least.");
  }
}
