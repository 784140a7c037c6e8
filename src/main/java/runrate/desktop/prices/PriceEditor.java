package runrate.desktop.prices;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.costing.PriceTable;
import runrate.desktop.levers.Restyle;
import runrate.pricing.Offer;
import runrate.pricing.OwnPrice;
import runrate.pricing.PriceSet;
import runrate.pricing.TieredPrices;
import runrate.pricing.TokenClass;
import runrate.text.Figures;
import runrate.text.PriceWords;
import runrate.units.Problem;

/// Enters prices of the user's own for one model: the standard price and its long-context tiers, from a
/// day on, and the discount agreed with its vendor. Nothing is kept that the rules for cards refuse.
final class PriceEditor extends VBox {
  private final OwnPrices own;
  private final Runnable onDone;
  private final GridPane grid = new GridPane();
  private final TextField from = new TextField();
  private final TextField note = new TextField();
  private final TextField discount = new TextField();
  private final Label problem = new Label();
  private final Button remove = new Button("Back to the list price");
  private final Label vendor = new Label();
  private final Map<PriceTable.Column, List<TextField>> fields = new LinkedHashMap<>();
  private PriceTable table;

  PriceEditor(OwnPrices own, Runnable onDone) {
    super(10);
    this.own = own;
    this.onDone = onDone;
    setId("price-editor");
    grid.getStyleClass().add("price-editor-grid");
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
    getChildren().addAll(caption("Your price, USD per million tokens"), grid,
        row(new Label("from"), from, new Label("note"), note),
        row(save, remove, button("own-cancel", "Cancel", onDone)), problem,
        caption("Your discount"), row(vendor, discount, new Label("%"),
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
    double share = own.book().terms(offer.card().vendor().id()).contract().discount();
    discount.setText(Figures.trimmed(share * 100, 2));
    fields.clear();
    grid.getChildren().clear();
    List<TieredPrices.Tier> tiers = table.period().longContext();
    for (int column = 0; column < table.columns().size(); column++) {
      PriceTable.Column priced = table.columns().get(column);
      grid.add(new Label(PriceWords.of(priced)), column + 1, 0);
      fields.put(priced, new ArrayList<>());
      addField(priced, column + 1, 1, table.period().base());
      for (int tier = 0; tier < tiers.size(); tier++) {
        addField(priced, column + 1, tier + 2, tiers.get(tier).prices());
      }
    }
    grid.add(new Label("Standard"), 0, 1);
    for (int tier = 0; tier < tiers.size(); tier++) {
      grid.add(new Label("above " + Figures.count(tiers.get(tier).abovePromptTokens())), 0, tier + 2);
    }
  }

  private void addField(PriceTable.Column column, int x, int y, PriceSet set) {
    var field = new TextField(price(column, set).map(usd -> usd.stripTrailingZeros().toPlainString()).orElse(""));
    String tokenClass = column.tokenClass().name().toLowerCase(Figures.LOCALE);
    field.setId("own-%s%s-%s".formatted(tokenClass, column.lifetime(), y - 1));
    field.setPrefColumnCount(6);
    field.setAlignment(Pos.CENTER_RIGHT);
    field.setAccessibleText(PriceWords.of(column));
    fields.get(column).add(field);
    grid.add(field, x, y);
  }

  private static Optional<BigDecimal> price(PriceTable.Column column, PriceSet set) {
    return switch (column.tokenClass()) {
      case UNCACHED_INPUT -> Optional.of(set.input());
      case OUTPUT -> Optional.of(set.output());
      case THINKING -> set.reasoning();
      case CACHE_READ -> set.cacheRead();
      case CACHE_WRITE -> Optional.ofNullable(set.cacheWrite().get(column.lifetime()));
    };
  }

  private List<Problem> save() {
    try {
      List<TieredPrices.Tier> tiers = new ArrayList<>();
      for (TieredPrices.Tier tier : table.period().longContext()) {
        tiers.add(new TieredPrices.Tier(tier.abovePromptTokens(), entered(tiers.size() + 1)));
      }
      LocalDate day = LocalDate.parse(from.getText().strip());
      var prices = new TieredPrices(entered(0), tiers);
      return own.put(table.offer(), new OwnPrice(day, table.date(), prices, note.getText().strip()));
    } catch (NumberFormatException e) {
      return List.of(Problem.error("", "'%s' is not a price".formatted(e.getMessage()),
          "Write it in USD per million tokens, like 2.40"));
    } catch (DateTimeException e) {
      return List.of(Problem.error("", "'%s' is not a date".formatted(from.getText()), "Write it like 2026-11-20"));
    }
  }

  private PriceSet entered(int row) {
    Map<String, BigDecimal> writes = new LinkedHashMap<>();
    fields.keySet().stream().filter(column -> column.tokenClass() == TokenClass.CACHE_WRITE)
        .forEach(column -> number(column, row).ifPresent(usd -> writes.put(column.lifetime(), usd)));
    return new PriceSet(required(TokenClass.UNCACHED_INPUT, row), required(TokenClass.OUTPUT, row),
        optional(TokenClass.THINKING, row), optional(TokenClass.CACHE_READ, row), writes);
  }

  private BigDecimal required(TokenClass tokenClass, int row) {
    return optional(tokenClass, row).orElseThrow(() -> new NumberFormatException(""));
  }

  private Optional<BigDecimal> optional(TokenClass tokenClass, int row) {
    var column = new PriceTable.Column(tokenClass, "");
    return fields.containsKey(column) ? number(column, row) : Optional.empty();
  }

  /// An empty field is a price nobody names, never 0.
  private Optional<BigDecimal> number(PriceTable.Column column, int row) {
    String text = fields.get(column).get(row).getText().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,7}(\\.\\d{1,9})?")) {
      throw new NumberFormatException(text);
    }
    return Optional.of(new BigDecimal(text));
  }

  private List<Problem> saveDiscount() {
    String text = discount.getText().strip();
    return text.matches("\\d{1,2}(\\.\\d{1,4})?")
        ? own.setDiscount(table.offer(), new BigDecimal(text).movePointLeft(2).doubleValue())
        : List.of(Problem.error("", "'%s' is not a discount".formatted(text), "Write per cent below 100, like 15"));
  }

  private void tell(List<Problem> problems) {
    problem.setText(problems.isEmpty() ? "" : problems.getFirst().sentence());
    if (problems.isEmpty()) {
      onDone.run();
    }
  }
}
