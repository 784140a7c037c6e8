package runrate.desktop.levers;

import java.util.List;
import javafx.scene.layout.FlowPane;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;

/// Users, success and revenue: the numbers unit economics are made of, beside the table that shows them.
public final class BusinessPanel extends FlowPane {
  private static final double ROW_WIDTH = 270;

  private final List<DialRow> rows;

  public BusinessPanel(ScenarioStore store) {
    super(28, 6);
    getStyleClass().addAll("card", "business-panel");
    rows = List.of(DialRow.small(Dials.USERS, store).whenEmpty(state -> "derived"),
        DialRow.small(Dials.USES, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.FEATURES, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.SUCCESS, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.SUCCESS_CEILING, store).whenEmpty(state -> "none"),
        DialRow.small(Dials.REVENUE, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.CLOUD, store).whenEmpty(state -> "none"));
    rows.forEach(row -> {
      row.setMinWidth(ROW_WIDTH);
      row.setMaxWidth(ROW_WIDTH);
      row.setPrefWidth(ROW_WIDTH);
    });
    getChildren().addAll(rows);
  }

  public void show(DeskState state) {
    rows.forEach(row -> row.show(state));
  }
}
