package runrate.usage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who pays for what: recorded calls added up in several ways, whose sums are one and the same.
///
/// @param counts  of every line that was read
/// @param total   of all calls
/// @param sums    by each dimension, the dearest first
/// @param cross   by feature, user, team, agent, model and outcome at once, which tells how one way of adding up lies
/// @param calls   the dearest ones, all where there are no more than these
/// @param sources that were read
public record Attribution(LineCounts counts, CallSum total, Map<CallDimension, List<CallSum>> sums, List<CallSum> cross,
    List<RecordedCall> calls, List<LogSource> sources) {
  /// What `cross` is told apart by.
  public static final List<CallDimension> CROSSED = List.of(CallDimension.FEATURE, CallDimension.USER,
      CallDimension.TEAM, CallDimension.AGENT, CallDimension.MODEL, CallDimension.OUTCOME);
  /// So many times the mean is out of the ordinary.
  private static final int OUTLIER = 5;
  /// So many times the mean user is worth a look.
  private static final BigDecimal ALERT = BigDecimal.TWO;

  public Attribution {
    sums = Map.copyOf(sums);
    cross = List.copyOf(cross);
    calls = List.copyOf(calls);
    sources = List.copyOf(sources);
  }

  /// A row of one way of adding up.
  public record Chosen(CallDimension by, String key) {
    /// Whether a call is part of it.
    public boolean has(RecordedCall call) {
      return call.key(by).equals(key);
    }

    private boolean has(CallSum crossed) {
      return crossed.keys().get(CROSSED.indexOf(by)).equals(key);
    }
  }

  public List<CallSum> by(CallDimension dimension) {
    return sums.getOrDefault(dimension, List.of());
  }

  /// What a chosen row has of each row of another way: dollars by key, rows it has nothing of left out. Of days only
  /// the calls that are told one by one are known.
  public Map<String, BigDecimal> partOf(Chosen chosen, CallDimension other) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    if (other == chosen.by()) {
      by(other).stream().filter(row -> row.keys().getFirst().equals(chosen.key())).forEach(row ->
          parts.put(chosen.key(), row.usd()));
      return parts;
    }
    int place = CROSSED.indexOf(other);
    if (place < 0 || !CROSSED.contains(chosen.by())) {
      callsOf(chosen).forEach(call -> call.usd().ifPresent(usd -> parts.merge(call.key(other), usd, BigDecimal::add)));
      return parts;
    }
    cross.stream().filter(chosen::has).forEach(row -> parts.merge(row.keys().get(place), row.usd(), BigDecimal::add));
    return parts;
  }

  /// Calls of a row, the dearest first.
  public List<RecordedCall> callsOf(Chosen chosen) {
    return calls.stream().filter(chosen::has).toList();
  }

  /// Part of the cost that has a name under a dimension, 0 to 1; 1 where nothing costs anything.
  public double coverage(CallDimension dimension) {
    if (total.usd().signum() == 0) {
      return 1;
    }
    BigDecimal known = named(dimension).map(CallSum::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    return known.doubleValue() / total.usd().doubleValue();
  }

  /// Users who cost more than a sum that raises an alarm. Nobody in particular is no user.
  public List<CallSum> over(BigDecimal alertUsd) {
    return named(CallDimension.USER).filter(row -> row.usd().compareTo(alertUsd) > 0).toList();
  }

  private Stream<CallSum> named(CallDimension dimension) {
    return by(dimension).stream().filter(row -> !row.keys().getFirst().equals(CallDimension.NOBODY));
  }

  /// A sum to be alarmed at where nobody has said one: twice what a user costs on average, to one digit. Absent where
  /// no user is named, or none costs anything.
  public Optional<BigDecimal> usualAlertUsd() {
    List<BigDecimal> users = named(CallDimension.USER).map(CallSum::usd).toList();
    BigDecimal sum = users.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0 ? Optional.empty() : Optional.of(sum.multiply(ALERT).divide(
        BigDecimal.valueOf(users.size()), new MathContext(1, RoundingMode.HALF_UP)));
  }

  /// The ways of adding up the log has names for; by model there always is one.
  public List<CallDimension> told() {
    return Stream.of(CallDimension.values()).filter(each -> each == CallDimension.MODEL || tells(each)).toList();
  }

  private boolean tells(CallDimension dimension) {
    return switch (dimension) {
      case OUTCOME -> total.judged() > 0;
      // one tier alone is that of every call
      case TIER -> by(dimension).size() > 1;
      default -> named(dimension).findAny().isPresent();
    };
  }

  /// Calls that cost more than five times the mean of their feature, the dearest first, of those that are told one by
  /// one.
  public List<RecordedCall> outliers() {
    Map<String, CallSum> features = by(CallDimension.FEATURE).stream()
        .collect(Collectors.toMap(row -> row.keys().getFirst(), row -> row));
    return calls.stream().filter(call -> call.usd().isPresent() && Optional.ofNullable(features.get(call.feature()))
            .filter(row -> row.requests() > row.unpriced()).map(row -> call.usd().get()
                .multiply(BigDecimal.valueOf(row.requests() - row.unpriced()))
                .compareTo(row.usd().multiply(BigDecimal.valueOf(OUTLIER))) > 0).orElse(false))
        .sorted(Comparator.comparing((RecordedCall call) -> call.usd().orElseThrow()).reversed()).toList();
  }

  /// Whether some of it is invented.
  public boolean isSample() {
    return sources.stream().anyMatch(LogSource::isSample);
  }
}
