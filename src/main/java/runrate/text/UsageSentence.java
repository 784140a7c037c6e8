package runrate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.Marks;
import runrate.usage.RecordedCall;
import runrate.usage.UserRevenue;

/// Who pays for what, in sentences.
public final class UsageSentence {
  private static final int LARGEST = 3;
  /// Two figures nearer than this are told as alike: one digit could not tell them apart.
  private static final double ALIKE = 1.05;

  private UsageSentence() {}

  /// `71 % of the $1.32 is for summarize, 9 of 30 requests; one user is over the alert.`
  ///
  /// @param alertUsd what no user should cost; absent where nobody is watched
  public static String strip(Attribution all, Optional<BigDecimal> alertUsd) {
    if (all.total().requests() == 0) {
      return "No line of it is a call.";
    }
    if (all.total().isUnpriced()) {
      return "None of %s has a price, so nobody knows what they cost."
          .formatted(Figures.counted(all.total().requests(), "request"));
    }
    CallDimension by = all.told().getFirst();
    CallSum dearest = all.by(by).getFirst();
    return "%s of the %s is for %s, %s of %s requests%s.".formatted(share(dearest, all.total()),
        brief(all.total().usd()), named(by, dearest), Figures.whole(dearest.requests()),
        Figures.whole(all.total().requests()), alertUsd.map(alert -> over(all.over(alert).size())).orElse(""));
  }

  private static String over(int users) {
    return users == 0 ? "; no user is over the alert" : users == 1 ? "; one user is over the alert"
        : "; %s users are over the alert".formatted(Figures.whole(users));
  }

  /// From a dollar on cents are enough in a sentence.
  private static String brief(BigDecimal usd) {
    return usd.compareTo(BigDecimal.ONE) < 0 ? UsageWords.usd(usd) : UsageWords.exact(usd, 2);
  }

  private static String named(CallDimension by, CallSum row) {
    String name = UsageWords.name(row.keys().getFirst());
    return row.keys().getFirst().equals(CallDimension.NOBODY) ? "no " + by.word() + " that is named"
        : by == CallDimension.FEATURE ? name : by == CallDimension.OUTCOME ? outcome(row) : by.word() + " " + name;
  }

  /// A row of a way of adding up, as it is named beside its bar.
  public static String name(CallDimension by, CallSum row) {
    return by == CallDimension.OUTCOME ? outcome(row) : UsageWords.name(row.keys().getFirst());
  }

  private static String outcome(CallSum row) {
    return switch (row.keys().getFirst()) {
      case "success" -> "successful";
      case "failure" -> "failed";
      default -> "not judged";
    };
  }

  /// `71 %`, a dash where the cost is unknown.
  public static String share(CallSum row, CallSum total) {
    return row.isUnpriced() || total.usd().signum() == 0 ? "–"
        : Figures.percent(row.usd().doubleValue() / total.usd().doubleValue());
  }

  /// `a user`, `an agent`
  static String one(CallDimension by) {
    return ("aeio".indexOf(by.word().charAt(0)) >= 0 ? "an " : "a ") + by.word();
  }

  /// What a way of adding up shows first: how much of the cost it has names for where that is not all of it, else how
  /// far the dearest row is ahead.
  public static String finding(Attribution all, CallDimension by) {
    double covered = all.coverage(by);
    if (covered < 1 && by != CallDimension.OUTCOME) {
      return "%s of the cost has %s".formatted(Figures.percent(covered), one(by));
    }
    List<CallSum> rows = all.by(by);
    if (by == CallDimension.OUTCOME) {
      return failed(all).orElse("nobody said how requests went");
    }
    if (by == CallDimension.TIER && rows.stream().anyMatch(row -> row.waits().calls() > 0)) {
      return rows.stream().filter(row -> row.waits().calls() > 0).limit(LARGEST).map(row -> "%s waits %s".formatted(
          name(by, row), UsageWords.wait(row).orElseThrow())).collect(Collectors.joining(", ")) + " on average";
    }
    if (rows.size() < 2 || rows.get(1).usd().signum() == 0) {
      return rows.isEmpty() ? "" : "all of it is %s".formatted(name(by, rows.getFirst()));
    }
    double times = rows.getFirst().usd().doubleValue() / rows.get(1).usd().doubleValue();
    return times < ALIKE ? "%s and %s cost about the same".formatted(name(by, rows.getFirst()), name(by, rows.get(1)))
        : "%s costs %s times as much as %s".formatted(name(by, rows.getFirst()), Figures.trimmed(times, 1),
            name(by, rows.get(1)));
  }

