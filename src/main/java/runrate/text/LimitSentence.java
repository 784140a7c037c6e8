package runrate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import runrate.capacity.BatchQueue;
import runrate.capacity.Capacity;
import runrate.capacity.Gauge;
import runrate.capacity.LimitAnswers;
import runrate.capacity.MonthWithinLimits;
import runrate.capacity.PoolCapacity;
import runrate.capacity.ReservedUse;
import runrate.capacity.TierAdvice;
import runrate.costing.VendorSpend;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// Rate limits in words: which one binds, what it lets through, and what is missing.
public final class LimitSentence {
  private static final double SHOWN_USD = 0.005;
  private LimitSentence() {}

  /// The plan in one sentence.
  public static String of(Capacity capacity, int agents) {
    var impossible = capacity.pools().stream().filter(pool -> pool.oneCallTooLarge().isPresent()).findFirst();
    if (impossible.isPresent()) {
      return of(impossible.get());
    }
    if (capacity.maxAgents().isEmpty()) {
      return "No limit is known yet, so nothing can be said about how many agents run.";
    }
    int most = capacity.maxAgents().getAsInt();
    var capped = capacity.spend().stream().filter(VendorSpend::isOverCap).findFirst();
    if (capped.isPresent() && most >= agents) {
      return "The limits carry %s, but tier %s of %s allows only %s a month.".formatted(agents(most),
          capped.get().tier(), capped.get().vendor(), Figures.usd(capped.get().capUsd().orElse(0)));
    }
    String some = capacity.unknown().isEmpty() ? "" : ", as far as limits are known";
    int atOnce = capacity.maxAtOnce().orElse(Integer.MAX_VALUE);
    if (!capacity.isWithinOwnPace()) {
      return "Your own pace carries %s of the %s: the calls of a day take %s times its hours.".formatted(
          Figures.whole(most), agents(agents), Figures.trimmed(capacity.ownPaceUse(), 1));
    }
    if (most < agents) {
      return "Only %s of the %s run at this pace%s.".formatted(Figures.whole(most), agents(agents),
          some + worst(capacity));
    }
    if (atOnce >= most) {
      return "The limits carry %s%s; %s are planned.".formatted(agents(most), some, Figures.whole(agents));
    }
    return atOnce >= agents
        ? "The limits carry %s on an average minute and %s in the first minute of a round%s; %s are planned.".formatted(
            agents(most), Figures.whole(atOnce), some, Figures.whole(agents))
        : "The limits carry %s on an average minute, but only %s of the %s fit into the first minute of a round%s."
            .formatted(agents(most), Figures.whole(atOnce), agents(agents), some);
  }

  /// The busiest minute of a launch in one sentence; nothing where calls are steady or no limit is known.
  public static Optional<String> launch(PoolCapacity pool) {
    return pool.launch().flatMap(minute -> minute.binding().map(gauge ->
        "At the start of a round %s send %s of %s %s in a minute (%s)%s.".formatted(
            LaunchSentence.calls(Math.round(minute.calls())), Figures.count(gauge.used()),
            Figures.count(gauge.limit()), unit(gauge.kind()), Figures.percent(gauge.utilisation(), 1),
            minute.maxAgents().isPresent() ? "; %s fit".formatted(agents(minute.maxAgents().getAsInt())) : "")));
  }

  /// The same behind what was said of the month without limits.
  public static String beside(Money money, MonthWithinLimits month) {
    String sentence = of(money, month);
    return "That is without limits; " + sentence.substring(0, 1).toLowerCase(Figures.LOCALE) + sentence.substring(1);
  }

  /// The month that comes of calls a limit lets start later.
  public static String of(Money money, MonthWithinLimits month) {
    return "Within the limits of %s: %s a month, hit rate %s.".formatted(String.join(" and ", month.tiers()),
        money.amount(month.monthUsd()), Figures.percent(month.hitRate(), 1));
  }

