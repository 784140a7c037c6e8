package runrate.desktop.present;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.usage.SlideCalls;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.Walks;
import runrate.scenario.Scenario;
import runrate.walk.WalkReport;

/// A presentation over a window: it lays the walk over everything, steps aside while the presenter improvises on
/// the desk below, and returns to the step it left. The user's own scenario is never touched.
public final class Presenting {
  private final StackPane window;
  private final Pane content;
  private final Pane place;
  private final ScenarioStore store;
  private final SlideCalls calls;
  private final Button back = new Button("Back to the walk (F5)");
  private Optional<PresenterView> view = Optional.empty();
  private boolean wasFullScreen;

  /// @param content what the walk hides
  /// @param place   where the way back to the walk stands meanwhile
  /// @param calls   for steps that show who pays
  public Presenting(StackPane window, Pane content, Pane place, ScenarioStore store, SlideCalls calls) {
    this.window = window;
    this.content = content;
    this.place = place;
    this.store = store;
    this.calls = calls;
    back.setId("back-to-walk");
    back.getStyleClass().addAll("accent", "back-to-walk");
    back.setFocusTraversable(false);
    back.setMinWidth(Button.USE_PREF_SIZE);
    back.setOnAction(event -> resume());
  }

  /// Starts the walk of the open scenario, or returns to the one that was left for an improvisation.
  ///
  /// @return what keeps it from being shown; nothing where it is
  public ReadResult<WalkReport> start() {
    return startAt(0);
  }

  /// The same, beginning with another step than the first.
  public ReadResult<WalkReport> startAt(int step) {
    if (store.isImprovising()) {
      resume();
    }
    ReadResult<WalkReport> walk = Walks.of(store.engine(), store.state().scenario());
    if (view.isEmpty()) {
      walk.value().ifPresent(this::show);
      if (step > 0) {
        view.ifPresent(presenter -> presenter.showStep(step));
      }
    }
    return walk;
  }

  private void show(WalkReport walk) {
    calls.forget();
    var presenter = new PresenterView(store.engine(), calls, walk, this::improvise, this::end);
    view = Optional.of(presenter);
    cover(presenter);
    stage().ifPresent(stage -> {
      wasFullScreen = stage.isFullScreen();
      stage.setFullScreenExitHint("");
      stage.setFullScreen(true);
    });
  }

  private void cover(PresenterView presenter) {
    content.setVisible(false);
    place.getChildren().clear();
    window.getChildren().add(presenter);
    presenter.requestFocus();
  }

  /// Whether a walk was started and not ended, also while somebody improvises.
  public boolean isOn() {
    return view.isPresent();
  }

  private void improvise(Scenario scenario) {
    view.ifPresent(window.getChildren()::remove);
    content.setVisible(true);
    place.getChildren().setAll(back);
    store.improvise(scenario);
  }

  private void resume() {
    store.resume();
    view.ifPresent(this::cover);
  }

  /// Ends the walk, also from an improvisation: the scenario that was put aside is back.
  public void stop() {
    if (view.isPresent()) {
      place.getChildren().clear();
      store.resume();
      end();
    }
  }

  private void end() {
    view.ifPresent(window.getChildren()::remove);
    view = Optional.empty();
    content.setVisible(true);
    stage().ifPresent(stage -> stage.setFullScreen(wasFullScreen));
  }

  /// Shows the step that moves most, for a picture.
  public void showMainStep() {
    calls.atOnce();
    start().value().ifPresent(walk -> view.ifPresent(presenter -> presenter.showStep(walk.main())));
  }

  private Optional<Stage> stage() {
    return Optional.ofNullable(window.getScene()).map(scene -> scene.getWindow())
        .filter(Stage.class::isInstance).map(Stage.class::cast);
  }
}
