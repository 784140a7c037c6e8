package runrate.desktop.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.draft.InvoicedModel;
import runrate.inputs.Range;
import runrate.pricing.Offer;
import runrate.pricing.PriceSet;
import runrate.spend.BillClass;
import runrate.spend.BilledModel;
import runrate.text.Figures;
import runrate.text.Money;

/// What an invoice says of one model, a row a class of tokens with the price of that month, and the requests.
final class InvoiceBlock extends GridPane {
  private static final double MILLION = 1e6;
  private static final double NAMES = 118;
  private static final Range REQUESTS = Range.wholeFrom(1);

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final FreeNumber requests;
  private final Label meanCall = StyledLabel.of("", "question-meaning");
  private final Label total = StyledLabel.of("", "invoice-total");
  private final List<VBox> replies = new ArrayList<>();
  private final Runnable onChange;
  private final Supplier<LocalDate> day;
  private final Supplier<Money> money;
  private Optional<Offer> offer = Optional.empty();

  /// A class of tokens.
  private record Row(FreeNumber millions, Label price, Label money, Label name, UnitField field) {}

  /// @param day      whose prices are shown
  /// @param money    what amounts are shown in; prices stay in dollars
  /// @param onChange told whenever something was typed or refused
  InvoiceBlock(int number, Supplier<LocalDate> day, Supplier<Money> money, Runnable onChange) {
    this.day = day;
    this.money = money;
    this.onChange = onChange;
    getStyleClass().add("invoice-block");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(NAMES);
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(name, right, new ColumnConstraints(), right, right);
    String id = "invoice-%s-".formatted(number);
    requests = new FreeNumber(id + "requests", "Requests", Unit.COUNT, REQUESTS, 100, true, typed -> onChange.run());
    for (String row : List.of("uncached", "read", "write-1", "write-2", "output")) {
      add(id, row);
    }
    UnitField field = UnitField.of(requests);
    field.usuallyWide(112);
    addRow(getRowCount(), StyledLabel.of("Requests", "invoice-class"), field, StyledLabel.of("", "unit"),
        StyledLabel.of("", "unit"), total);
    // beside the field there is no room for it in the narrow card
    meanCall.getStyleClass().add("invoice-mean");
    meanCall.setMinWidth(USE_PREF_SIZE);
    setHalignment(meanCall, HPos.RIGHT);
    add(meanCall, 0, getRowCount(), getColumnCount(), 1);
    reply(field);
    total.setMinWidth(USE_PREF_SIZE);
  }

  private void add(String id, String key) {
    var millions = new FreeNumber(id + key, key, Unit.COUNT, Range.AT_LEAST_ZERO, 1, true, typed -> onChange.run());
    UnitField field = UnitField.of(millions);
    field.usuallyWide(112);
    Label name = StyledLabel.of("", "invoice-class");
    Label price = StyledLabel.of("", "question-meaning");
    Label money = StyledLabel.of("", "invoice-money");
    price.setMinWidth(USE_PREF_SIZE);
    money.setMinWidth(USE_PREF_SIZE);
    rows.put(key, new Row(millions, price, money, name, field));
    Label unit = StyledLabel.of("M", "question-meaning");
    unit.setMinWidth(USE_PREF_SIZE);
    addRow(getRowCount(), name, field, unit, price, money);
    reply(field);
  }

  private void reply(UnitField field) {
    int row = getRowCount();
    var below = new VBox(field.reply());
    below.setAlignment(Pos.CENTER_RIGHT);
    replies.add(below);
    add(below, 0, row, getColumnCount(), 1);
  }

  /// The lifetimes the model sells, in the order of its card.
  private static List<String> lifetimes(Offer model) {
    return model.cachePolicy().map(policy -> policy.lifetimes().stream().map(life -> life.id()).toList())
        .orElse(List.of());
  }

  private List<String> lifetimes() {
    return offer.map(InvoiceBlock::lifetimes).orElse(List.of());
  }

