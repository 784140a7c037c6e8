package runrate.usage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Of which feature or team calls are that a log does not say it of, or says otherwise: all that meet every condition
/// and were made within the days. Calls without a time meet no rule with days.
///
/// @param from    first day, of UTC
/// @param to      last day that belongs to it
/// @param feature what they are of; absent where the rule leaves that as it is
/// @param team    whose they are; the same
public record TagRule(List<Condition> when, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> feature,
    Optional<String> team) {
  /// The team that all others pay for.
  public static final String SHARED = "shared";
  /// What a rule may ask.
  public static final List<CallDimension> ASKED = List.of(CallDimension.FEATURE, CallDimension.TEAM,
      CallDimension.AGENT, CallDimension.USER, CallDimension.MODEL);
  private static final int LONGEST = 200;
  private static final String BETWEEN = "\t";
  private static final String IF = "if ";

  public TagRule {
    when = List.copyOf(when);
    if (feature.isEmpty() && team.isEmpty()) {
      throw new IllegalArgumentException("a rule sets a feature or a team");
    }
    if (when.isEmpty() && from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("a rule without a condition and without days would be of every call");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("the last day is %s; no day before %s".formatted(to.get(), from.get()));
    }
    Stream.of(feature, team).flatMap(Optional::stream).forEach(TagRule::checked);
  }

  private static void checked(String text) {
    if (text.isBlank() || !text.equals(text.strip()) || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("“%s” is no name: write one of 1 to %s letters on one line".formatted(text,
          LONGEST));
    }
  }

  /// How a text is compared; letters and capitals are those of the log.
  public enum Match {
    IS("="), STARTS("^="), CONTAINS("*=");

    private final String sign;

    Match(String sign) {
      this.sign = sign;
    }
  }

  /// @param of   one of [#ASKED]; users and models by the words the store has for them
  public record Condition(CallDimension of, Match match, String text) {
    public Condition {
      if (!ASKED.contains(of)) {
        throw new IllegalArgumentException("a rule cannot ask for the %s".formatted(of.word()));
      }
      checked(text);
    }

    /// Reads `feature=chat`, `feature^=cha` (starts with) or `feature*=ha` (contains).
    public static Condition of(String words) {
      int is = words.indexOf('=');
      Match match = Stream.of(Match.values()).filter(each -> is > 0 && each != Match.IS && words.charAt(is - 1)
          == each.sign.charAt(0)).findFirst().orElse(Match.IS);
      String named = is < 0 ? words : words.substring(0, is + 1 - match.sign.length()).strip();
      Optional<CallDimension> of = CallDimension.of(named).filter(ASKED::contains);
      if (is < 0 || of.isEmpty()) {
        throw new IllegalArgumentException("“%s” is no condition: write feature=chat, feature^=cha for a text that "
            .formatted(words) + "starts so or feature*=ha for one that contains it, of %s".formatted(ASKED.stream()
                .map(CallDimension::word).collect(Collectors.joining(", "))));
      }
      return new Condition(of.get(), match, words.substring(is + 1).strip());
    }

    private boolean namesUser() {
      return of == CallDimension.USER && match == Match.IS;
    }

    @Override
    public String toString() {
      return of.word() + match.sign + text;
    }
  }

  /// Whether it asks for a user by the whole name.
  public boolean namesUsers() {
    return when.stream().anyMatch(Condition::namesUser);
  }

  /// Whether it asks for a part of a user's name, which one that is hidden does not show.
  public boolean asksPartsOfUsers() {
    return when.stream().anyMatch(condition -> condition.of == CallDimension.USER && condition.match != Match.IS);
  }

  /// The same of users who go by other names.
  ///
  /// @param other what a user is called, by the name that is typed
  public TagRule withUsers(UnaryOperator<String> other) {
    return new TagRule(when.stream().map(condition -> condition.namesUser() ? new Condition(condition.of,
        condition.match, other.apply(condition.text)) : condition).toList(), from, to, feature, team);
  }

  /// As it is kept, on one line.
  public String line() {
    List<String> parts = new ArrayList<>();
    feature.ifPresent(name -> parts.add(Part.FEATURE.word() + name));
    team.ifPresent(name -> parts.add(Part.TEAM.word() + name));
    when.forEach(condition -> parts.add(IF + condition));
    from.ifPresent(day -> parts.add(Part.FROM.word() + day));
    to.ifPresent(day -> parts.add(Part.TO.word() + day));
    return String.join(BETWEEN, parts);
  }

  /// Reads what [#line] wrote; an `IllegalArgumentException` says what is wrong with another.
  public static TagRule of(String line) {
    List<Condition> when = new ArrayList<>();
    var found = new String[Part.values().length];
    for (String part : line.split(BETWEEN)) {
      if (part.startsWith(IF)) {
        when.add(Condition.of(part.substring(IF.length())));
      } else {
        Part of = Stream.of(Part.values()).filter(each -> part.startsWith(each.word())).findFirst().orElseThrow(() ->
            new IllegalArgumentException("“%s” is no part of a rule".formatted(part)));
        found[of.ordinal()] = part.substring(of.word().length());
      }
    }
    return new TagRule(when, day(found[Part.FROM.ordinal()]), day(found[Part.TO.ordinal()]),
        Optional.ofNullable(found[Part.FEATURE.ordinal()]), Optional.ofNullable(found[Part.TEAM.ordinal()]));
  }

  private enum Part {
    FEATURE, TEAM, FROM, TO;

    String word() {
      return name().toLowerCase(Locale.ROOT) + " ";
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("“%s” is no day".formatted(text), e);
    }
  }
}
