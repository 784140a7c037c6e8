package runrate.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.forecast.BurnForecast;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.risk.BudgetOdds;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.ForecastSettings;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.tradeoff.ParetoFrontier;

/// Answers why the savings, the forecast and the frontier look as they do.
public final class WhyPlan {
  private WhyPlan() {}

  public static Why savings(Money money, SavingsWaterfall savings) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(baseline(savings), "", money.cents(savings.baselineUsd())));
    long[] saved = savings.shownSteps(money.centUsd());
    for (int i = 0; i < saved.length; i++) {
      SavingsWaterfall.Step step = savings.usedSteps().get(i);
      rows.add(List.of(step.lever().label(), money.cents(saved[i] * money.centUsd()), money.cents(step.afterUsd())));
    }
    if (savings.refuses()) {
      rows.add(List.of(RefusedWords.NAME, RefusedWords.NOTE, money.cents(savings.planUsd())));
    }
    return new Why("Saved against " + baseline(savings).toLowerCase(Figures.LOCALE),
        money.cents(savings.shownSavingUsd(money.centUsd())),
            "cost of the baseline − cost of this plan%s, one lever after the other".formatted(
                savings.refuses() ? " − what refused calls would cost" : ""),
        "%s − %s%s".formatted(money.cents(savings.baselineUsd()), money.cents(savings.planUsd()),
            savings.refuses() ? " − " + money.cents(savings.refusedUsd()) : ""),
        List.of(new Why.Table(List.of("Lever", "Saved", "Month after it"), rows,
            List.of("This plan", money.cents(savings.shownSavingUsd(money.centUsd())),
                money.cents(savings.planUsd())))),
        List.of("What a lever saves depends on those before it; the order is fixed: " + String.join(", ",
            Arrays.stream(Lever.values()).map(lever -> lever.label().toLowerCase(Figures.LOCALE)).toList()) + "."));
  }

  public static Why lever(Money money, SavingsWaterfall.Step step) {
    return new Why(step.lever().label() + (step.savingUsd() < 0 ? " costs" : " saves"),
        money.cents(Math.abs(money.changeInCents(step.beforeUsd(), step.afterUsd()))),
            "month before this lever − month with it",
        "%s − %s".formatted(money.cents(step.beforeUsd()), money.cents(step.afterUsd())), List.of(),
        List.of("All levers before it are already on; hit rates are computed anew with it."));
  }

  /// The month against its budget.
  /// @param odds of months drawn; they make the verdict where there are any
  public static Why budget(Money money, double monthUsd, double budgetUsd, Optional<BudgetOdds> odds) {
    return new Why("Month against budget", money.cents(money.changeInCents(budgetUsd, monthUsd)),
        "projected cost − budget",
        "%s − %s".formatted(money.cents(monthUsd), money.cents(budgetUsd)), List.of(),
        Stream.concat(odds.stream().map(known -> "The verdict is by probability: " + OddsWords.rule(known) + "."),
            Stream.of("The headline's month has the days of the scenario; the burn chart follows the calendar "
            + "and what was spent.")).toList());
  }

  /// How a launch pattern makes a hit rate, for each model's own calls.
  private static String derived(Launch launch) {
    return switch (launch.pattern()) {
      case STEADY -> "1 − e^(−calls a minute × lifetime), for each model's own calls";
      case STAGGERED -> "1 − writes ÷ calls: one start every spread ÷ agents; a start writes if none within a lifetime "
          + "before it can be read";
      case LOCKSTEP -> "1 − writes ÷ calls: all start at once, so all write unless the round before "
          + "is still in the cache";
      case RANDOM_PHASE -> "1 − writes ÷ calls: starts at random in the spread; a start writes if none within a "
          + "lifetime before it can be read";
    };
  }

  /// The hit rate of every model, live and batched.
  public static Why hitRate(Scenario scenario, CostReport report) {
    List<List<String>> rows = report.byModel().stream().filter(ModelCost::cached).map(model -> List.of(model.name(),
        Figures.percent(model.hitRate(), 1), Figures.percent(model.batchHitRate(), 1),
        Figures.lifetime(model.lifetime()))).toList();
    boolean fixed = scenario.plan().caching().hitRate() instanceof HitRate.Fixed;
    return new Why("Hit rate of all cached calls", Figures.percent(report.hitRate(), 1),
        fixed ? "live calls at the fixed rate, batched ones at theirs" : derived(scenario.plan().caching().launch()),
        fixed ? "" : "%s calls a day over %s hours".formatted(Figures.whole(scenario.workload().teamCallsPerDay()),
            Figures.trimmed(scenario.workload().activeHoursPerDay(), 1)),
        List.of(new Why.Table(List.of("Model", "Live", "Batch", "Lifetime"), rows, List.of())),
        scenario.assumption(Keys.path(CacheShape.HIT_RATE)).filter(assumed -> fixed)
            .map(assumed -> List.of(assumed.note()))
            .orElse(List.of()));
  }

  private static String week(Seasonality season) {
    return season.weekdays().isEmpty() ? "A weekday counts %s, a weekend day %s%s".formatted(
        Figures.trimmed(season.weekday(), 2), Figures.trimmed(season.weekend(), 2),
        season.normalise() ? ", so that a week keeps its total" : ", taken literally")
        : "The days from Monday to Sunday count " + String.join(", ",
            season.weekdays().stream().map(weight -> Figures.trimmed(weight, 2)).toList());
  }

  /// What is not usual in the month itself.
  private static Optional<String> special(ForecastSettings forecast) {
    LocalDate first = forecast.month().atDay(1);
    LocalDate last = forecast.month().atEndOfMonth();
    List<String> parts = new ArrayList<>();
    forecast.special().holidays().stream().filter(day -> forecast.month().equals(YearMonth.from(day)))
        .forEach(day -> parts.add("%s is a holiday".formatted(Figures.dayAndMonth(day))));
    forecast.special().campaigns().stream()
        .filter(campaign -> !campaign.to().isBefore(first) && !campaign.from().isAfter(last))
        .forEach(campaign -> parts.add("%s to %s%s count %s".formatted(Figures.dayAndMonth(campaign.from()),
            Figures.dayAndMonth(campaign.to()), campaign.name().isEmpty() ? "" : " (%s)".formatted(campaign.name()),
            Figures.times(campaign.factor()))));
    return parts.isEmpty() ? Optional.empty() : Optional.of(sentence(String.join("; ", parts)));
  }

  public static Why forecast(Money money, Scenario scenario, BurnForecast forecast) {
    List<List<String>> rows = List.of(
        List.of("Spent to day " + forecast.today(), money.cents(forecast.spendToDateUsd())),
        List.of("%s days after it, as planned".formatted(forecast.days().size() - forecast.today()),
            money.cents(forecast.monthEndUsd() - forecast.spendToDateUsd())));
    var season = scenario.forecast().seasonality();
    List<String> notes = new ArrayList<>();
    notes.add(sentence(forecast.method()));
    notes.addAll(PaceSentence.of(money, forecast));
    forecast.own().ifPresent(own -> notes.add(OwnWords.sentence(money, forecast, own)));
    notes.add("%s; days after today are multiplied by %s.".formatted(week(season),
        Figures.trimmed(scenario.forecast().burnMultiplier(), 2)));
    special(scenario.forecast()).ifPresent(notes::add);
    notes.add("The month of the headline has %s days; this calendar has %s.".formatted(
        Figures.trimmed(scenario.workload().days().in(scenario.forecast().month()), 1), forecast.days().size()));
    if (!scenario.forecast().actualSource().isEmpty()) {
      notes.add("The recorded spend is marked \"%s\".".formatted(scenario.forecast().actualSource()));
    }
    if (!forecast.alerts().isEmpty()) {
      notes.add("Alerts: %s.".formatted(String.join(", ", forecast.alerts().stream().map(alert -> "%s of the budget %s"
          .formatted(Figures.percent(alert.share()), alert.day().isPresent() ? "on day " + alert.day().getAsInt()
              : "not reached")).toList())));
    }
    notes.add("Next month would cost %s with %s growth.".formatted(money.cents(forecast.nextMonthUsd()),
        Figures.percent(scenario.forecast().growthPerMonth())));
    return new Why("Month end", money.cents(forecast.monthEndUsd()),
        "spend to date + days after today at the plan's cost",
        forecast.hasBurn() ? "burn rate so far %s a day".formatted(money.cents(forecast.burnRateUsdPerDay())) : "",
        List.of(new Why.Table(List.of("Part", "USD"), rows,
            List.of("Month end", money.cents(forecast.monthEndUsd())))), notes);
  }

  public static Why frontier(Money money, ParetoFrontier frontier) {
    List<List<String>> rows = frontier.points().stream().map(point -> List.of(point.option().name(),
        money.precise(point.option().costPerRequestUsd()), Figures.trimmed(point.option().quality(), 1),
        point.onFrontier() ? "frontier" : point.perhaps() ? "perhaps dominated" : "dominated")).toList();
    List<String> notes = new ArrayList<>();
    notes.add("An option is dominated if another is as good and as cheap, and better in one of the two.");
    if (frontier.points().stream().anyMatch(ParetoFrontier.Point::perhaps)) {
      notes.add("Perhaps: not where its own score is at its best and the other's at its worst.");
    }
    notes.add("The quality of a mix is the mean of its models' scores, weighted by calls; scores are your own.");
    frontier.notes().forEach(note -> notes.add(sentence(note)));
    return new Why("Cost and quality", "%s of %s options on the frontier".formatted(
        frontier.frontier().size(), frontier.points().size()),
        "cost of a request = month of that option ÷ calls", "",
        List.of(new Why.Table(List.of("Option", "A request", "Quality", ""), rows, List.of())), notes);
  }

  private static String baseline(SavingsWaterfall savings) {
    return savings.pinned() ? "Plan of today" : "Naive use";
  }

  private static String sentence(String words) {
    return Capital.of(words) + ".";
  }
}