  /// `the 3 largest are 68 % of the cost`
  public static String findingOfRequests(Attribution all) {
    List<RecordedCall> largest = all.calls().stream().filter(call -> call.usd().isPresent()).limit(LARGEST).toList();
    BigDecimal sum = largest.stream().map(call -> call.usd().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return largest.size() < LARGEST || all.total().usd().signum() == 0 ? ""
        : "the %s largest are %s of the cost".formatted(LARGEST, Figures.percent(sum.doubleValue()
            / all.total().usd().doubleValue()));
  }

  /// `failed requests are paid for as well: 5 of 30, $0.109`; empty where nobody said how requests went.
  public static Optional<String> failed(Attribution all) {
    return all.by(CallDimension.OUTCOME).stream().filter(row -> row.keys().getFirst().equals("failure")).findFirst()
        .map(row -> "failed requests are paid for as well: %s of %s, %s".formatted(Figures.whole(row.requests()),
            Figures.whole(all.total().requests()), UsageWords.cost(row)))
        .or(() -> all.total().judged() == 0 ? Optional.empty() : Optional.of("no request failed"));
  }

  /// `a success of summarize costs 3.6 of chat`; empty where fewer than two rows have one that is known.
  public static String findingOfSuccess(Attribution all, CallDimension by) {
    List<CallSum> known = all.by(by).stream().filter(row -> row.usdPerSuccess().isPresent()).toList();
    OptionalDouble second = known.size() < 2 ? OptionalDouble.empty() : known.get(1).usdPerSuccess();
    if (second.isEmpty() || second.getAsDouble() == 0) {
      return "";
    }
    double times = known.getFirst().usdPerSuccess().getAsDouble() / second.getAsDouble();
    String one = name(by, known.getFirst());
    String other = name(by, known.get(1));
    return times >= 1 / ALIKE && times < ALIKE ? "a success of %s costs about one of %s".formatted(one, other)
        : "a success of %s costs %s of %s".formatted(one, Figures.trimmed(times, times < 1 ? 2 : 1), other);
  }

  /// `u2 is over the alert`
  public static String findingOfUsers(Attribution all, Optional<BigDecimal> alertUsd) {
    List<CallSum> over = alertUsd.map(all::over).orElse(List.of());
    return alertUsd.isEmpty() ? "" : over.isEmpty() ? "nobody is over the alert" : over.size() == 1
        ? over.getFirst().keys().getFirst() + " is over the alert"
        : "%s users are over the alert".formatted(Figures.whole(over.size()));
  }

  /// `2 users cost more than the $9.86 a user brings in 15 days`
  public static String revenue(Attribution all, UserRevenue revenue) {
    int below = revenue.below(all).size();
    return "%s more than the %s a user brings in %s".formatted(below == 0 ? "no user costs"
        : below == 1 ? "one user costs" : Figures.whole(below) + " users cost", UsageWords.usd(revenue.usd()),
        Figures.counted(revenue.days(), "day"));
  }

  /// `3 stand out`
  public static String outliers(int count) {
    return "%s out".formatted(count == 1 ? "1 stands" : Figures.whole(count) + " stand");
  }

  /// `9 of summarize are marked: $0.940`
  public static String marked(Attribution all, Marks marks) {
    if (marks.call().isPresent()) {
      RecordedCall call = marks.call().get();
      return "%s is marked: %s".formatted(call.id(), call.usd().map(usd -> UsageWords.exact(usd, 4))
          .orElse("no price"));
    }
    return marks.row().flatMap(chosen -> all.by(chosen.by()).stream().filter(row -> row.keys().getFirst()
        .equals(chosen.key())).findFirst().map(row -> "%s of %s are marked: %s".formatted(
            Figures.whole(row.requests()), name(chosen.by(), row), UsageWords.cost(row)))).orElse("");
  }

  /// What is known of a row, as a screen reader tells it and a pointer shows it.
  public static String row(CallDimension by, CallSum row, CallSum total) {
    List<String> parts = new ArrayList<>(List.of(name(by, row), UsageWords.cost(row), share(row, total),
        Figures.counted(row.requests(), "request"), "average " + UsageWords.orDash(row.meanUsd())));
    UsageWords.success(row).ifPresent(rate -> parts.add("%s successful".formatted(rate)));
    if (row.unpriced() > 0) {
      parts.add("%s unpriced".formatted(Figures.whole(row.unpriced())));
    }
    return String.join(", ", parts);
  }

  /// The same of a single call.
  public static String call(RecordedCall call) {
    List<String> parts = new ArrayList<>(List.of(call.id(), call.usd().map(usd -> UsageWords.exact(usd, 4))
        .orElse("no price"), call.model().model(), "%s in, %s out".formatted(Figures.whole(call.inputTokens()),
            Figures.whole(call.outputTokens()))));
    List.of(CallDimension.FEATURE, CallDimension.USER, CallDimension.TEAM, CallDimension.AGENT).stream()
        .map(call::key).filter(key -> !key.equals(CallDimension.NOBODY)).forEach(parts::add);
    call.outcome().ifPresent(done -> parts.add(done ? "successful" : "failed"));
    return String.join(", ", parts);
  }
}
