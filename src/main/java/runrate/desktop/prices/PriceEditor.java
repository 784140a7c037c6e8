package runrate.desktop.prices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.costing.PriceTable;
import runrate.desktop.controls.Restyle;
import runrate.pricing.Offer;
import runrate.pricing.OwnPrice;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.TieredPrices;
import runrate.text.Figures;
import runrate.text.PriceWords;
import runrate.units.Problem;

/// Enters prices of the user's own for one model: the standard price and its long-context tiers, from a
/// day on, and the discount agreed with its vendor in the open scenario. Nothing is kept that the rules for cards
/// refuse.
final class PriceEditor extends VBox {
  private final OwnPrices own;
  private final Runnable onDone;
  private final PriceFields fields = new PriceFields();
  private final TextField from = new TextField();
  private final TextField note = new TextField();
  private final TextField discount = new TextField();
  private final Label problem = new Label();
  private final Button remove = new Button("Back to the list price");
  private final Label vendor = new Label();
  private final Label kept = new Label();
  private PriceTable table;

  PriceEditor(OwnPrices own, Runnable onDone) {
    super(10);
    this.own = own;
    this.onDone = onDone;
    setId("price-editor");
    kept.getStyleClass().add("group-note");
    problem.setId("price-editor-problem");
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    from.setId("own-from");
    note.setId("own-note");
    note.setPromptText("where it was agreed");
    discount.setId("own-discount");
    discount.setPrefColumnCount(4);
    discount.setAlignment(Pos.CENTER_RIGHT);
    remove.setId("own-remove");
    remove.setOnAction(event -> tell(own.remove(table.offer())));
    Button save = button("own-save", "Use this price", () -> tell(save()));
    save.setDefaultButton(true);
    getChildren().addAll(caption("Your price, USD per million tokens"), fields, kept,
        row(new Label("from"), from, new Label("note"), note),
        row(save, remove, button("own-cancel", "Cancel", onDone)), problem,
        caption("Your discount, kept in this scenario"), row(vendor, discount, new Label("%"),
            button("own-discount-save", "Use this discount", () -> tell(saveDiscount()))));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        onDone.run();
        event.consume();
      }
    });
  }

  private static Button button(String id, String words, Runnable action) {
    var button = new Button(words);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label caption(String words) {
    var label = new Label(words);
    label.getStyleClass().add("caption");
    return label;
  }

  private static HBox row(Node... nodes) {
    var row = new HBox(8, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// Starts from the price that is in use.
  void show(PriceTable inUse) {
    table = inUse;
    Offer offer = table.offer();
    problem.setText("");
    from.setText(table.date().toString());
    note.setText("");
    Restyle.keep(remove, own.book().listed(offer.key()).isPresent());
    vendor.setText("off everything bought from %s:".formatted(offer.card().vendor().name()));
    double share = own.agreed().termsAt(offer.vendor(), own.book().terms(offer.vendor())).contract().discount();
    discount.setText(Figures.trimmed(share * 100, 2));
    fields.clear(table.columns());
    addRows("Standard", table.period().standard());
    table.period().windows().forEach(window -> addRows("Hours " + window.window(), window.prices()));
    List<String> published = table.period().modeOverrides().entrySet().stream()
        .filter(override -> override.getValue().prices().isPresent())
        .map(override -> PriceWords.name(override.getKey())).toList();
    kept.setText(published.isEmpty() ? "Modes and regions keep the vendor's factors."
        : "%s keeps the price the vendor publishes for it.".formatted(String.join(", ", published)));
  }

  /// Whether it shows this model at this price already, with whatever was typed since.
  boolean shows(PriceTable wanted) {
    return table != null && table.offer().key().equals(wanted.offer().key()) && table.period().equals(wanted.period())
        && table.date().equals(wanted.date());
  }

  /// Puts the keyboard on the first price.
  void focus() {
    fields.focus();
  }

  private void addRows(String name, TieredPrices prices) {
    fields.addRow(name, prices.base());
    prices.longContext().forEach(tier ->
        fields.addRow("%s above %s".formatted(name, Figures.count(tier.abovePromptTokens())), tier.prices()));
  }

  private List<Problem> save() {
    try {
      LocalDate day = LocalDate.parse(from.getText().strip());
      Iterator<Integer> rows = IntStream.iterate(0, row -> row + 1).iterator();
      TieredPrices standard = entered(table.period().standard(), rows);
      List<PricePeriod.WindowPrice> windows = table.period().windows().stream()
          .map(window -> new PricePeriod.WindowPrice(window.window(), entered(window.prices(), rows))).toList();
      return own.put(table.offer(), new OwnPrice(day, table.date(), standard, windows, note.getText().strip()));
    } catch (NumberFormatException e) {
      return List.of(Problem.error("", e.getMessage(), ""));
    } catch (DateTimeException e) {
      return List.of(Problem.error("", "'%s' is not a date".formatted(from.getText()), "Write it like 2026-11-20"));
    }
  }

  /// Reads as many rows as these prices were given.
  private TieredPrices entered(TieredPrices shown, Iterator<Integer> rows) {
    PriceSet base = fields.entered(rows.next());
    return new TieredPrices(base, shown.longContext().stream()
        .map(tier -> new TieredPrices.Tier(tier.abovePromptTokens(), fields.entered(rows.next()))).toList());
  }

  private List<Problem> saveDiscount() {
    String text = discount.getText().strip();
    try {
      own.setDiscount(table.offer(), TypedPrice.discount(text).doubleValue());
      return List.of();
    } catch (NumberFormatException e) {
      return List.of(Problem.error("", e.getMessage(), ""));
    }
  }

  private void tell(List<Problem> problems) {
    problem.setText(problems.isEmpty() ? "" : words(problems.getFirst()));
    if (problems.isEmpty()) {
      onDone.run();
    }
  }

  /// What is wrong with the file as a whole needs its name; what is wrong with a price stands right here.
  private static String words(Problem first) {
    return first.file().isEmpty() || first.where().startsWith("models") ? first.sentence()
        : "%s: %s".formatted(first.file(), first.sentence());
  }
}
