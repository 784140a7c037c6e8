package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import runrate.compare.Equivalents;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.SearchPopup;
import runrate.desktop.controls.SearchRow;
import runrate.files.EquivalentsFile;
import runrate.files.UserFolder;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.text.Figures;
import runrate.usage.OtherTerms;

/// Who is to answer recorded calls instead: one model, or a vendor's models of the same sizes.
final class OtherAnswer {
  private static final String AS_LOGGED = "as logged";

  private final Supplier<RateBook> book;
  private final UserFolder user;
  private final Runnable onChange;
  private final SearchMenu menu;
  private Optional<Offer> model = Optional.empty();
  private Optional<Vendor> vendor = Optional.empty();

  /// @param onChange told when another was chosen
  OtherAnswer(Supplier<RateBook> book, UserFolder user, Runnable onChange) {
    this.book = book;
    this.user = user;
    this.onChange = onChange;
    menu = new SearchMenu(AS_LOGGED, this::popup);
    menu.setId("other-model");
    menu.getStyleClass().add("quiet-menu");
  }

  SearchMenu menu() {
    return menu;
  }

  /// Vendor by vendor its models of the same sizes, then each of its models.
  private SearchPopup popup() {
    Equivalents equivalents = equivalents();
    List<SearchRow> rows = book.get().vendors().stream().flatMap(each -> Stream.concat(Stream.of(each).filter(of ->
        equivalents.modelOf(of.id(), Equivalents.Size.MID).isPresent()).map(of -> new SearchRow(of.name() + "'s models",
            of.name(), "of the same sizes", "", () -> choose(of.name() + "'s models", Optional.empty(), Optional.of(
                of)))), book.get().soldBy(each).filter(offer -> !offer.model().prices().isEmpty()).map(offer ->
                    SearchRow.model(offer, offer.model().prices().getLast(), false, () -> choose(offer.shortName(),
                        Optional.of(offer), Optional.empty()))))).toList();
    var popup = new SearchPopup("Search models", rows, -1);
    popup.note("Sizes judged %s: %s".formatted(Figures.date(equivalents.asOf()), equivalents.source()));
    return popup.action("The models as logged", () -> choose(AS_LOGGED, Optional.empty(), Optional.empty()));
  }

  private Equivalents equivalents() {
    return EquivalentsFile.read(user).value().orElseThrow();
  }

  private void choose(String words, Optional<Offer> one, Optional<Vendor> all) {
    model = one;
    vendor = all;
    menu.setText(words);
    onChange.run();
  }

  /// @param logged models of the calls
  List<OtherTerms.Swap> swaps(List<Offer> logged) {
    return vendor.map(of -> equivalents().instead(of.id(), logged, book.get())).orElse(model.flatMap(of -> book.get()
        .find(of.key())).map(offer -> new OtherTerms.Swap(Optional.empty(), offer)).stream().toList());
  }
}
