package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.pricing.ModelQuery;
import runrate.pricing.RateBook;
import runrate.text.Figures;

/// What is looked for: words, vendor, life, price, context and order. Answers as one types.
final class ModelFilter extends VBox {
  private static final double[] MOST_INPUT_USD = {0.25, 1, 3, 5};
  private static final double[] LEAST_CONTEXT = {128_000, 200_000, 1_000_000};

  private final TextField words = new TextField();
  private final Label found = new Label();
  private final FilterMenu<Optional<String>> vendor =
      new FilterMenu<>("rates-vendor", "Vendor", id -> change(query -> query.withVendor(id)));
  private final FilterMenu<ModelQuery.Life> life = new FilterMenu<ModelQuery.Life>("rates-life", "Sold or retired",
      wanted -> change(before -> before.withLife(wanted))).option(ModelQuery.Life.SOLD, "Sold")
      .option(ModelQuery.Life.RETIRED, "Retired").option(ModelQuery.Life.ANY, "Sold or not");
  private final FilterMenu<Boolean> sources =
      new FilterMenu<Boolean>("rates-sources-differ", "Sources", differ -> change(query -> query))
      .option(false, "Agreed or not").option(true, "Sources differ");
  private final Consumer<ModelQuery> onQuery;
  private ModelQuery query;

  ModelFilter(LocalDate date, Consumer<ModelQuery> onQuery) {
    super(6);
    this.onQuery = onQuery;
    query = ModelQuery.sold(date);
    getStyleClass().add("rates-filter");
    words.setId("rates-search");
    words.setPromptText("Search models, vendors, ids");
    words.setAccessibleText("Search models");
    words.textProperty().addListener((property, old, typed) -> change(before -> before.withWords(typed)));
    HBox.setHgrow(words, Priority.ALWAYS);
    found.getStyleClass().add("group-note");
    found.setMinWidth(USE_PREF_SIZE);
    var search = new HBox(8, new FontIcon(Feather.SEARCH), words, found);
    search.setAlignment(Pos.CENTER_LEFT);
    search.getStyleClass().add("search-field");
    getChildren().addAll(search, new FlowPane(4, 2, vendor, life, price(), context(), sources, order()));
  }

  /// Looks among models that are no longer sold as well.
  void showRetiredToo() {
    life.show(ModelQuery.Life.ANY);
    query = query.withLife(ModelQuery.Life.ANY);
  }

  private FilterMenu<OptionalDouble> price() {
    var menu = new FilterMenu<OptionalDouble>("rates-price", "Input price",
        usd -> change(before -> before.withMostInputUsd(usd)))
        .option(OptionalDouble.empty(), "Any price");
    for (double usd : MOST_INPUT_USD) {
      menu.option(OptionalDouble.of(usd), "Input up to " + Figures.price(usd));
    }
    return menu;
  }

  private FilterMenu<OptionalDouble> context() {
    var menu = new FilterMenu<OptionalDouble>("rates-context", "Context",
        tokens -> change(before -> before.withLeastContextTokens(tokens)))
        .option(OptionalDouble.empty(), "Any context");
    for (double tokens : LEAST_CONTEXT) {
      menu.option(OptionalDouble.of(tokens), "Context from " + Figures.count(tokens));
    }
    return menu;
  }

  /// Whether only models are wanted of which another source has another price.
  boolean onlyWhereSourcesDiffer() {
    return sources.chosen();
  }

  private FilterMenu<ModelQuery.Order> order() {
    return new FilterMenu<ModelQuery.Order>("rates-order", "Order", order -> change(before -> before.withOrder(order)))
        .option(ModelQuery.Order.VENDOR, "By vendor").option(ModelQuery.Order.INPUT_PRICE, "Cheapest input first")
        .option(ModelQuery.Order.OUTPUT_PRICE, "Cheapest output first")
        .option(ModelQuery.Order.CONTEXT, "Largest context first");
  }

  private void change(UnaryOperator<ModelQuery> change) {
    query = change.apply(query);
    onQuery.accept(query);
  }

  /// Offers the vendors of a book, and looks on another day.
  void show(RateBook book, LocalDate date) {
    if (vendor.options().isEmpty()) {
      vendor.option(Optional.empty(), "All vendors");
    }
    book.vendors().stream().filter(one -> !vendor.options().contains(Optional.of(one.id())))
        .forEach(one -> vendor.option(Optional.of(one.id()), one.name()));
    query = query.withDate(date);
  }

  void showFound(int count) {
    found.setText(count == 1 ? "1 model" : count + " models");
  }

  ModelQuery query() {
    return query;
  }

  /// Puts the keyboard on the search.
  void focus() {
    words.requestFocus();
    words.selectAll();
  }
}