  private static String worst(Capacity capacity) {
    return capacity.pools().stream().filter(pool -> pool.binding().isPresent())
        .max(Comparator.comparingDouble(PoolCapacity::utilisation))
        .map(pool -> ": %s would use %s of its %s".formatted(String.join(", ", pool.models()),
            Figures.percent(pool.utilisation()), unit(pool.binding().get().kind()))).orElse("");
  }

  /// One pool of limits in one sentence.
  public static String of(PoolCapacity pool) {
    String models = String.join(", ", pool.models());
    if (!pool.known()) {
      return ("The limits of %s stand only in the vendor's console: "
          + "enter yours under Rate limits and pace.").formatted(models);
    }
    if (pool.oneCallTooLarge().isPresent()) {
      Gauge gauge = pool.oneCallTooLarge().get();
      return "One call of %s needs %s %s, more than the %s of a whole minute: not even one agent can run.".formatted(
          models, Figures.whole(gauge.used()), unit(gauge.kind()), Figures.whole(gauge.limit()));
    }
    return pool.binding().filter(gauge -> pool.peakCallsPerMinute() > 0).map(gauge -> inUse(pool, gauge, models))
        .orElse(pool.gauges().isEmpty() && pool.maxAgents().isPresent()
            ? "%s: %s at a time; give latency and speed of a call to see how many a minute.".formatted(models,
                LaunchSentence.calls(pool.maxAgents().getAsInt()))
            : pool.maxCallsPerMinute().isPresent() ? "%s: no live calls yet.".formatted(models)
            : "%s: no limit.".formatted(models));
  }

  private static String inUse(PoolCapacity pool, Gauge gauge, String models) {
    boolean peaks = pool.peakCallsPerMinute() > pool.averageCallsPerMinute();
    return "%s: %s of %s %s a minute in use %s (%s)%s; %s calls a minute are the most.".formatted(models,
        Figures.count(gauge.used()), Figures.count(gauge.limit()), unit(gauge.kind()),
        peaks ? "at the peak" : "on average", Figures.percent(gauge.utilisation(), 1),
        peaks ? ", %s on average".formatted(Figures.percent(pool.averageOf(gauge), 1)) : "",
        Figures.trimmed(pool.maxCallsPerMinute().orElse(0), 1));
  }

  /// What a chosen cap does to the month, where the month is above it; a budget that holds does not help then.
  public static Optional<String> overCap(Money money, Scenario scenario, Capacity capacity) {
    return VendorSpend.isCapChosen(scenario.plan().limits())
        ? capacity.spend().stream().filter(VendorSpend::isOverCap).findFirst().map(spend -> of(money, spend))
        : Optional.empty();
  }

  /// A cap is the vendor's, in dollars, and so is what is held against it.
  public static String of(Money money, VendorSpend spend) {
    if (spend.capUsd().isEmpty()) {
      return "%s: %s a month.".formatted(spend.vendor(), money.amount(spend.monthUsd()));
    }
    String month = "%s: %s a month of the %s tier %s allows".formatted(spend.vendor(), Figures.usd(spend.monthUsd()),
        Figures.usd(spend.capUsd().getAsDouble()), spend.tier());
    return spend.isOverCap()
        ? month + "; the vendor stops serving at the cap"
        + spend.fits().map(tier -> ", tier %s would do.".formatted(tier.id()))
            .orElse(", and no published tier would do.")
        : month + ".";
  }

  public static String of(TierAdvice advice) {
    if (advice.needed().isEmpty() && !advice.enough()) {
      return "%s: no published tier carries this plan.".formatted(advice.vendor());
    }
    String unlock = advice.unlockUsd().isPresent() && advice.unlockUsd().getAsDouble() > 0
        ? ", reached once %s have been paid".formatted(Figures.usd(advice.unlockUsd().getAsDouble())) : "";
    return advice.enough() ? "%s: tier %s is enough.".formatted(advice.vendor(), advice.now())
        : "%s: the plan needs tier %s%s; tier %s %s.".formatted(advice.vendor(), advice.needed().get(), unlock,
            advice.now(), advice.chosen() ? "is set" : "counts, as none was chosen");
  }

