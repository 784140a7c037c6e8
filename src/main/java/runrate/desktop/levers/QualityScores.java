package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.inputs.QualityShape;
import runrate.pricing.Offer;
import runrate.scenario.QualityScore;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// The user's own quality scores of the models in the mix and of every other one that has a score or is to get one, a
/// field each; an empty field is no score.
final class QualityScores extends LeverRow {
  private static final double BEST = 100;

  private final ScenarioStore store;
  private List<String> models = List.of();
  private final List<DialRow> rows = new ArrayList<>();
  private Optional<String> asked = Optional.empty();
  private Optional<Scenario> opened = Optional.empty();

  QualityScores(ScenarioStore store) {
    this.store = store;
    setSpacing(4);
  }

  @Override
  void show(DeskState state) {
    if (!opened.equals(Optional.of(state.opened()))) {
      opened = Optional.of(state.opened());
      asked = Optional.empty();
    }
    List<String> wanted = models(state.scenario());
    if (!wanted.equals(models)) {
      models = wanted;
      rows.clear();
      models.forEach(model -> rows.add(DialRow.small(dial(model), store).whenEmpty(any -> "none")));
      getChildren().setAll(rows);
    }
    rows.forEach(row -> row.show(state));
  }

  private List<String> models(Scenario scenario) {
    Stream<String> mix = scenario.plan().routing().routes().stream().map(RouteShare::model);
    Stream<String> scored = scenario.quality().scores().stream().filter(score -> score.task().isEmpty())
        .map(QualityScore::model);
    Set<String> seen = new HashSet<>();
    return Stream.of(mix, scored, asked.stream()).flatMap(some -> some).filter(model ->
        seen.add(offer(model).map(Offer::key).orElse(model))).toList();
  }

  /// A model may be scored under another of its names.
  private Optional<Offer> offer(String model) {
    return store.engine().book().find(model);
  }

  static String path(String model) {
    return Inputs.of(QualityShape.SCORES, model, QualityShape.SCORE).path();
  }

  private static Optional<String> model(String path) {
    String[] around = path("?").split("\\?");
    return path.startsWith(around[0]) && path.endsWith(around[1]) && path.contains("/")
        ? Optional.of(path.substring(around[0].length(), path.length() - around[1].length())) : Optional.empty();
  }

  @Override
  Optional<String> label(String path) {
    return model(path).filter(model -> offer(model).isPresent()).map(store.engine().book()::shortName);
  }

  @Override
  boolean focus(String path) {
    Optional<Offer> offer = model(path).flatMap(this::offer);
    if (offer.isEmpty()) {
      return false;
    }
    asked = Optional.of(offer.get().key());
    show(store.state());
    models.stream().filter(model -> offer(model).equals(offer)).findFirst().ifPresent(model ->
        rows.get(models.indexOf(model)).focus(path(model)));
    return true;
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
