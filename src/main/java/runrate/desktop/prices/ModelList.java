package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.scenario.PlanContract;
import runrate.text.AgreedPrice;
import runrate.text.Figures;
import runrate.text.PriceNote;

/// The models that were found, two lines each: name and prices, vendor and what to know.
final class ModelList extends ListView<Offer> {
  private RateBook book = new RateBook(List.of());
  private PlanContract agreed = PlanContract.NONE;
  private LocalDate date = LocalDate.EPOCH;
  private LocalDate until = LocalDate.EPOCH;

  ModelList(Consumer<Offer> onChosen) {
    setId("rates-list");
    getStyleClass().add("rates-list");
    setPlaceholder(new Label("No model is like that."));
    setCellFactory(view -> new ModelCell());
    getSelectionModel().selectedItemProperty().addListener((property, old, chosen) ->
        Optional.ofNullable(chosen).ifPresent(onChosen));
  }

  /// Shows other models; the chosen one stays chosen where it is still among them.
  void show(RateBook newBook, PlanContract terms, LocalDate day, LocalDate forecastEnd, List<Offer> offers) {
    boolean restyled = book != newBook || !agreed.equals(terms) || !date.equals(day) || !until.equals(forecastEnd);
    book = newBook;
    agreed = terms;
    date = day;
    until = forecastEnd;
    String chosen = Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Offer::key).orElse("");
    if (!getItems().equals(offers)) {
      getItems().setAll(offers);
    }
    if (restyled) {
      refresh();
    }
    choose(chosen);
  }

  /// @return whether that model is in the list
  boolean choose(String key) {
    for (Offer offer : getItems()) {
      if (offer.key().equals(key)) {
        getSelectionModel().select(offer);
        if (!isInSight(offer)) {
          scrollTo(Math.max(0, getItems().indexOf(offer) - (getHeight() > 300 ? 1 : 0)));
        }
        return true;
      }
    }
    return false;
  }

  private boolean isInSight(Offer offer) {
    return lookupAll(".model-cell").stream().map(ModelCell.class::cast)
        .anyMatch(cell -> offer.equals(cell.getItem()) && cell.getBoundsInParent().getMinY() >= 0
            && cell.getBoundsInParent().getMaxY() <= getHeight());
  }

  private final class ModelCell extends ListCell<Offer> {
    private final Label name = new Label();
    private final Label price = new Label();
    private final Label vendor = new Label();
    private final Label badge = new Label();
    private final VBox lines;

    ModelCell() {
      getStyleClass().add("model-cell");
      setPrefWidth(0);
      name.getStyleClass().add("model-name");
      price.getStyleClass().add("model-price");
      price.setMinWidth(USE_PREF_SIZE);
      vendor.getStyleClass().add("group-note");
      badge.setMinWidth(USE_PREF_SIZE);
      lines = new VBox(2, line(name, price), line(vendor, badge));
    }

    private static HBox line(Label left, Label right) {
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      var line = new HBox(6, left, gap, right);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }

    @Override
    protected void updateItem(Offer offer, boolean empty) {
      super.updateItem(offer, empty);
      setGraphic(empty || offer == null ? null : lines);
      if (!empty && offer != null) {
        name.setText(offer.model().shortName());
        price.setText(offer.model().priceOn(date).map(PricePeriod::base).map(ModelCell::words).orElse("no price yet"));
        vendor.setText(offer.card().vendor().name() + offer.model().contextWindow().stream()
            .mapToObj(tokens -> ", " + Figures.count(tokens) + " context").findFirst().orElse(""));
        List<PriceNote> notes = new ArrayList<>(AgreedPrice.of(book, agreed, offer, date).stream().toList());
        notes.addAll(PriceNote.of(book, offer, date, until));
        showBadge(notes);
        setAccessibleText("%s, %s, %s".formatted(name.getText(), vendor.getText(), price.getText()));
      }
    }

    private static String words(PriceSet base) {
      return base.input().signum() == 0 && base.output().signum() == 0 ? "free" : "%s in, %s out".formatted(
          Figures.price(base.input().doubleValue()), Figures.price(base.output().doubleValue()));
    }

    /// Old prices are many and stay quiet; the sheet marks them.
    private static String style(PriceNote note) {
      return switch (note.weight()) {
        case WHOSE -> "badge-changed";
        case DOUBTFUL -> "badge-warning";
        case OLD -> "group-note";
      };
    }

    private void showBadge(List<PriceNote> notes) {
      Optional<PriceNote> first = notes.stream().findFirst();
      badge.setText(first.map(PriceNote::word).orElse(""));
      badge.getStyleClass().setAll("label", first.map(ModelCell::style).orElse(""));
      badge.setVisible(first.isPresent());
      badge.setManaged(first.isPresent());
    }
  }
}
