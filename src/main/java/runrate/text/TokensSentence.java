package runrate.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.pricing.RateBook;
import runrate.pricing.Tokenizer;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// Whose tokens a scenario counts, in one line, where a model of the plan or of its baseline cuts the same text into
/// more or fewer of them and is billed for its own.
public final class TokensSentence {
  private TokensSentence() {}

  public static Optional<String> of(RateBook book, Scenario scenario) {
    String countedBy = scenario.workload().tokensMeasuredOn();
    Map<Double, List<String>> others = new LinkedHashMap<>();
    models(scenario).flatMap(model -> book.find(model).stream()).forEach(offer -> {
      double factor = book.tokenFactor(offer, countedBy);
      if (factor != 1) {
        others.computeIfAbsent(factor, same -> new ArrayList<>()).add(offer.shortName());
      }
    });
    return others.isEmpty() ? Optional.empty() : Optional.of("Tokens are counted as %s counts them; %s".formatted(
        explained(book, countedBy), ClaimFigures.list(others.entrySet().stream().map(TokensSentence::words).toList())));
  }

  /// Whose count it is, as a menu shows it.
  public static String counter(RateBook book, String countedBy) {
    return countedBy.equals(Tokenizer.REFERENCE) ? "the reference" : book.shortName(countedBy);
  }

  /// A model is known by its name; the reference is none of them.
  private static String explained(RateBook book, String countedBy) {
    return counter(book, countedBy) + (countedBy.equals(Tokenizer.REFERENCE)
        ? ", which the factors on rate cards are measured against," : "");
  }

  private static Stream<String> models(Scenario scenario) {
    return Stream.of(scenario.plan(), scenario.baselinePlan())
        .flatMap(plan -> plan.effectiveRouting().routes().stream()).map(RouteShare::model).distinct();
  }

  private static String words(Map.Entry<Double, List<String>> same) {
    List<String> names = same.getValue();
    return "%s %s %s as many of the same text".formatted(ClaimFigures.list(names), names.size() == 1 ? "makes" : "make",
        Figures.times(same.getKey()));
  }
}
