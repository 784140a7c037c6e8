package runrate.desktop.risk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.RiskReport;
import runrate.scenario.Assumption;
import runrate.text.Money;

/// Every uncertain input as a row, of which the chosen one is open.
final class RangeList extends VBox {
  private final ScenarioStore store;
  private final VBox rows = new VBox();
  private final RangeOffers offers = new RangeOffers(this::take);
  private final PlainScroll list = new PlainScroll(new VBox(rows, offers));
  private final CardFinding finding = new CardFinding();
  private List<String> built = List.of();
  private String chosen = "";
  private boolean isMiddle;
  private Money money = Money.US_DOLLARS;
  private Optional<RiskReport> report = Optional.empty();

  RangeList(ScenarioStore store) {
    this.store = store;
    var meaning = new Segments<Boolean>(this::mean).option(false, "ranges-ends", "ends")
        .option(true, "ranges-middle", "5 to 95");
    HBox head = CardHead.of(CardHead.title("Uncertain inputs"), finding, meaning);
    list.getStyleClass().add("desk-scroll");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, heads(), list);
    setId("card-ranges");
    getStyleClass().add("card");
    setMinSize(0, 0);
    // a list's own cell takes itself for focused, so that no row can tell by itself
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
  }

  /// What is stored are the very ends, whichever are shown.
  private void mean(boolean middle) {
    isMiddle = middle;
    rebuild();
    showFinding();
  }

  private void rebuild() {
    rows.getChildren().setAll(built.stream().map(field -> new RangeRow(store, field, isMiddle, () -> choose(field)))
        .toList());
    choose(chosen);
    rows.getChildren().forEach(row -> ((RangeRow) row).show(money, report));
  }

  private void follow(Node owner) {
    Stream.iterate(owner, Objects::nonNull, Node::getParent).filter(RangeRow.class::isInstance)
        .map(RangeRow.class::cast).findFirst().ifPresent(RangeRow::comesIn);
  }

  /// They end where the rows do, which a bar beside these makes narrower.
  private Node heads() {
    var curve = new Region();
    curve.setMinWidth(RangeRow.CURVE);
    Label from = head("where it comes from", 0, Pos.CENTER_LEFT);
    from.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(from, Priority.ALWAYS);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var bar = new Region();
    list.viewportBoundsProperty().subscribe(seen -> {
      double beside = seen.getWidth() > 0 ? Math.max(0, list.getWidth() - seen.getWidth()) : 0;
      bar.setMinWidth(beside);
      Restyle.keep(bar, beside > 0);
      boolean wide = seen.getWidth() > RangeRow.NARROW;
      List.of(curve, from).forEach(part -> Restyle.keep(part, wide));
      Restyle.keep(gap, !wide);
    });
    var heads = new HBox(RangeRow.GAP, head("input", RangeRow.NAME, Pos.CENTER_LEFT),
        head("low", RangeRow.FIELD, Pos.CENTER_RIGHT), head("likely", RangeRow.FIELD, Pos.CENTER_RIGHT),
        head("high", RangeRow.FIELD, Pos.CENTER_RIGHT), head("shape", RangeRow.CHOICE, Pos.CENTER_LEFT), curve, from,
        gap, head("of the spread", RangeRow.SHARE, Pos.CENTER_RIGHT));
    heads.getStyleClass().add("range-heads");
    HBox.setHgrow(heads, Priority.ALWAYS);
    return new HBox(heads, bar);
  }

  private static Label head(String words, double width, Pos at) {
    Label label = StyledLabel.of(words, "group-note");
    label.setPrefWidth(width);
    label.setMinWidth(width);
    label.setAlignment(at);
    return label;
  }

  /// The keyboard goes where the range went.
  private void take(Assumption range) {
    store.edit(OfferedRanges.with(List.of(range)));
    rows.getChildren().stream().map(RangeRow.class::cast).filter(row -> row.field().equals(range.field())).findFirst()
        .ifPresent(RangeRow::focus);
  }

  void toTop() {
    list.setVvalue(0);
  }

  void choose(String field) {
    chosen = field;
    rows.getChildren().stream().map(RangeRow.class::cast).forEach(row -> row.open(row.field().equals(field)));
  }

  /// The same inputs keep their rows, so that a field keeps the keyboard. A range that is new is open.
  void show(Money shownIn, Optional<RiskReport> found) {
    money = shownIn;
    report = found;
    List<String> wanted = store.state().scenario().assumptions().stream().filter(Assumption::hasRange)
        .map(Assumption::field).filter(RiskEdits::isDrawn).toList();
    if (!built.equals(wanted)) {
      List<String> added = wanted.stream().filter(field -> !built.contains(field)).toList();
      boolean grown = added.size() == 1 && wanted.containsAll(built);
      String open = grown ? added.getFirst() : wanted.contains(chosen) ? chosen
          : wanted.stream().findFirst().orElse("");
      built = wanted;
      chosen = open;
      rebuild();
    } else {
      rows.getChildren().forEach(row -> ((RangeRow) row).show(money, report));
    }
    offers.show(OfferedRanges.of(store.state().scenario()));
    showFinding();
  }

  private void showFinding() {
    boolean tail = store.state().scenario().assumptions().stream().anyMatch(assumed -> assumed.hasRange()
        && !assumed.shape().isBounded());
    finding.show(built.isEmpty() ? List.of("none yet: add a range, or take the suggested ones", "none yet")
        : tail && !isMiddle ? List.of("low and high are the very ends; of a long tail the 5th and the 95th of 100", "")
        : List.of("low and high are the 5th and the 95th of 100, or the very ends: choose", "low and high are:", ""));
  }
}
