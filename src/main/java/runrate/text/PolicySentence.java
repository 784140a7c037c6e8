package runrate.text;

import java.time.format.TextStyle;
import java.util.Optional;
import runrate.policies.DayLimit;
import runrate.policies.Obstacle;
import runrate.policies.OtherModel;
import runrate.policies.Overshoot;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;

/// What a day's limit does to a month, policy by policy.
public final class PolicySentence {
  private static final double THOUSANDTHS = 1e3;

  private PolicySentence() {}

  /// `Cheaper model`
  public static String name(OnLimit policy) {
    return switch (policy) {
      case NONE -> "No limit";
      case STOP -> "Hard stop";
      case QUEUE -> "Queue to off-peak batch";
      case CHEAPER -> "Cheaper model";
      case LOCAL -> "Local model";
    };
  }

  /// What a policy does, in a few words.
  public static String does(PolicyReport report, OnLimit policy) {
    return switch (policy) {
      case NONE -> "what the burn chart shows";
      case STOP -> "the rest of the day is refused";
      case QUEUE -> switch (report.scenario().budget().policy().offPeak()) {
        case WEEKEND -> "waits for the weekend's batch";
        case NIGHT -> "waits for the night's batch";
        case BOTH -> "waits for whichever batch comes first";
      };
      case CHEAPER -> report.outcome(policy).other().map(OtherModel::name).filter(name -> !name.isEmpty())
          .map("the day switches to %s in time"::formatted).orElse("the day switches to a cheaper model in time");
      case LOCAL -> "the overflow runs on your machine";
    };
  }

  /// What matters most: of the policy in force, else of the cheaper model, or of the queue where none can take over.
  public static String strip(Money money, PolicyReport report) {
    PolicyOutcome told = report.outcome(told(report));
    if (report.over() == 0) {
      return "No day is over its limit of %s, so no policy changes anything."
          .formatted(money.amount(report.limit().usd()));
    }
    String end = report.monthlyUsd().isEmpty() ? "ends %s at %s".formatted(month(report),
        money.amount(told.billUsd())) : "ends %s %s".formatted(month(report), against(money, report, told));
    return "%s and %s.".formatted(acts(report, told), end);
  }

  /// The policy that sentence is about.
  public static OnLimit told(PolicyReport report) {
    OnLimit chosen = report.scenario().budget().policy().onLimit();
    return chosen != OnLimit.NONE ? chosen
        : report.outcome(OnLimit.CHEAPER).obstacle().isEmpty() ? OnLimit.CHEAPER : OnLimit.QUEUE;
  }

  private static String acts(PolicyReport report, PolicyOutcome told) {
    String calls = told.refused() == 0 ? "all %s calls".formatted(Figures.whole(report.asked()))
        : 2 * told.refused() > report.asked() ? "only %s of %s calls".formatted(Figures.whole(report.asked()
            - told.refused()), Figures.whole(report.asked()))
        : "all but %s of %s calls".formatted(Figures.whole(told.refused()), Figures.whole(report.asked()));
    return told.obstacle().isPresent() || told.policy() == OnLimit.STOP
        ? "%s refuses %s of %s calls".formatted(told.policy() == OnLimit.STOP ? "A hard stop"
            : "%s cannot take over, so a hard stop".formatted(name(told.policy())), Figures.whole(told.refused()),
            Figures.whole(report.asked()))
        : told.policy() == OnLimit.QUEUE ? "The off-peak batch answers %s calls late".formatted(
            Figures.whole(told.late()))
        : "Switching the overflow to %s keeps %s".formatted(told.other().orElseThrow().name(), calls);
  }

  /// `$534 under the budget`
  public static String against(Money money, PolicyReport report, PolicyOutcome outcome) {
    double over = outcome.billUsd() - report.monthlyUsd().orElseThrow();
    return "%s %s the budget".formatted(money.amount(Math.abs(over), outcome.billUsd()),
        report.isOverBudget(outcome) ? "over" : "under");
  }

  /// What a policy does with the calls that are over.
  public static String calls(PolicyReport report, PolicyOutcome outcome) {
    return report.over() == 0 ? "no call is over the limit" : outcome.obstacle().map(obstacle ->
        hindered(report, outcome, obstacle)).orElseGet(() -> switch (outcome.policy()) {
          case NONE -> "%s calls over, up to %s a day: all are paid for".formatted(Figures.whole(outcome.over()),
              Figures.whole(outcome.mostOver()));
          case STOP -> refused(report, outcome);
          case QUEUE -> "%s; %s".formatted(queue(report, outcome), outcome.open() == 0 ? "none is still open"
              : Figures.whole(outcome.open()) + " still open");
          case CHEAPER, LOCAL -> "%s calls on %s, %s%s%s".formatted(Figures.whole(outcome.downgraded()),
              outcome.other().orElseThrow().name(), share(report, outcome.downgraded()),
              outcome.downgraded() > outcome.over() ? ": it must switch before the limit" : "",
              outcome.refused() == 0 ? "" : "; " + refused(report, outcome));
        });
  }

