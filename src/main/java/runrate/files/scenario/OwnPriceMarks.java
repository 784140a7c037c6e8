package runrate.files.scenario;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.ScenarioShape;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.TieredPrices;
import runrate.scenario.OwnPriceMark;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Prices of one's own lie on one computer, scenarios travel. So a file says which of them counted when it was saved,
/// and whoever opens it where they do not count is told.
public final class OwnPriceMarks {
  private static final String NEXT = " | ";
  private static final String FROM = "from ";
  private static final int DAY = 10;
  private static final Pattern DATED = Pattern.compile("from \\d{4}-\\d\\d-\\d\\d: .+");

  private OwnPriceMarks() {}

  /// The scenario as it is to be saved, with a mark for each of its models that has a price of one's own.
  public static Scenario mark(RateBook book, Scenario scenario) {
    return scenario.withOwnPrices(models(scenario).flatMap(model -> mark(book, scenario, model).stream()).distinct()
        .toList());
  }

  /// Whatever model a figure of the scenario may rest on: those of its tasks and of the plan it is held against, and
  /// the one that takes what a limit turns away.
  private static Stream<String> models(Scenario scenario) {
    Stream<String> work = Work.of(scenario).parts().stream().flatMap(part -> part.mix().stream())
        .map(RouteShare::model);
    Stream<String> before = scenario.baseline().pinned().stream()
        .flatMap(plan -> plan.effectiveRouting().routes().stream()).map(RouteShare::model);
    return Stream.of(work, before, scenario.baseline().model().stream(), scenario.plan().limits().overflowTo().stream())
        .flatMap(models -> models);
  }

  private static Optional<OwnPriceMark> mark(RateBook book, Scenario scenario, String model) {
    return book.find(model).flatMap(offer -> {
      String now = offer.model().priceOn(scenario.pricesAsOf()).filter(offer::isOwn).map(OwnPriceMarks::words)
          .orElse("");
      String all = Stream.concat(Stream.of(now), offer.ownPricesAfter(scenario.pricesAsOf()).stream().map(period ->
          FROM + period.from() + ": " + words(period))).filter(words -> !words.isEmpty()).collect(joining(NEXT));
      return all.isEmpty() ? Optional.empty() : Optional.of(new OwnPriceMark(offer.key(), all));
    });
  }

  /// Whether a marked price counts here, too: the one of the scenario's day, and those that begin in the year ahead.
  private static boolean counts(Optional<Offer> offer, Scenario scenario, String mark) {
    return Stream.of(mark.split(Pattern.quote(NEXT))).allMatch(part -> {
      boolean later = DATED.matcher(part).matches();
      LocalDate day = later ? LocalDate.parse(part.substring(FROM.length(), FROM.length() + DAY))
          : scenario.pricesAsOf();
      String wanted = later ? part.substring(FROM.length() + DAY + 2) : part;
      return offer.flatMap(found -> found.model().priceOn(day)).map(OwnPriceMarks::words).orElse("none").equals(wanted);
    });
  }

  /// A line for each marked price that is another one here.
  static List<Problem> notices(RateBook book, Scenario scenario) {
    List<Problem> notices = new ArrayList<>();
    for (int i = 0; i < scenario.ownPrices().size(); i++) {
      OwnPriceMark mark = scenario.ownPrices().get(i);
      Optional<Offer> offer = book.find(mark.model());
      String here = offer.flatMap(found -> found.model().priceOn(scenario.pricesAsOf())).map(OwnPriceMarks::words)
          .orElse("none");
      if (!counts(offer, scenario, mark.price())) {
        notices.add(Problem.warning(Keys.path(ScenarioShape.MARKED).replace("[]", "[%s]".formatted(i)),
            "the file was saved with an own price of %s (%s), which does not count here (%s): ".formatted(
                book.shortName(mark.model()), mark.price(), here) + "figures differ from those of whoever saved it",
            "Enter the price under Rate cards, or save the file with yours"));
      }
    }
    return notices;
  }

  /// `input 2.4, output 12, read 0.24, write 5m 3; above 200000: input 4.8, ...`
  private static String words(PricePeriod period) {
    List<String> parts = new ArrayList<>(words("", period.standard()));
    period.windows().forEach(window -> parts.addAll(words("in " + window.window() + " ", window.prices())));
    new TreeMap<>(period.modeOverrides()).forEach((mode, override) -> {
      override.prices().ifPresent(prices -> parts.addAll(words(mode + " ", prices)));
      override.multiplier().ifPresent(factor -> parts.add("%s: times %s".formatted(mode, factor)));
    });
    period.storageUsdPerMTokHour().ifPresent(rent -> parts.add("kept an hour " + plain(rent)));
    return String.join("; ", parts);
  }

  private static List<String> words(String situation, TieredPrices prices) {
    List<String> parts = new ArrayList<>(List.of(situation + words(prices.base())));
    prices.longContext().forEach(tier -> parts.add("%sabove %s: %s".formatted(situation,
        plain(BigDecimal.valueOf(tier.abovePromptTokens())), words(tier.prices()))));
    return parts;
  }

  private static String words(PriceSet set) {
    List<String> parts = new ArrayList<>(List.of("input " + plain(set.input()), "output " + plain(set.output())));
    set.reasoning().ifPresent(usd -> parts.add("thinking " + plain(usd)));
    set.cacheRead().ifPresent(usd -> parts.add("read " + plain(usd)));
    new TreeMap<>(set.cacheWrite()).forEach((lifetime, usd) -> parts.add("write %s %s".formatted(lifetime,
        plain(usd))));
    return String.join(", ", parts);
  }

  private static String plain(BigDecimal usd) {
    return usd.stripTrailingZeros().toPlainString();
  }
}
