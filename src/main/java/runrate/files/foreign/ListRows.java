package runrate.files.foreign;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.cards.RateCardReader;
import runrate.files.cards.RateCardWriter;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.pricing.ModelCard;
import runrate.pricing.RateCard;
import runrate.pricing.RateCardCheck;
import runrate.pricing.Region;
import runrate.pricing.Source;
import runrate.units.Excerpt;
import runrate.units.Problem;

/// Collects the rows of one list as they are read: each ends up mapped, unmapped or refused, and those
/// that are mapped become the cards.
final class ListRows {
  private static final BigDecimal DEAREST_USE = new BigDecimal("1000");
  /// As many models as the reader of rate cards takes.
  private static final int MOST_MODELS = 10_000;

  private final ForeignFormat format;
  private final String file;
  private final Source source;
  private final List<ImportedRow> rows = new ArrayList<>();
  private final Map<String, List<ModelDraft>> byVendor = new LinkedHashMap<>();
  private final Map<String, ModelDraft> byKey = new HashMap<>();
  /// Vendors as the list names them, whose names were told about with their first model.
  private final Set<String> told = new HashSet<>();

  ListRows(ForeignFormat format, String file, LocalDate retrieved) {
    this.format = format;
    this.file = file;
    this.source = new Source(CardParts.SOURCE, "aggregator", "%s, %s".formatted(format.label(),
        Excerpt.ofName(file)), retrieved,
        "How long a cache entry lives is assumed where the list does not say it: 5 minutes");
  }

  LocalDate retrieved() {
    return source.retrieved();
  }

  void unmapped(String row, String reason) {
    rows.add(new ImportedRow(row, Outcome.UNMAPPED, reason, List.of()));
  }

  void refused(String row, String reason) {
    rows.add(new ImportedRow(row, Outcome.REFUSED, reason, List.of()));
  }

  /// A row without the prices that make one: wrong where something of it was not right, else not for us.
  void unpriced(String row, String reason, List<String> odds) {
    odds.stream().findFirst().ifPresentOrElse(odd -> refused(row, odd), () -> unmapped(row, reason));
  }

  /// Takes a model that was read, unless it breaks a rule of rate cards or is there already. Where one price
  /// besides input and output breaks a rule, that price is left out.
  ///
  /// @param odds what of the row was not right and is left out
  void add(ModelDraft draft, List<String> odds) {
    odds.forEach(odd -> draft.leaveOut(odd.replaceFirst("\\.$", "")));
    Optional<String> fault = fault(draft);
    if (fault.isPresent()) {
      refused(draft.row(), fault.get());
      return;
    }
    ModelDraft before = byKey.putIfAbsent(draft.vendor().id() + "/" + draft.id(), draft);
    if (before == null && byVendor.getOrDefault(draft.vendor().id(), List.of()).size() >= MOST_MODELS) {
      refused(draft.row(), "id: the card of '%s' has %s models already, and more are not read.".formatted(
          draft.vendor().id(), MOST_MODELS));
    } else if (before == null) {
      if (told.add(draft.vendor().word())) {
        draft.vendor().told().forEach(draft::leaveOut);
      }
      byVendor.computeIfAbsent(draft.vendor().id(), none -> new ArrayList<>()).add(draft);
      rows.add(new ImportedRow(draft.row(), Outcome.MAPPED, "", draft.leftOut()));
    } else if (model(before).prices().equals(model(draft).prices())) {
      if (!before.row().equals(draft.row())) {
        unmapped(draft.row(), "The same model at the same prices as '%s'.".formatted(before.row()));
      }
    } else {
      refused(draft.row(), "id: the model id '%s' appears twice, first as '%s' at other prices.".formatted(
          draft.id(), before.row()));
    }
  }

  private Optional<String> fault(ModelDraft draft) {
    if (draft.vendor().isEmpty() || draft.id().isBlank()) {
      return Optional.of("id: the row does not say which model of which vendor it is.");
    }
    Optional<String> name = draft.vendor().fault().map("vendor: the name of the vendor %s."::formatted)
        .or(() -> NameCheck.fault(draft.id()).map("id: the name of the model %s."::formatted));
    if (name.isPresent()) {
      return name;
    }
    List<Fees.Use> dear = draft.fees().stream().filter(use -> use.usd().compareTo(DEAREST_USE) > 0).toList();
    dear.forEach(use -> {
      draft.fees().remove(use);
      draft.leaveOut("fees.%s: %s $ a use is above 1,000".formatted(use.id(), use.usd().toPlainString()));
    });
    Optional<Problem> error = error(draft);
    while (error.isPresent() && draft.drop(place(error.get()))) {
      draft.leaveOut("%s: %s".formatted(place(error.get()), error.get().what()));
      error = error(draft);
    }
    return error.map(problem -> "%s: %s".formatted(place(problem), problem.sentence()));
  }

