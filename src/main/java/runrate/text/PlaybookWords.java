package runrate.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.playbook.Hindrance;
import runrate.playbook.PlaybookStep;
import runrate.playbook.StepReport;
import runrate.pricing.RateBook;
import runrate.scenario.Assumption.Basis;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Steps of the playbook in words.
public final class PlaybookWords {
  private PlaybookWords() {}

  public static String name(PlaybookStep step) {
    return switch (step) {
      case ROUTING -> "Routing";
      case CACHING -> "Caching";
      case BATCH -> "Batch";
      case OUTPUT -> "Shorter output";
      case THINKING -> "Thinking cap";
      case COMMITMENT -> "Commitment";
    };
  }

  /// The same below a bar.
  public static String brief(PlaybookStep step) {
    return switch (step) {
      case OUTPUT -> "Output";
      case THINKING -> "Thinking";
      default -> name(step);
    };
  }

  /// The same within a sentence.
  public static String inSentence(PlaybookStep step) {
    return name(step).toLowerCase(Figures.LOCALE);
  }

  /// What it takes off the bill of then, of little a tenth; with a plus what it adds.
  public static String ofBill(StepReport step) {
    double share = step.shareOfBill();
    return (share < 0 ? "+" : "") + Figures.percent(Math.abs(share), Math.abs(share) < 0.05 ? 1 : 0);
  }

  /// What is published of its saving, `40\u201360 %`.
  public static String published(PlaybookStep step) {
    String low = Figures.trimmed(step.publishedLow() * 100, 0);
    String high = Figures.trimmed(step.publishedHigh() * 100, 0);
    return (low.equals(high) ? low : low + "\u2013" + high) + "\u00a0%";
  }

  public static String effort(PlaybookStep step) {
    return switch (step.effort()) {
      case VERY_LOW -> "very low";
      case LOW -> "low";
      case MEDIUM -> "medium";
      case HIGH -> "high";
    };
  }

  public static String basis(Basis basis) {
    return switch (basis) {
      case MEASURED -> "measured";
      case PUBLISHED -> "published";
      case GUESSED -> "assumed";
    };
  }

  /// Whether it is won for nothing, and what it takes to take it back.
  public static String kind(PlaybookStep step) {
    return "%s, effort %s, %s".formatted(step.isTrade() ? "may change the answers" : "same answers", effort(step),
        step.isReversible() ? "can be taken back" : "binds until it ends");
  }

  public static String state(StepReport step) {
    return switch (step.state()) {
      case IN_USE -> "in use";
      case PARTLY -> "partly in use";
      case OPEN -> "open";
    };
  }

  public static String why(Hindrance hindrance) {
    return switch (hindrance) {
      case NO_SMALLER_MODEL -> "its vendor sells no smaller model";
      case CHOSEN_MODELS -> "every task has models of its own";
      case TOO_SMALL_A_MODEL -> "a model cannot hold the prompt";
      case OUT_OF_BOUNDS -> "its bound allows no more";
      case NOTHING_SHARED -> "nothing of the context is shared";
      case NOBODY_WAITS -> "no task can wait";
      case NOTHING_TO_CUT -> "there is nothing to cut";
      case TOO_LITTLE_SPENT -> "vendors talk from $10k a month";
      case SAVES_NOTHING -> "saves nothing here";
    };
  }

  /// What the step turns, from today's value to the proposed one.
  public static String turn(RateBook book, StepReport step) {
    Scenario before = TaskEdits.shown(step.today());
    Scenario after = TaskEdits.shown(step.goal());
    return switch (step.step()) {
      case ROUTING -> firstTries(step.today()).routes().size() == 1 && step.isOpen()
          ? added(book, firstTries(step.goal())) : fromTo(shares(step, step.today()), shares(step, step.goal()),
              "\u00a0%");
      case CACHING -> caching(step);
      case BATCH -> fromTo(percent(before.plan().batchShare()), percent(after.plan().batchShare()), "\u00a0%");
      case OUTPUT -> fromTo(output(before), output(after), " tokens");
      case THINKING -> fromTo(thinking(step.today()), thinking(step.goal()), " tokens");
      case COMMITMENT -> fromTo(discount(before), discount(after), "");
    };
  }

  /// What the model gets that stood alone before.
  private static String added(RateBook book, RoutingMix mix) {
    RouteShare small = mix.routes().getLast();
    return "%s\u00a0%% on %s".formatted(percent(small.share()), book.shortName(small.model()));
  }

  private static String fromTo(String before, String after, String unit) {
    return before.equals(after) ? before + unit : "%s to %s%s".formatted(before, after, unit);
  }

  /// Parts of the models in one order, `20\u00b770\u00b710`.
  private static String shares(StepReport step, Scenario of) {
    List<String> models = Stream.of(step.today(), step.goal()).map(PlaybookWords::firstTries).flatMap(mix ->
        mix.routes().stream()).map(RouteShare::model).distinct().toList();
    return models.stream().map(model -> percent(firstTries(of).routes().stream().filter(route ->
        route.model().equals(model)).mapToDouble(RouteShare::share).sum())).collect(Collectors.joining("\u00b7"));
  }

  /// Whom all work asks first: what is routed. Whom it asks once more follows from how often that fails.
  private static RoutingMix firstTries(Scenario of) {
    return TaskEdits.shown(of.withTasks(of.tasks().stream().map(Task::withoutEscalation).toList())).plan().routing();
  }

  /// Parts of a step's mix at its farthest, without models that get nothing.
  static String farthest(StepReport step) {
    RoutingMix mix = firstTries(step.farGoal());
    return mix.routes().stream().filter(route -> route.share() > 0).map(route -> percent(route.share()))
        .collect(Collectors.joining("\u00b7"));
  }

  /// Tasks may have hit rates of their own.
  private static String caching(StepReport step) {
    List<CachePlan> plans = Work.of(step.goal()).parts().stream().map(part -> part.scenario().plan().caching())
        .filter(CachePlan::enabled).toList();
    List<Double> rates = plans.stream().flatMap(plan -> plan.hitRate() instanceof HitRate.Fixed(double share)
        ? Stream.of(share) : Stream.empty()).sorted().distinct().toList();
    String rate = rates.isEmpty() ? "hit rate as it comes" : rates.size() == 1
        ? "hit rate " + Figures.percent(rates.getFirst())
        : "hit rates %s to %s\u00a0%%".formatted(percent(rates.getFirst()), percent(rates.getLast()));
    return step.today().plan().caching().enabled() ? rate : "off to " + (rates.size() == 1 ? rate : "on");
  }

  private static String percent(double share) {
    return Figures.trimmed(share * 100, 1);
  }

  private static String output(Scenario seen) {
    return Figures.whole(seen.workload().outputTokens() * (1 - seen.plan().outputTrim()));
  }

  /// The mean over all calls: tasks may think more or less.
  private static String thinking(Scenario of) {
    return Figures.whole(Work.of(of).mean(seen -> Math.min(seen.workload().thinkingTokens(),
        seen.plan().thinkingCapTokens().orElse(Double.POSITIVE_INFINITY))));
  }

  private static String discount(Scenario seen) {
    double discount = seen.plan().contract().onSum().discount();
    return discount > 0 ? Figures.percent(discount) + " off" : seen.plan().contract().isNone() ? "none" : "as agreed";
  }

  /// The names of some steps, one after the other: `caching, routing and batch`.
  static Optional<String> listed(List<PlaybookStep> steps) {
    List<String> names = steps.stream().map(PlaybookWords::inSentence).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(names.size() == 1 ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast());
  }
}
