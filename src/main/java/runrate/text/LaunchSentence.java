package runrate.text;

import java.util.Optional;
import runrate.capacity.ConversationCost;
import runrate.capacity.Lane;
import runrate.capacity.LaunchRound;
import runrate.capacity.LifetimeAdvice;
import runrate.capacity.RoundLanes;
import runrate.scenario.Launch;

/// Launches, lifetimes and conversations in words.
public final class LaunchSentence {
  private static final double SAME = 0.0005;

  private LaunchSentence() {}

  /// What the plan's way to start a round does to its cost.
  public static String of(LaunchRound round, RoundLanes lanes) {
    if (lanes.lanes().isEmpty()) {
      return "Every call is batched, so there is no live round.";
    }
    if (lanes.count(Lane.Outcome.NEVER_RUNS) > 0) {
      return "A call is larger than the limit of a whole minute, so none of these agents ever runs.";
    }
    if (lanes.alive().isEmpty() && lanes.count(Lane.Outcome.READS) == 0) {
      return "Nothing is cached, so every agent pays for the whole prompt.";
    }
    long writes = lanes.count(Lane.Outcome.WRITES);
    long reads = lanes.count(Lane.Outcome.READS);
    long plain = lanes.count(Lane.Outcome.UNCACHED);
    long elsewhere = lanes.count(Lane.Outcome.OVERFLOWS);
    String who = reads == 0 && plain == 0 && elsewhere == 0 ? "Every agent writes the prefix and nobody reads it"
        : "%s the prefix, %s it%s%s".formatted(
            writes == 0 ? "a call ahead writes"
                : writes == 1 ? "One agent writes" : Figures.whole(writes) + " agents write",
            reads == 0 ? "nobody reads" : reads == 1 ? "one reads" : Figures.whole(reads) + " read", inFull(plain),
            elsewhere(elsewhere));
    String of = lanes.agents() > lanes.lanes().size()
        ? "Of the first %s agents, ".formatted(Figures.whole(lanes.lanes().size())) : "";
    String first = !of.isEmpty() ? of + who.substring(0, 1).toLowerCase(Figures.LOCALE) + who.substring(1)
        : Capital.of(who);
    double change = round.change();
    return Math.abs(change) < SAME ? first + ": the round costs what it would without caching."
        : "%s: the round costs %s %s than without caching.".formatted(first, Figures.percent(Math.abs(change)),
            change > 0 ? "more" : "less");
  }

  /// Calls that a limit sends to another model.
  private static String elsewhere(long calls) {
    return calls == 0 ? "" : calls == 1 ? ", one goes to another model"
        : ", %s go to another model".formatted(Figures.whole(calls));
  }

  /// Calls that are not cached beside some that are.
  private static String inFull(long calls) {
    return calls == 0 ? "" : calls == 1 ? ", one pays in full" : ", %s pay in full".formatted(Figures.whole(calls));
  }

  /// What the rate limits do to a round; nothing where they let it start as it wants to.
  public static Optional<String> turnedAway(Money money, LaunchRound round) {
    return round.turnedAway() == 0 ? Optional.empty() : Optional.of(
        "%s of %s meet a limit at the start; without limits the round would cost %s.".formatted(
            Figures.whole(Math.round(round.turnedAway())), calls(round.agents()),
            money.round(round.unlimitedUsd())));
  }

  /// `5 calls`, `1 call`.
  public static String calls(double count) {
    return count == 1 ? "1 call" : Figures.trimmed(count, 1) + " calls";
  }

  /// The pattern's name as people say it.
  public static String name(Launch.Pattern pattern) {
    return switch (pattern) {
      case STEADY -> "steady";
      case STAGGERED -> "staggered";
      case LOCKSTEP -> "all at once";
      case RANDOM_PHASE -> "random phase";
    };
  }

  /// Which lifetime suits the traffic.
  public static String of(LifetimeAdvice advice) {
    LifetimeAdvice.Option best = advice.best();
    boolean pays = best.prefixUsdPerMTok() < advice.inputUsdPerMTok();
    if (advice.options().size() == 1) {
      return pays ? "%s sells one lifetime, and it pays: the prefix costs %s a million tokens instead of %s.".formatted(
          advice.model(), Figures.price(best.prefixUsdPerMTok()), Figures.price(advice.inputUsdPerMTok()))
          : "At this traffic caching costs more than it saves on %s.".formatted(advice.model());
    }
    String gap = advice.callsPerMinute() == 0 ? "without calls"
        : "with a call every %s".formatted(minutes(1 / advice.callsPerMinute()));
    return pays ? "%s suits %s %s: the prefix then costs %s a million tokens instead of %s.".formatted(
        Figures.lifetime(best.lifetime()), advice.model(), gap, Figures.price(best.prefixUsdPerMTok()),
        Figures.price(advice.inputUsdPerMTok()))
        : "%s no lifetime of %s pays: reading would have to come more often.".formatted(
            Capital.of(gap), advice.model());
  }

  /// When one lifetime pays at all.
  public static String of(LifetimeAdvice.Option option) {
    if (option.breakEvenHitRate() == 0) {
      return "%s: writing costs no more than input, so any read pays.".formatted(Figures.lifetime(option.lifetime()));
    }
    return "%s: pays from a hit rate of %s, a mean gap of at most %s, %s %s a write.".formatted(
        Figures.lifetime(option.lifetime()), Figures.percent(option.breakEvenHitRate(), 1),
        minutes(option.breakEvenGapMinutes()), Figures.whole(Math.ceil(option.readsToPay())),
        Math.ceil(option.readsToPay()) == 1 ? "read" : "reads");
  }

  public static String of(Money money, ConversationCost conversation) {
    return ("A conversation of %s turns on %s costs %s uncached and %s if each turn finds all the last one sent: "
        + "cost grows with the square of its turns.")
        .formatted(conversation.turns(), conversation.model(), money.amount(conversation.uncachedUsd()),
            money.amount(conversation.cachedUsd()));
  }

  /// A time in the unit one would say it in.
  public static String minutes(double minutes) {
    if (minutes < 1) {
      return Figures.trimmed(minutes * 60, minutes < 0.1 ? 1 : 0) + " s";
    }
    return minutes < 90 ? Figures.trimmed(minutes, 1) + " min" : Figures.trimmed(minutes / 60, 1) + " h";
  }

  /// A moment of a round: `4:05`, or `1:04:05` from an hour on.
  public static String clock(double minutes) {
    long seconds = Math.round(minutes * 60);
    long hours = seconds / 3600;
    return hours > 0 ? String.format(Figures.LOCALE, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
        : String.format(Figures.LOCALE, "%d:%02d", seconds / 60, seconds % 60);
  }
}
