package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.capacity.CapacityReport;
import runrate.capacity.LaunchRound;
import runrate.capacity.LifetimeAdvice;
import runrate.capacity.PoolCapacity;

/// Answers why a round costs what it does, why the limits carry so many agents, and which lifetime pays.
public final class WhyCapacity {
  private WhyCapacity() {}

  public static Why round(Money money, CapacityReport report) {
    LaunchRound round = report.round();
    List<List<String>> rows = List.of(row(money, "No caching", round.uncachedUsd(), round),
        row(money, "All at once", round.lockstepUsd(), round),
        row(money, "With a pre-warm call", round.prewarmedUsd(), round),
            row(money, "One by one", round.staggeredUsd(), round),
        row(money, "This plan", round.planUsd(), round));
    return new Why("A round of " + LaunchSentence.calls(round.agents()), money.round(round.planUsd()),
        "calls that write × cost of a miss + calls that read × cost of a hit",
        "%s of the calls read the shared prefix".formatted(Figures.percent(round.planHitRate(), 1)),
        List.of(new Why.Table(List.of("Start", "A round", "Against no caching"), rows, List.of())),
        List.of("A round starts with a cold cache; every agent makes one call. "
            + "Batched calls, fees and the contract are not part of it.",
            "With several models it is what a round costs on average over which agent calls which.",
            "Calls that start before the first entry is readable write it again; calls that start at the same moment "
            + "never find each other.",
            "One by one: each start just after the entry before it is readable."));
  }

  private static List<String> row(Money money, String name, double usd, LaunchRound round) {
    return List.of(name, money.precise(usd), usd == round.uncachedUsd() ? ""
        : Figures.percent(round.change(usd), 1));
  }

  public static Why limits(CapacityReport report) {
    List<Why.Table> tables = new ArrayList<>();
    for (PoolCapacity pool : report.capacity().pools()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("Calls of an average minute", Figures.trimmed(pool.averageCallsPerMinute(), 2)));
      rows.add(List.of("The same at the peak", Figures.trimmed(pool.peakCallsPerMinute(), 2)));
      pool.launch().ifPresent(minute -> rows.add(List.of("Calls in the first minute of a round",
          Figures.trimmed(minute.calls(), 1))));
      rows.add(List.of("Input tokens of a call that count", Figures.whole(pool.inputTokensPerCall())));
      rows.add(List.of("Output tokens of a call", Figures.whole(pool.outputTokensPerCall())));
      pool.gauges().forEach(gauge -> rows.add(List.of("Limit: " + LimitSentence.unit(gauge.kind()),
          Figures.whole(gauge.limit()))));
      pool.maxCallsPerMinute().ifPresent(most -> rows.add(List.of("Most calls a minute", Figures.trimmed(most, 1))));
      rows.add(List.of("First attempts turned away", Figures.percent(pool.rejectedShare(), 2)));
      tables.add(new Why.Table(List.of(String.join(", ", pool.models()), pool.known() ? "" : "limits unknown"),
          rows, List.of()));
    }
    List<String> notes = new ArrayList<>();
    report.tiers().forEach(tier -> notes.add(LimitSentence.of(tier)));
    report.capacity().spend().forEach(spend -> notes.add(LimitSentence.of(Money.of(report.scenario()), spend)));
    report.capacity().batches().forEach(queue -> notes.add(LimitSentence.of(queue)));
    notes.addAll(LimitSentence.of(Money.of(report.scenario()), report.answers()));
    report.quotas().forEach(use -> notes.add(QuotaSentence.of(use)));
    return new Why("Agents the limits carry", report.capacity().maxAgents().isPresent()
        ? Figures.whole(report.capacity().maxAgents().getAsInt()) : "unknown",
        "min(requests, input limit ÷ input tokens, output limit ÷ output tokens) ÷ calls a minute of one agent",
        LimitSentence.of(report.capacity(), report.scenario().workload().agents()), tables, notes);
  }

  public static Why agents(Money money, CapacityReport report) {
    LaunchRound round = report.round();
    return new Why("A round by number of agents", money.round(round.planUsd()),
        "each further agent adds a read where calls start one by one, and a write where all start at once",
        "%s, %s and %s for %s".formatted(money.round(round.uncachedUsd()),
        money.round(round.lockstepUsd()),
            money.round(round.staggeredUsd()), Figures.agents(round.agents())), List.of(),
        List.of(LimitSentence.of(report.capacity(), report.scenario().workload().agents())));
  }

  public static Why lifetimes(CapacityReport report) {
    if (report.lifetimes().isEmpty()) {
      return new Why("Cache lifetimes", "none", "no model of the mix caches anything", "", List.of(), List.of());
    }
    LifetimeAdvice advice = report.lifetimes().get();
    List<List<String>> rows = advice.options().stream().map(option -> List.of(Figures.lifetime(option.lifetime()),
        Figures.percent(option.hitRate(), 1), Figures.price(option.prefixUsdPerMTok()),
        Figures.percent(option.breakEvenHitRate(), 1), Double.isInfinite(option.breakEvenGapMinutes()) ? "any"
            : LaunchSentence.minutes(option.breakEvenGapMinutes()))).toList();
    List<String> notes = new ArrayList<>(advice.options().stream().map(LaunchSentence::of).toList());
    advice.callsOfSession().ifPresent(calls -> notes.add(
        "From %s calls of a session on, the longer lifetime makes up for its dearer first write.".formatted(
            Figures.whole(Math.ceil(calls)))));
    return new Why("Prefix price on " + advice.model(), Figures.price(advice.best().prefixUsdPerMTok()),
        "hit rate × price of reading + (1 − hit rate) × price of writing", LaunchSentence.of(advice),
        List.of(new Why.Table(List.of("Lifetime", "Hit rate", "$/MTok", "Pays from", "Mean gap"), rows, List.of())),
        notes);
  }
}
