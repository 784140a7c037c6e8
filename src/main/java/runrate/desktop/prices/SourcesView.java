package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import runrate.desktop.controls.Terms;
import runrate.discrepancy.Discrepancies;
import runrate.discrepancy.Finding;
import runrate.discrepancy.ModelDiscrepancies;
import runrate.discrepancy.PriceComparison;
import runrate.discrepancy.PriceKind;
import runrate.discrepancy.SourceComparison;
import runrate.text.DiscrepancySentence;
import runrate.text.Figures;
import runrate.text.PriceWords;

/// Every other source of a model's prices beside the card in use: what differs, by how much, and why
/// where it can be told.
final class SourcesView extends VBox {
  private static final double NAMES = 104;
  private static final double NARROWEST = 60;

  private final GridPane grid = new GridPane();
  private final VBox reasons = new VBox(4);
  private final Label none = new Label();
  private final Button bringIn = new Button("Import a price list…");
  private final Consumer<SourceComparison> onAdopt;

  /// @param onAdopt told whose price is to be the user's own
  SourcesView(Runnable onImport, Consumer<SourceComparison> onAdopt) {
    super(10);
    this.onAdopt = onAdopt;
    setId("price-sources");
    grid.getStyleClass().add("price-grid");
    none.setWrapText(true);
    none.setMinHeight(USE_PREF_SIZE);
    none.getStyleClass().add("why-note");
    bringIn.setId("sources-import");
    bringIn.getStyleClass().add("small-button");
    bringIn.setOnAction(event -> onImport.run());
  }

  void show(OtherSources others, String key) {
    Optional<ModelDiscrepancies> found = others.of(key);
    if (found.isEmpty()) {
      none.setText(others.isWaiting() ? "Reading the imported lists…"
          : others.failure().isPresent() ? "The imported lists could not be compared: " + others.failure().get()
          : others.any() ? "None of the imported lists has a price of this model."
          : "No other source is here yet. Fetch the price list of LiteLLM, models.dev, genai-prices, llm-prices or "
              + "OpenRouter, and import the file: each of its prices then stands beside the one in use.");
      getChildren().setAll(none, bringIn);
      return;
    }
    fill(found.get());
    getChildren().setAll(grid, reasons, bringIn);
  }

