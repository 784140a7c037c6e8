package runrate.desktop.controls;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import runrate.text.ModelFacts;

/// What a card says about a model besides its prices: names and values in groups.
public final class FactGrid extends GridPane {
  private static final double NAMES = 190;

  public FactGrid() {
    setId("fact-grid");
    getStyleClass().add("fact-grid");
    var names = new ColumnConstraints(NAMES);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
  }

  public void show(List<ModelFacts.Fact> facts) {
    getChildren().clear();
    String group = "";
    int row = 0;
    for (ModelFacts.Fact fact : facts) {
      if (!fact.group().equals(group)) {
        group = fact.group();
        add(StyledLabel.wrapped(group, "caption"), 0, row++, 2, 1);
      }
      add(StyledLabel.wrapped(fact.name(), "group-note"), 0, row);
      add(StyledLabel.wrapped(fact.value(), "fact-value"), 1, row++);
    }
  }
}
