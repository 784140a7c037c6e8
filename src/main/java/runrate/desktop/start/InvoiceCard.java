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
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
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
import runrate.scenario.Scenario;
import runrate.spend.BillPaste;
import runrate.text.Figures;

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
  private final FreeNumber says = new FreeNumber("invoice-says", "Invoice says", Unit.USD, Range.ABOVE_ZERO, 1, true,
      typed -> refresh());
  private final Label verdict = new Label();
  private final Button make = new Button("Make a scenario of it");
  private final Hyperlink more = new Hyperlink("+ model");
  private final InvoicePaste bar;
  private Optional<Before> before = Optional.empty();

  /// What stood here before something was pasted.
  private record Before(List<InvoiceBlock.Typed> models, OptionalDouble says) {}

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
    getChildren().addAll(head(), bar, scroll, foot());
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

  private VBox foot() {
    UnitField saysField = UnitField.of(says);
    saysField.usuallyWide(100);
    verdict.setId("invoice-verdict");
    verdict.setWrapText(true);
    make.setId("invoice-make");
    make.getStyleClass().add("accent");
    make.setMinWidth(USE_PREF_SIZE);
    make.setOnAction(event -> made().ifPresent(found -> {
      onMade.accept(found.scenario());
      clear();
    }));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label name = StyledLabel.of("Invoice says", "question-meaning");
    name.setMinWidth(USE_PREF_SIZE);
    var foot = new HBox(8, name, new VBox(saysField, saysField.reply()), gap, make);
    foot.setAlignment(Pos.CENTER_LEFT);
    return new VBox(4, verdict, foot);
  }

  private void addBlock(Offer model) {
    var block = new InvoiceBlock(shown.size() + 1, this::day, this::refresh);
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
    BillPaste pasted = BillPaste.read(text, engine.book(), day(), standing);
    bar.show(pasted);
    if (pasted.models().isEmpty() && pasted.says().isEmpty()) {
      return;
    }
    List<InvoiceBlock.Typed> now = typed();
    before = before.or(() -> Optional.of(new Before(now, says.value())));
    fill(pasted.models().isEmpty() ? List.of(empty(standing))
        : pasted.models().stream().map(InvoiceBlock::of).toList(), pasted.says());
  }

  private List<InvoiceBlock.Typed> typed() {
    return shown.stream().flatMap(block -> block.typed().stream()).toList();
  }

  private void takeBack() {
    before.ifPresent(stood -> fill(stood.models(), stood.says()));
    before = Optional.empty();
    bar.clear();
  }

  private void fill(List<InvoiceBlock.Typed> models, OptionalDouble billed) {
    shown.clear();
    blocks.getChildren().setAll(bar.told());
    for (InvoiceBlock.Typed model : models) {
      addBlock(model.model());
      shown.getLast().fill(model);
    }
    says.set(billed);
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
    boolean refused = days.isRefused() || says.isRefused() || shown.stream().anyMatch(InvoiceBlock::isRefused);
    if (refused || models.isEmpty() || models.size() < shown.size()) {
      return Optional.empty();
    }
    String name = Figures.monthAndYear(month.getValue().atDay(1));
    return Optional.of(InvoiceCase.of(engine, new Invoice(month.getValue(), days.value().orElse(WORKING_DAYS), models,
        says.value()), About.of(name, "Calls, tokens and hit rate of the invoice of %s.".formatted(name),
            "Invoice of " + name)));
  }

  private void refresh() {
    shown.forEach(InvoiceBlock::refresh);
    Restyle.keep(more, shown.size() < MOST_MODELS);
    Optional<InvoiceCase> found = made();
    make.setDisable(found.isEmpty());
    if (found.isEmpty()) {
      say(shown.stream().anyMatch(InvoiceBlock::lacksRequests) ? "Requests are missing: calls follow from them."
          : "", "plain");
    } else if (says.value().isEmpty()) {
      say("the tokens come to " + Figures.usdCents(found.get().tokensUsd()), "plain");
    } else if (found.get().unexplainedUsd() == 0) {
      say("to the cent", "saved");
      Restyle.icon(verdict, Feather.CHECK);
    } else {
      String amount = Figures.usdCents(Math.abs(found.get().unexplainedUsd()));
      say(found.get().unexplainedUsd() > 0 ? amount + " not explained: web search? tax?"
          : amount + " below list: a discount? batched calls?", "warning");
    }
  }

  private void say(String words, String style) {
    verdict.setGraphic(null);
    verdict.setText(words);
    Restyle.keep(verdict, !words.isEmpty());
    Restyle.set(verdict, "label", "invoice-verdict", style);
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