  private void fill(ModelDiscrepancies model) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    addColumn(NAMES, Priority.ALWAYS);
    addColumn(NARROWEST, Priority.SOMETIMES);
    add(cell("USD per million tokens", "why-head first-cell"), 0, 0);
    add(cell("in use", "why-head"), 1, 0);
    for (int i = 0; i < model.sources().size(); i++) {
      SourceComparison source = model.sources().get(i);
      addColumn(NARROWEST, Priority.SOMETIMES);
      add(cell(source.source(), "why-head"), i + 2, 0);
    }
    int row = addAdoption(model, 1);
    for (PriceKind kind : kinds(model)) {
      addRow(model, kind, row++);
    }
    addDates(model, row);
    fillReasons(model);
  }

  /// What at least one other source prices: ours first, in our order, then what only they have.
  private static Set<PriceKind> kinds(ModelDiscrepancies model) {
    Set<PriceKind> known = prices(model).filter(price -> price.theirs().isPresent()).map(PriceComparison::kind)
        .collect(Collectors.toSet());
    Set<PriceKind> kinds = new LinkedHashSet<>();
    prices(model).filter(price -> price.ours().isPresent()).map(PriceComparison::kind).filter(known::contains)
        .forEach(kinds::add);
    prices(model).map(PriceComparison::kind).filter(known::contains).forEach(kinds::add);
    return kinds;
  }

  private static long onlyOurs(ModelDiscrepancies model) {
    return prices(model).map(PriceComparison::kind).distinct().count() - kinds(model).size();
  }

  private static Stream<PriceComparison> prices(ModelDiscrepancies model) {
    return model.sources().stream().flatMap(source -> source.prices().stream());
  }

  private void addRow(ModelDiscrepancies model, PriceKind kind, int row) {
    String name = DiscrepancySentence.kind(kind);
    String title = name.substring(0, 1).toUpperCase(Figures.LOCALE) + name.substring(1);
    add(box("first-cell", cell(title, "price-row-name")), 0, row);
    List<Optional<PriceComparison>> prices = model.sources().stream().map(source ->
        source.prices().stream().filter(price -> price.kind().equals(kind)).findFirst()).toList();
    OptionalDouble ours = prices.stream().flatMap(Optional::stream)
        .flatMapToDouble(price -> price.ours().stream()).findFirst();
    add(box("", cell(PriceWords.price(ours), "price-value")), 1, row);
    for (int i = 0; i < prices.size(); i++) {
      add(prices.get(i).map(SourcesView::theirs).orElseGet(() -> box("", cell("–", "price-other"))), i + 2, row);
    }
  }

  private static VBox theirs(PriceComparison price) {
    if (price.finding() == Finding.AGREES) {
      return box("", cell(PriceWords.price(price.theirs()), "price-agreed"));
    }
    if (price.finding() == Finding.ONLY_OURS) {
      return box("", cell("–", "price-other"));
    }
    var change = cell(price.isKnownToBoth() ? PriceWords.change(price.ours(), price.theirs()) : "only there",
        "price-other");
    price.differenceUsd().ifPresent(difference -> change.getStyleClass().add(difference < 0 ? "saved" : "over"));
    return box("", cell(PriceWords.price(price.theirs()), "price-value"), change);
  }

  private void addDates(ModelDiscrepancies model, int row) {
    add(box("first-cell", cell("Checked", "group-note")), 0, row);
    add(box("", cell(date(model.sources().getFirst().ourChecked()), "group-note")), 1, row);
    for (int i = 0; i < model.sources().size(); i++) {
      add(box("", cell(date(model.sources().get(i).theirChecked()), "group-note")), i + 2, row);
    }
  }

  /// The list price behind one's own is taken back to, not adopted.
  ///
  /// @return the row below
  private int addAdoption(ModelDiscrepancies model, int row) {
    boolean any = false;
    for (int i = 0; i < model.sources().size(); i++) {
      SourceComparison source = model.sources().get(i);
      if (!source.source().equals(Discrepancies.LIST) && source.theirChecked().isPresent()) {
        var adopt = new Button("Adopt");
        adopt.setId("adopt-" + source.source().replaceAll("[^A-Za-z0-9]", "-"));
        adopt.getStyleClass().add("small-button");
        adopt.setMinWidth(USE_PREF_SIZE);
        adopt.setTooltip(Terms.tooltip("Use the price of %s from the day shown on, as your own".formatted(
            source.source())));
        adopt.setOnAction(event -> onAdopt.accept(source));
        add(new VBox(adopt), i + 2, row);
        any = true;
      }
    }
    return any ? row + 1 : row;
  }

  private static String date(Optional<LocalDate> day) {
    return day.map(Figures::date).orElse("–");
  }

  /// One line for each reason: a list that is late is late in all its prices.
  private void fillReasons(ModelDiscrepancies model) {
    List<String> lines = new ArrayList<>();
    model.sources().forEach(source -> source.prices().stream().filter(price -> price.finding() == Finding.DIFFERS)
        .flatMap(price -> price.cause().stream()).map(DiscrepancySentence::of).distinct()
        .forEach(reason -> lines.add("%s: %s.".formatted(source.source(), reason))));
    long alone = onlyOurs(model);
    if (alone > 0) {
      lines.add("%s of the prices in use %s in no other source.".formatted(alone, alone == 1 ? "stands" : "stand"));
    }
    reasons.getChildren().setAll(lines.stream().map(line -> cell(line, "why-note"))
        .peek(label -> label.setWrapText(true)).toList());
  }

  private void addColumn(double narrowest, Priority grows) {
    var constraints = new ColumnConstraints();
    constraints.setMinWidth(narrowest);
    constraints.setHgrow(grows);
    grid.getColumnConstraints().add(constraints);
  }

  private void add(Node node, int column, int row) {
    grid.add(node, column, row);
    if (node instanceof Label label) {
      label.setMaxWidth(Double.MAX_VALUE);
      label.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      label.setTextAlignment(column == 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
    } else if (node instanceof VBox box) {
      box.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    }
  }

  private static Label cell(String text, String styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses.split(" "));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static VBox box(String styleClass, Label... labels) {
    var box = new VBox(labels);
    box.getStyleClass().addAll(List.of("price-cell", styleClass).stream().filter(name -> !name.isEmpty()).toList());
    return box;
  }
}
