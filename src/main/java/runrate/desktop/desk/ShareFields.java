package runrate.desktop.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import runrate.desktop.levers.Dial;
import runrate.desktop.levers.Turning;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.inputs.TaskNumbers;
import runrate.inputs.TaskShape;

/// A typed field a task for its share of the calls. The other tasks give or take in proportion, as they do for the
/// slider of the panel.
final class ShareFields {
  private static final double WIDTH = 56;
  private static final double STEP = 0.01;

  private final ScenarioStore store;
  private final Supplier<ShownTasks> shown;
  private final Supplier<Set<String>> locked;
  private final Map<TaskRow, UnitField> fields = new LinkedHashMap<>();
  private final VBox replies = new VBox();

  /// @param locked tasks that neither give nor take
  ShareFields(ScenarioStore store, Supplier<ShownTasks> shown, Supplier<Set<String>> locked) {
    this.store = store;
    this.shown = shown;
    this.locked = locked;
  }

  /// Why a typed share was not taken: a row has no room for it.
  VBox replies() {
    return replies;
  }

  UnitField of(TaskRow row) {
    return fields.computeIfAbsent(row, this::made);
  }

  private UnitField made(TaskRow row) {
    String path = Inputs.of(TaskShape.TASKS, row.place(), TaskShape.CALL_SHARE).path();
    Dial dial = Dial.of(TaskNumbers.callShare(path, () -> Optional.of(shown.get().name(row)),
        locked), "Share of calls of " + shown.get().name(row), 0, 1, STEP);
    var turning = new Turning(store);
    var field = new UnitField(dial, store, (value, gesture) -> value.ifPresent(share ->
        turning.edit(scenario -> dial.set(scenario, share), gesture)));
    field.usuallyWide(WIDTH);
    // a click into a field is not one on its row
    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_CLICKED).forEach(click ->
        field.addEventHandler(click, Event::consume));
    replies.getChildren().add(field.reply());
    field.show(shown.get().callShare(row), "");
    return field;
  }

  /// Forgets all fields: other tasks are shown.
  void clear() {
    fields.clear();
    replies.getChildren().clear();
  }

  void show() {
    fields.forEach((row, field) -> field.show(shown.get().callShare(row), ""));
  }
}