  /// Shows the classes another model has, at its prices.
  void show(Offer model) {
    offer = Optional.of(model);
    Optional<PriceSet> prices = model.model().priceOn(day.get()).map(period -> period.base());
    List<String> lives = lifetimes();
    show("uncached", "Uncached input", prices.map(set -> set.input().doubleValue()));
    show("read", "Cache read", prices.flatMap(PriceSet::cacheRead).map(Number::doubleValue));
    for (int i = 0; i < 2; i++) {
      Optional<String> life = i < lives.size() && prices.flatMap(PriceSet::cacheRead).isPresent()
          ? Optional.of(lives.get(i)) : Optional.empty();
      show("write-" + (i + 1), "Cache write" + life.map(Figures::lifetime).map(", "::concat).orElse(""),
          life.flatMap(id -> prices.map(set -> Optional.ofNullable(set.cacheWrite().get(id)).orElse(set.input())
              .doubleValue())));
    }
    show("output", "Output", prices.map(set -> set.output().doubleValue()));
    refresh();
  }

  /// Shows the prices of another month.
  void reprice() {
    offer.ifPresent(this::show);
  }

  private void show(String key, String name, Optional<Double> price) {
    Row row = rows.get(key);
    row.name().setText(name);
    row.price().setText(price.map(usd -> "× " + Figures.price(usd)).orElse(""));
    row.price().setUserData(price.orElse(0.0));
    getChildren().stream().filter(node -> getRowIndex(node).equals(getRowIndex(row.name())))
        .forEach(node -> Restyle.keep(node, price.isPresent()));
    if (price.isEmpty()) {
      row.millions().set(OptionalDouble.empty());
    }
  }

  /// Shows what the tokens come to, as far as they are known.
  void refresh() {
    double sum = 0;
    for (Row row : rows.values()) {
      double usd = row.millions().value().orElse(0) * (double) row.price().getUserData();
      row.money().setText(row.millions().value().isEmpty() ? "" : money.get().cents(usd));
      sum += usd;
    }
    total.setText(sum == 0 ? "" : money.get().cents(sum));
    meanCall.setText(read().map(model -> "a call carries %s, %s out".formatted(
        Figures.count(Math.round(model.inputTokens() / model.requests())),
        Figures.count(Math.round(model.outputTokens() / model.requests())))).orElse(""));
    Restyle.keep(meanCall, !meanCall.getText().isEmpty());
  }

  boolean isRefused() {
    return requests.isRefused() || rows.values().stream().anyMatch(row -> row.millions().isRefused());
  }

  /// Whether tokens stand here that nobody's calls carried.
  boolean lacksRequests() {
    return requests.value().isEmpty() && !requests.isRefused()
        && rows.values().stream().anyMatch(row -> row.millions().value().orElse(0) > 0);
  }

  /// What was typed; empty without requests or tokens.
  Optional<InvoicedModel> read() {
    double tokens = rows.values().stream().mapToDouble(row -> row.millions().value().orElse(0)).sum();
    return offer.filter(model -> tokens > 0 && requests.value().isPresent()).map(model -> {
      Map<String, Double> written = new LinkedHashMap<>();
      List<String> lives = lifetimes();
      for (int i = 0; i < Math.min(2, lives.size()); i++) {
        written.put(lives.get(i), tokens("write-" + (i + 1)));
      }
      return new InvoicedModel(model.key(), tokens("uncached"), tokens("read"), written, tokens("output"),
          requests.value().getAsDouble());
    });
  }

  private double tokens(String key) {
    return rows.get(key).millions().value().orElse(0) * MILLION;
  }

  /// What stands in the fields, in millions of tokens.
  record Typed(Offer model, Map<String, Double> millions, OptionalDouble requests) {}

  Optional<Typed> typed() {
    Map<String, Double> millions = new LinkedHashMap<>();
    rows.forEach((key, row) -> row.millions().value().ifPresent(value -> millions.put(key, value)));
    return offer.map(model -> new Typed(model, millions, requests.value()));
  }

  /// Fields as a pasted bill fills them.
  static Typed of(BilledModel billed) {
    Map<String, Double> millions = new LinkedHashMap<>();
    Map.of(BillClass.UNCACHED, "uncached", BillClass.READ, "read", BillClass.OUTPUT, "output").forEach((named, key) ->
        Optional.ofNullable(billed.tokens().get(named)).ifPresent(value -> millions.put(key, value / MILLION)));
    List<String> lives = lifetimes(billed.offer());
    billed.written().forEach((life, value) -> millions.put("write-" + (lives.indexOf(life) + 1), value / MILLION));
    return new Typed(billed.offer(), millions, billed.requests());
  }

  void fill(Typed typed) {
    typed.millions().forEach((key, value) -> rows.get(key).millions().set(OptionalDouble.of(value)));
    requests.set(typed.requests());
    refresh();
  }
}