  private static String refused(PolicyReport report, PolicyOutcome outcome) {
    return "%s calls refused, %s".formatted(Figures.whole(outcome.refused()), share(report, outcome.refused()));
  }

  private static String queue(PolicyReport report, PolicyOutcome outcome) {
    OffPeak offPeak = report.scenario().budget().policy().offPeak();
    return "the queue grows to %s and runs %s at the batch price".formatted(Figures.whole(outcome.longestQueue()),
        offPeak == OffPeak.WEEKEND ? "on Saturday or Sunday" : "in the following night");
  }

  private static String share(PolicyReport report, long calls) {
    return Figures.percent(report.asked() == 0 ? 0 : (double) calls / report.asked(), 1);
  }

  /// Rounded down: a prompt pruned to what is shown must fit.
  private static String hindered(PolicyReport report, PolicyOutcome outcome, Obstacle obstacle) {
    String why = switch (obstacle.reason()) {
      case PROMPT -> "a prompt of %s tokens does not fit its %s window".formatted(Figures.count(obstacle.tokens()),
          Figures.count(obstacle.limit()));
      case ANSWER -> "answer and thinking of %s tokens are more than the %s it writes".formatted(
          Figures.count(obstacle.tokens()), Figures.count(obstacle.limit()));
      case NO_PRICE -> "it has no price on that day";
      case NOT_CHEAPER -> "a call costs no less there";
      case NONE_CHEAPER -> "no model of the mix costs less than the mix: name one in budget.policy.model";
    };
    return "%s: %s%s".formatted(why, refused(report, outcome), obstacle.reason() != Obstacle.Reason.PROMPT ? ""
        : " unless pruned to " + Figures.percent(Math.floor(obstacle.fittingShare() * THOUSANDTHS) / THOUSANDTHS, 1));
  }

  /// `by 3.2 days`; empty where none is late.
  public static Optional<String> late(PolicyOutcome outcome) {
    return outcome.meanDaysLate().isEmpty() ? Optional.empty()
        : Optional.of("by %s".formatted(Figures.counted(outcome.meanDaysLate().getAsDouble(), "day")));
  }

  /// That nothing is lost or counted twice.
  public static String balance(PolicyReport report) {
    return "on time + late + cheaper + refused + still open = %s calls asked for, in every row".formatted(
        Figures.whole(report.asked()));
  }

  /// Which days replay what, and what a day may spend.
  public static String method(Money money, PolicyReport report) {
    ForecastSettings forecast = report.scenario().forecast();
    int recorded = (int) forecast.recorded().of(forecast.month()).stream()
        .filter(day -> day.date().getDayOfMonth() <= forecast.today()).count();
    String past = recorded == 0 ? "no day is recorded, so all days are the plan's"
        : recorded == forecast.today() ? "days 1 to %s replay %s spend, those after it are the plan's".formatted(
            recorded, forecast.isSample() ? "the sample's" : "recorded")
        : "%s recorded days are replayed, the others are the plan's".formatted(recorded);
    return "%s; a day may spend %s".formatted(past, limit(money, report.limit()));
  }

  private static String limit(Money money, DayLimit limit) {
    return money.amount(limit.usd()) + limit.raise().map(raise -> ", until %s %s".formatted(
        Figures.dayAndMonth(raise.until()), money.amount(raise.toUsd()))).orElse("");
  }

  /// By how much a real limit may be overshot, with the factors of the bound.
  public static String overshoot(Money money, PolicyReport report) {
    Overshoot bound = report.overshoot();
    String asked = report.scenario().budget().policy().check() == Check.BEFORE ? "asked before each call"
        : "told after calls";
    String flight = "%s, each with a call of at most %s in flight".formatted(Figures.agents(bound.agents()),
        money.perRequest(bound.dearestUsd()));
    return "%s, a day can spend at most %s more than its limit: %s%s".formatted(asked,
        money.amount(bound.boundUsd()), flight,
        bound.lagMinutes() == 0 ? "" : ", and %s min of reports to come at up to %s an hour".formatted(
            Figures.trimmed(bound.lagMinutes(), 1), money.amount(bound.usdPerHour())))
        + (report.outcome(OnLimit.QUEUE).late() > 0 ? "; calls that waited run off-peak outside the limit" : "");
  }

  private static String month(PolicyReport report) {
    Scenario scenario = report.scenario();
    return scenario.forecast().month().getMonth().getDisplayName(TextStyle.FULL, Figures.LOCALE);
  }
}
