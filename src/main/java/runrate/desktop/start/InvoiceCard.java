package runrate.desktop.start;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.costing.CostEngine;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.draft.Invoice;
import runrate.draft.InvoiceCase;
import runrate.draft.InvoicedModel;
import runrate.inputs.Range;
import runrate.pricing.Offer;
import runrate.scenario.About;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;
import runrate.spend.BillPaste;
import runrate.text.Figures;
import runrate.text.Money;

/// An invoice, or the totals of a month: what stands on it, whether its tokens explain it, and the scenario it makes.
final class InvoiceCard extends VBox {
  private static final int MOST_MODELS = 3;
  private static final double WORKING_DAYS = 22;

  private final CostEngine engine;
  private final Consumer<Scenario> onMade;
  private final VBox blocks = new VBox(8);
  private final List<InvoiceBlock> shown = new ArrayList<>();
  private final MonthChoice month;
  private final FreeNumber days = new FreeNumber("invoice-days", "Working days", Unit.COUNT, Range.DAYS_A_MONTH, 1,
      false, typed -> refresh());
  private final InvoiceFoot foot = new InvoiceFoot(this::refresh, this::make);
  private final Hyperlink more = new Hyperlink("+ model");
  private final InvoicePaste bar;
  private Optional<Before> before = Optional.empty();
  private Optional<CurrencyRate> rate = Optional.empty();

  /// What stood here before something was pasted.
  private record Before(List<InvoiceBlock.Typed> models, OptionalDouble saysUsd) {}

  /// @param model of the first block to begin with
  InvoiceCard(CostEngine engine, Offer model, LocalDate today, Consumer<Scenario> onMade) {
    this.engine = engine;
    this.onMade = onMade;
    setId("invoice");
    getStyleClass().addAll("card", "invoice-card");
    month = new MonthChoice("invoice-month", YearMonth.from(today));
    month.setOnAction(event -> {
      shown.forEach(InvoiceBlock::reprice);
      refresh();
    });
    days.set(OptionalDouble.of(WORKING_DAYS));
    more.setId("invoice-more");
    more.getStyleClass().add("why-link");
    more.setOnAction(event -> addBlock(model));
    blocks.getStyleClass().add("invoice-blocks");
    var scroll = new PlainScroll(blocks);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    bar = new InvoicePaste(this::paste, this::takeBack);
    blocks.getChildren().add(bar.told());
    getChildren().addAll(head(), bar, scroll, foot);
    addBlock(model);
    addEventHandler(KeyEvent.KEY_PRESSED, bar::pasteBy);
  }

  private HBox head() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    UnitField daysField = UnitField.of(days);
    days.set(days.value());
    daysField.usuallyWide(52);
    Label title = StyledLabel.of("Invoice or totals", "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    Label working = StyledLabel.of("days", "question-meaning");
    working.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(8, title, gap, month, working, daysField);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void make() {
    made().ifPresent(found -> {
      onMade.accept(found.scenario());
      clear();
    });
  }

  /// Shows and reads amounts in the currency of a rate from now on, else in US dollars.
  void in(Optional<CurrencyRate> shownRate) {
    if (!rate.equals(shownRate)) {
      rate = shownRate;
      foot.in(money());
      refresh();
    }
  }

  private Money money() {
    return Money.of(rate);
  }

  private void addBlock(Offer model) {
    var block = new InvoiceBlock(shown.size() + 1, this::day, this::money, this::refresh);
    shown.add(block);
    SearchMenu chosen = new ModelChoice(engine.book(), this::day, offer -> {
      block.show(offer);
      refresh();
    }).menu("invoice-model-" + shown.size(), model);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(8, chosen, StyledLabel.of("in millions of tokens", "question-meaning"), gap);
    line.setAlignment(Pos.CENTER_LEFT);
    if (shown.size() == 1) {
      line.getChildren().add(more);
    } else {
      var less = new Hyperlink("remove");
      less.getStyleClass().add("why-link");
      less.setOnAction(event -> removeBlock(block));
      line.getChildren().add(less);
    }
    blocks.getChildren().add(new VBox(4, line, block));
    block.show(model);
    refresh();
  }

  /// Fills in what a text says of a bill; of the fields before it, nothing is left.
  private void paste(String text) {
    Offer standing = standing();
    BillPaste pasted = BillPaste.read(text, engine.book(), day(), standing, rate);
    bar.show(pasted);
    if (pasted.models().isEmpty() && pasted.says().isEmpty()) {
      return;
    }
    List<InvoiceBlock.Typed> now = typed();
    before = before.or(() -> Optional.of(new Before(now, foot.saysUsd())));
    fill(pasted.models().isEmpty() ? List.of(empty(standing))
        : pasted.models().stream().map(InvoiceBlock::of).toList(), pasted.says());
  }

  private List<InvoiceBlock.Typed> typed() {
    return shown.stream().flatMap(block -> block.typed().stream()).toList();
  }

  private void takeBack() {
    before.ifPresent(stood -> fill(stood.models(), stood.saysUsd()));
    before = Optional.empty();
    bar.clear();
  }

  private void fill(List<InvoiceBlock.Typed> models, OptionalDouble billedUsd) {
    shown.clear();
    blocks.getChildren().setAll(bar.told());
    for (InvoiceBlock.Typed model : models) {
      addBlock(model.model());
      shown.getLast().fill(model);
    }
    foot.showUsd(billedUsd);
    refresh();
  }

  private void removeBlock(InvoiceBlock block) {
    blocks.getChildren().remove(block.getParent());
    shown.remove(block);
    refresh();
  }

  private LocalDate day() {
    return month.getValue().atEndOfMonth();
  }

  /// What the invoice comes to; empty while it is incomplete or a field is refused.
  private Optional<InvoiceCase> made() {
    List<InvoicedModel> models = shown.stream().flatMap(block -> block.read().stream()).toList();
    boolean refused = days.isRefused() || foot.isRefused() || shown.stream().anyMatch(InvoiceBlock::isRefused);
    if (refused || models.isEmpty() || models.size() < shown.size()) {
      return Optional.empty();
    }
    String name = Figures.monthAndYear(month.getValue().atDay(1));
    return Optional.of(InvoiceCase.of(engine, new Invoice(month.getValue(), days.value().orElse(WORKING_DAYS), models,
        foot.saysUsd(), money().centUsd()), About.of(name, "Calls, tokens and hit rate of the invoice of %s."
            .formatted(name), "Invoice of " + name)).shownIn(rate));
  }

  private void refresh() {
    shown.forEach(InvoiceBlock::refresh);
    Restyle.keep(more, shown.size() < MOST_MODELS);
    foot.show(made(), shown.stream().anyMatch(InvoiceBlock::lacksRequests));
  }

  /// One model with nothing typed, as at the first opening.
  private void clear() {
    fill(List.of(empty(standing())), OptionalDouble.empty());
    before = Optional.empty();
    bar.clear();
  }

  private Offer standing() {
    return shown.getFirst().typed().orElseThrow().model();
  }

  private static InvoiceBlock.Typed empty(Offer model) {
    return new InvoiceBlock.Typed(model, Map.of(), OptionalDouble.empty());
  }
}