  /// Why a card could not be read again once it is written: the rules of a file are more than those of its prices.
  private static Optional<Problem> unreadable(RateCard card) {
    return RateCardReader.parse("", RateCardWriter.text(card).getBytes(StandardCharsets.UTF_8)).problems().stream()
        .filter(Problem::isError).findFirst();
  }

  /// Where something stands in the one model of a card.
  private static String place(Problem problem) {
    return problem.where().replaceFirst("^models\\[0]\\.", "");
  }

  private Optional<Problem> error(ModelDraft draft) {
    return RateCardCheck.check(alone(draft)).stream().filter(Problem::isError).findFirst();
  }

  /// A card with this model and no other.
  private RateCard alone(ModelDraft draft) {
    return CardParts.card(draft.vendor(), source, List.of(draft),
        Stream.concat(Stream.of(CardParts.region("global", 1)), draft.regions().entrySet().stream()
            .map(entry -> CardParts.region(entry.getKey(), entry.getValue()))).toList(),
        List.of(model(draft)));
  }

  private static ModelCard model(ModelDraft draft) {
    return draft.model(List.of(), List.copyOf(draft.regions().keySet()));
  }

  PriceList list() {
    List<RateCard> cards = byVendor.values().stream().map(this::readable).filter(drafts -> !drafts.isEmpty())
        .map(this::card).toList();
    return new PriceList(format, file, cards, rows);
  }

  /// The models of a vendor that its card can be read with. Most cards can be at once; where one cannot, halves of it
  /// are tried down to the rows that are the cause. Should two rows only not go together, the later one is refused.
  private List<ModelDraft> readable(List<ModelDraft> drafts) {
    List<ModelDraft> kept = new ArrayList<>();
    addReadable(drafts, kept);
    if (kept.isEmpty() || kept.size() == drafts.size() || unreadable(card(kept)).isEmpty()) {
      return kept;
    }
    List<ModelDraft> together = new ArrayList<>();
    for (ModelDraft draft : kept) {
      together.add(draft);
      unreadable(card(together)).ifPresent(fault -> refuse(together.removeLast(), fault));
    }
    return together;
  }

  private void addReadable(List<ModelDraft> drafts, List<ModelDraft> kept) {
    Optional<Problem> fault = unreadable(card(drafts));
    if (fault.isEmpty()) {
      kept.addAll(drafts);
    } else if (drafts.size() == 1) {
      refuse(drafts.getFirst(), fault.get());
    } else {
      addReadable(drafts.subList(0, drafts.size() / 2), kept);
      addReadable(drafts.subList(drafts.size() / 2, drafts.size()), kept);
    }
  }

  private void refuse(ModelDraft mapped, Problem fault) {
    var refused = new ImportedRow(mapped.row(), Outcome.REFUSED,
        "%s: %s".formatted(place(fault), fault.sentence()), List.of());
    rows.replaceAll(row -> row.outcome() == Outcome.MAPPED && row.id().equals(refused.id()) ? refused : row);
  }

  /// Two models may be dearer in the same region by different factors: the second factor makes a region
  /// of its own.
  private RateCard card(List<ModelDraft> drafts) {
    Map<String, Region> regions = new LinkedHashMap<>(Map.of("global", CardParts.region("global", 1)));
    List<ModelCard> models = new ArrayList<>();
    // an alias that could mean another model as well is worth nothing
    Map<String, Long> meanings = drafts.stream().flatMap(draft -> draft.aliases().stream().distinct())
        .collect(Collectors.groupingBy(alias -> alias, Collectors.counting()));
    for (ModelDraft draft : drafts) {
      List<String> ids = new ArrayList<>();
      draft.regions().forEach((id, multiplier) -> {
        Region known = regions.computeIfAbsent(id, none -> CardParts.region(id, multiplier));
        String own = known.multiplier() == multiplier ? id : "%s-%s".formatted(id, multiplier);
        regions.computeIfAbsent(own, none -> CardParts.region(own, multiplier));
        ids.add(own);
      });
      models.add(draft.model(draft.aliases().stream().filter(alias -> meanings.get(alias) == 1
          && !byKey.containsKey(draft.vendor().id() + "/" + alias)).toList(), ids));
    }
    return CardParts.card(drafts.getFirst().vendor(), source, drafts, List.copyOf(regions.values()), models);
  }
}