  /// `The capacity reserved for GPT-4.1 carries 75 % of an average minute and 20 % of the busiest; the rest is paid by
  /// the token.`
  public static String of(ReservedUse use) {
    String head = "The capacity reserved for %s carries".formatted(use.name());
    if (use.averageFit() == 1 && use.busiestFit() == 1) {
      return head + " every call, in the busiest minute too.";
    }
    return "%s %s of an average minute and %s of the busiest; the rest is %s.".formatted(head,
        Figures.percent(use.averageFit()), Figures.percent(use.busiestFit()),
        use.capacity().beyond() == ReservedCapacity.Beyond.REFUSE ? "refused" : "paid by the token");
  }

  public static String of(BatchQueue queue) {
    String limit = queue.queuedRequests().isPresent()
        ? " of %s that may wait".formatted(Figures.count(queue.queuedRequests().getAsDouble()))
        : queue.queuedTokens().isPresent() ? ", %s tokens of %s that may wait".formatted(
            Figures.count(queue.tokensPerDay()), Figures.count(queue.queuedTokens().getAsDouble())) : "";
    return "%s: %s batched calls a day%s; live limits have %s calls a minute more room.".formatted(queue.model(),
        Figures.count(queue.callsPerDay()), limit, Figures.trimmed(queue.freedPerMinute(), 2));
  }

  /// What waiting, trying again or going elsewhere comes to, one line each.
  public static List<String> of(Money money, LimitAnswers answers) {
    List<String> lines = new ArrayList<>();
    lines.add(waiting(answers));
    boolean unbilled = answers.retryUsd() == 0 && answers.retryIfBilledUsd() >= SHOWN_USD;
    lines.add("Retry: %s for a call, %s fail for good, %s more a month%s.".formatted(
        attempts(answers.attemptsPerCall()), Figures.percent(answers.lostShare(), 2),
        money.amount(answers.retryUsd()), unbilled ? " since rejected calls are not billed (%s if they were)".formatted(
            money.amount(answers.retryIfBilledUsd())) : ""));
    lines.add(answers.overflowUsd().isPresent()
        ? "Overflow: the rejected calls that find room on the other model change the month by %s%s.".formatted(
            money.amount(answers.overflowUsd().getAsDouble()), answers.overflowCallsPerMinute().isEmpty() ? ""
                : "; its own limits carry %s a minute".formatted(LaunchSentence.calls(Math.floor(
                    answers.overflowCallsPerMinute().getAsDouble()))))
        : "Overflow: choose a model that takes the calls a limit turns away.");
    return lines;
  }

  private static String attempts(double count) {
    return count == 1 ? "1 attempt" : Figures.trimmed(count, 3) + " attempts";
  }

  private static String waiting(LimitAnswers answers) {
    if (answers.hoursNeeded().isEmpty()) {
      return "Wait: how long is unknown until a limit is.";
    }
    double hours = answers.hoursNeeded().getAsDouble();
    return Double.isInfinite(hours) ? "Wait: in vain; a call that does not fit into a minute never runs."
        : hours > PerUnit.HOURS_PER_DAY
        ? "Wait: no cost, but the day's calls take %s hours, so it never catches up.".formatted(
            Figures.trimmed(hours, 1))
        : "Wait: no cost; the day's calls take %s hours.".formatted(Figures.trimmed(hours, 1));
  }

  /// What a limit counts, as people say it.
  public static String unit(Gauge.Kind kind) {
    return switch (kind) {
      case REQUESTS -> "requests";
      case INPUT_TOKENS -> "input tokens";
      case OUTPUT_TOKENS -> "output tokens";
      case TOTAL_TOKENS -> "tokens";
      case CONCURRENCY -> "calls at a time";
    };
  }

  private static String agents(int count) {
    return Figures.agents(count);
  }
}
