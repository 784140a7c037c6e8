package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.costing.PriceOrigin;
import runrate.costing.PriceTable;
import runrate.desktop.controls.DayField;
import runrate.desktop.controls.FactGrid;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.discrepancy.SourceComparison;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.text.AgreedPrice;
import runrate.text.DiscrepancySentence;
import runrate.text.Explanation;
import runrate.text.Figures;
import runrate.text.ModelFacts;

/// One model: its prices on a day, beside others where asked for, their history, what other sources
/// say, and everything else its card holds.
final class ModelSheet extends VBox {
  private final OwnPrices own;
  private final OtherSources others;
  private final SourcesView sources;
  private final Hyperlink disagreement = new Hyperlink();
  private final ModelHead head;
  private final PriceGrid prices = new PriceGrid();
  private final HistoryView history = new HistoryView();
  private final FactGrid facts = new FactGrid();
  private final PriceEditor editor;
  private final Label origin = new Label();
  private final StackPane content = new StackPane();
  private final Segments<Part> segments = new Segments<>(this::show);
  private final DayField day = new DayField("rates-day", "Prices on", this::showOn);
  private final CompareMenu compare = new CompareMenu(this::compareWith);
  private final HBox controls;
  private Part part = Part.PRICES;
  private Offer offer;
  private LocalDate date = LocalDate.EPOCH;
  private LocalDate scenarioDate = LocalDate.EPOCH;
  private LocalDate until = LocalDate.EPOCH;
  private OtherPrice comparison = new OtherPrice.None();

  /// What is shown of a model.
  enum Part {
    PRICES("Prices"), HISTORY("History"), SOURCES("Sources"), FACTS("Limits and terms"), OWN("");

    private final String words;

    Part(String words) {
      this.words = words;
    }
  }

  /// @param onTerms opens what was agreed with a model's vendor
  ModelSheet(OwnPrices own, OtherSources others, CardMenu cards, Consumer<Offer> onTerms) {
    super(10);
    head = new ModelHead(onTerms);
    this.own = own;
    this.others = others;
    sources = new SourcesView(cards::importChosen, this::adopt);
    disagreement.setId("rates-disagreement");
    disagreement.getStyleClass().add("why-link");
    disagreement.setOnAction(event -> show(Part.SOURCES));
    editor = new PriceEditor(own, () -> show(Part.PRICES));
    getStyleClass().add("card");
    setMinSize(0, 0);
    origin.getStyleClass().add("why-note");
    origin.setWrapText(true);
    origin.setMinHeight(USE_PREF_SIZE);
    origin.setGraphic(new FontIcon(Feather.TAG));
    HBox.setHgrow(head, Priority.ALWAYS);
    var edit = new Button("Your price…");
    edit.setId("rates-own");
    edit.getStyleClass().add("small-button");
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setOnAction(event -> show(Part.OWN));
    var top = new HBox(8, head, edit, cards);
    top.setAlignment(Pos.TOP_LEFT);
    controls = controls();
    var scroll = new PlainScroll(content);
    scroll.getStyleClass().add("desk-scroll");
    content.setAlignment(Pos.TOP_LEFT);
    content.getStyleClass().add("sheet-content");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(top, controls, scroll);
  }

  private HBox controls() {
    for (Part one : Part.values()) {
      if (one != Part.OWN) {
        segments.option(one, "rates-" + one.name().toLowerCase(Figures.LOCALE), one.words);
      }
    }
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var on = new Label("on");
    on.getStyleClass().add("group-note");
    var row = new HBox(8, segments, gap, compare, on, day);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// Shows a model as it is on the scenario's day, or on the one that was typed since that last changed.
  void show(Offer newOffer, LocalDate newDate, LocalDate forecastEnd) {
    boolean sameModel = offer != null && offer.key().equals(newOffer.key());
    if (!sameModel || offer.own() != newOffer.own()) {
      comparison = own.book().listed(newOffer.key()).isPresent() ? new OtherPrice.Listed()
          : isAgreed(newOffer, newDate) ? new OtherPrice.Agreed() : new OtherPrice.None();
      part = part == Part.OWN ? Part.PRICES : part;
    }
    offer = newOffer;
    date = newDate.equals(scenarioDate) ? date : newDate;
    scenarioDate = newDate;
    until = forecastEnd;
    refresh();
  }

  private boolean isAgreed(Offer shown, LocalDate day) {
    return AgreedPrice.factor(own.book(), own.agreed(), shown, day) != 1;
  }

  private void showOn(LocalDate newDay) {
    date = newDay;
    refresh();
  }

  private void compareWith(OtherPrice wanted) {
    comparison = wanted;
    show(Part.PRICES);
  }

  void show(Part wanted) {
    part = wanted;
    refresh();
  }

  void refresh() {
    if (offer == null) {
      return;
    }
    RateBook book = own.book();
    others.ask(book, date);
    day.show(date);
    head.show(book, own.agreed(), offer, date, until);
    if (comparison instanceof OtherPrice.Agreed && !isAgreed(offer, date)) {
      comparison = new OtherPrice.None();
    }
    compare.show(book, isAgreed(offer, date), offer, date, comparison);
    segments.show(part);
    Restyle.keep(controls, part != Part.OWN);
    Restyle.keep(compare, part == Part.PRICES);
    Optional<PriceTable> table = PriceTable.of(offer, date);
    content.getChildren().setAll(switch (part) {
      case PRICES -> table.map(found -> prices(book, found)).orElseGet(this::noPrice);
      case HISTORY -> history(book);
      case SOURCES -> sources();
      case FACTS -> facts(book);
      case OWN -> table.map(this::editor).orElseGet(this::noPrice);
    });
  }

  private Node prices(RateBook book, PriceTable table) {
    prices.show(table, comparison.table(book, own.agreed(), offer, date));
    origin.setText("Prices: " + Explanation.of(PriceOrigin.of(offer, table.period()))
        + (table.period().note().isEmpty() ? "." : ". Note: " + table.period().note() + "."));
    disagreement.setText(others.of(offer.key()).map(DiscrepancySentence::summary).orElse(""));
    return disagreement.getText().isEmpty() ? new VBox(10, prices, origin) : new VBox(10, prices, origin, disagreement);
  }

  private Node sources() {
    sources.show(others, offer.key());
    return sources;
  }

  /// From the day shown on, so that it counts there at once.
  private void adopt(SourceComparison theirs) {
    others.listed(theirs.source(), theirs.theirKey()).ifPresent(listed -> own.adopt(offer, listed, date));
  }

  private Node noPrice() {
    return new Label("%s has no price on %s yet.".formatted(offer.model().name(), Figures.date(date)));
  }

  private Node history(RateBook book) {
    history.show(offer, book.listed(offer.key()), date);
    return history;
  }

  private Node facts(RateBook book) {
    facts.show(ModelFacts.of(book, offer));
    return facts;
  }

  /// What was typed stays while levers move.
  private Node editor(PriceTable table) {
    if (!content.getChildren().contains(editor) || !editor.shows(table)) {
      editor.show(table);
      Platform.runLater(editor::focus);
    }
    return editor;
  }
}
