package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.inputs.QualityShape;

/// The user's own quality scores of the models in the mix, a field each; an empty field is no score.
final class QualityScores extends LeverRow {
  private static final double BEST = 100;

  private final ScenarioStore store;
  private List<String> models = List.of();
  private final List<DialRow> rows = new ArrayList<>();

  QualityScores(ScenarioStore store) {
    this.store = store;
    setSpacing(4);
  }

  @Override
  void show(DeskState state) {
    List<String> wanted = state.scenario().plan().routing().routes().stream().map(route -> route.model()).toList();
    if (!wanted.equals(models)) {
      models = wanted;
      rows.clear();
      models.forEach(model -> rows.add(DialRow.small(dial(model), store).whenEmpty(any -> "none")));
      getChildren().setAll(rows);
    }
    rows.forEach(row -> row.show(state));
  }

  private Dial dial(String model) {
    String name = store.engine().book().shortName(model);
    return Dial.of(Inputs.of(QualityShape.SCORES, model, QualityShape.SCORE), name, 0, BEST, 1);
  }

  static String summary(DeskState state) {
    long scored = state.scenario().plan().routing().routes().stream()
        .filter(route -> state.scenario().quality().scoreOf(route.model()).isPresent()).count();
    long all = state.scenario().plan().routing().routes().size();
    return scored == all ? "your scores" : "%s of %s scored".formatted(scored, all);
  }
}
