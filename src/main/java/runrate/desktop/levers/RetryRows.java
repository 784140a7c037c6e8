package runrate.desktop.levers;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Assumption;

/// How often calls fail and what that is billed: presets people ask for, and the figures themselves.
final class RetryRows extends LeverRows<DialRow> {
  private final Label assumed;
  private final Choice preset;

  RetryRows(ScenarioStore store) {
    var marked = new Label("assumed");
    super(List.of(DialRow.small(Dials.FAILURES, store).with(marked), DialRow.small(Dials.ATTEMPTS, store),
        DialRow.small(Dials.BILLED, store), DialRow.small(Dials.BILLED_OUTPUT, store)));
    assumed = marked;
    setSpacing(4);
    assumed.getStyleClass().setAll("label", "badge-warning");
    assumed.setMinWidth(USE_PREF_SIZE);
    preset = new Choice(Keys.path(WorkloadShape.FAILURE) + ".preset", "Retry presets", "retryPreset", store,
        state -> RetryPreset.names(state.scenario()), RetryPreset::chosen, RetryPreset::choose, Function.identity())
        .below();
    getChildren().add(preset);
    getChildren().addAll(rows());
  }

  @Override
  void show(DeskState state) {
    preset.show(state);
    super.show(state);
    var assumption = state.scenario().assumption(RetryPreset.field());
    Restyle.keep(assumed, assumption.isPresent());
    assumption.map(Assumption::note).ifPresent(note -> assumed.setTooltip(Terms.tooltip(note)));
  }
}
