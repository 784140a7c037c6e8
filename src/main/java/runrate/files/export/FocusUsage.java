package runrate.files.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import runrate.files.export.FocusCharge.Category;
import runrate.pricing.Offer;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;
import runrate.usage.Meter;

/// Recorded calls as FOCUS rows at the prices of their day: one for what a model was used for on a day in one mode, by
/// meter, feature and team. Quantity times price is the cost to the last digit. Calls without a price are no rows: what
/// they cost is unknown, and not nothing. Nor are those that nobody bills. Users are not told.
///
/// @param names finds whom a log means
public record FocusUsage(LoggedNames names) {
  private static final String ACCOUNT = "runrate-recorded-calls";
  private static final String STANDARD = "standard";
  private static final int MILLION_DIGITS = 6;

  /// What is told of one row.
  private record Key(LocalDate day, String vendor, String model, String title, String mode, String region, Meter meter,
      BigDecimal usdEach, Map<String, String> tags) {}

  public byte[] bytes(List<LoggedUse> uses, FocusVersion version) {
    Map<Key, BigDecimal> quantities = new LinkedHashMap<>();
    uses.stream().filter(FocusUsage::isBilled).forEach(use -> use.metered().stream()
        .filter(each -> each.usdEach().isPresent()).forEach(each -> quantities.merge(key(use, each),
            each.quantity(), BigDecimal::add)));
    return new FocusTable(version, ACCOUNT, "Calls recorded by Runrate").bytes(quantities.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER)).map(row -> charge(row.getKey(), row.getValue())).toList());
  }

  /// Whether there is a row of it.
  public static boolean isBilled(LoggedUse use) {
    return use.isPriced() && !use.model().tier().equals(LoggedModel.GATEWAY);
  }

  private static final Comparator<Key> ORDER = Comparator.comparing(Key::day).thenComparing(Key::vendor)
      .thenComparing(Key::model).thenComparing(Key::mode).thenComparing(Key::region)
      .thenComparing(key -> key.tags().toString()).thenComparing(Key::meter).thenComparing(Key::usdEach);

  private Key key(LoggedUse use, LoggedUse.Metered metered) {
    LoggedModel model = use.model();
    Optional<Offer> offer = names.find(model);
    Map<String, String> tags = new TreeMap<>();
    put(tags, "feature", use.feature());
    put(tags, "team", use.team());
    return new Key(use.day(), offer.map(each -> each.card().vendor().name()).orElse(model.vendor()),
        offer.map(each -> each.model().id()).orElse(model.model()), offer.map(Offer::shortName).orElse(model.model()),
        model.mode().equals(STANDARD) ? "" : capital(model.mode()), model.region(), metered.meter(),
        metered.usdEach().orElseThrow().stripTrailingZeros(), tags);
  }

  private static void put(Map<String, String> tags, String name, String tag) {
    if (!tag.isEmpty()) {
      tags.put(name, tag);
    }
  }

  private static String capital(String mode) {
    return mode.substring(0, 1).toUpperCase(Locale.ROOT) + mode.substring(1);
  }

  private static FocusCharge charge(Key key, BigDecimal quantity) {
    var use = new FocusUse(key.meter(), key.model(), key.mode(), key.region(), quantity, whole(key.meter().isTokens()
        ? key.usdEach().movePointRight(MILLION_DIGITS) : key.usdEach()));
    return new FocusCharge(Category.USAGE, "%s%s for %s%s".formatted(use.name().charAt(0), use.name().substring(1)
        .toLowerCase(Locale.ROOT), key.title(), key.mode().isEmpty() ? "" : ", " + key.mode().toLowerCase(
            Locale.ROOT)), key.day(), key.day().plusDays(1), use.list().stripTrailingZeros(), Optional.of(use),
        key.vendor(), key.tags());
  }

  private static BigDecimal whole(BigDecimal price) {
    BigDecimal plain = price.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
