package runrate.desktop.usage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.bridge.BridgeFactor;
import runrate.bridge.CostBridge;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.StyledLabel;
import runrate.text.BridgeWords;
import runrate.text.Figures;
import runrate.text.PeriodWords;
import runrate.text.UsageWords;

/// What changed of each kind of call, and by which factor; the last row is of all.
final class KindsCard extends VBox {
  private static final double NAME = 170;
  private static final double FIGURE = 84;
  private static final double ROW = 28;
  /// What stands above the rows and below them.
  private static final double OTHERS = 140;
  private static final double MOST = 300;

  private final CardFinding finding = new CardFinding();
  private final FigureColumn<Line> before = amount("before", Line::before);
  private final FigureColumn<Line> after = amount("after", Line::after);
  private final FigureTable<Line> table;
  private final Label notes = StyledLabel.wrapped("", "card-finding");

  /// @param isSum whether it is of all kinds
  private record Line(String name, BigDecimal before, BigDecimal after, Map<BridgeFactor, BigDecimal> parts,
      boolean isSum) {
    BigDecimal change() {
      return after.subtract(before);
    }
  }

  KindsCard() {
    setId("card-why-kinds");
    getStyleClass().add("card");
    setMinSize(0, 0);
    List<FigureColumn<Line>> columns = new ArrayList<>(List.of(FigureColumn.words("calls of", Line::name), before,
        after, change("change", Line::change)));
    columns.getFirst().setMinWidth(NAME);
    Stream.of(BridgeFactor.values()).forEach(factor -> columns.add(change(factor.word(), line ->
        line.parts().get(factor))));
    table = new FigureTable<>(columns).withSums(Line::isSum);
    table.setId("why-kinds");
    table.setPlaceholder(new Label());
    notes.setId("why-notes");
    notes.getStyleClass().add("step-notes");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(CardHead.of(CardHead.title("By model"), finding), table, notes);
  }

  private static FigureColumn<Line> amount(String head, Function<Line, BigDecimal> usd) {
    return figures(head, usd, UsageWords::usd);
  }

  private static FigureColumn<Line> change(String head, Function<Line, BigDecimal> usd) {
    return figures(head, usd, BridgeWords::change);
  }

  private static FigureColumn<Line> figures(String head, Function<Line, BigDecimal> usd,
      Function<BigDecimal, String> words) {
    FigureColumn<Line> column = FigureColumn.figures(head, line -> OptionalDouble.of(usd.apply(line).doubleValue()),
        line -> words.apply(usd.apply(line)));
    column.setMinWidth(FIGURE);
    return column;
  }

  void show(CostBridge bridge, List<String> said) {
    finding.show(List.of("%s; the parts of every row add up to its change".formatted(Figures.counted(
        bridge.rows().size(), "kind") + " of calls"), ""));
    before.setText(PeriodWords.of(bridge.before().days()));
    after.setText(PeriodWords.of(bridge.after().days()));
    List.of(before, after).forEach(column -> column.setMinWidth(Math.max(FIGURE, column.getText().length() * 7.5)));
    List<Line> lines = new ArrayList<>(bridge.rows().stream().map(row -> new Line(BridgeWords.kind(row.kind()),
        row.beforeUsd(), row.afterUsd(), row.parts(), false)).toList());
    lines.add(new Line("all", bridge.before().usd(), bridge.after().usd(), Stream.of(BridgeFactor.values()).collect(
        Collectors.toMap(factor -> factor, bridge::part)), true));
    table.show(lines);
    setPrefHeight(Math.min(MOST, OTHERS + ROW * lines.size()));
    notes.setText(String.join(" ", said));
    notes.setVisible(!said.isEmpty());
    notes.setManaged(!said.isEmpty());
  }
}
