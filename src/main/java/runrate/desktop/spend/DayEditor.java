package runrate.desktop.spend;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import runrate.desktop.levers.FieldReply;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.text.SpendSentence;

/// The one field that stands in the cell in hand. Enter takes what stands in it, Tab takes it and goes on, Escape
/// restores; all of one stay in a cell is one undo.
final class DayEditor {
  private static final String ID = "spend-day";

  private final ScenarioStore store;
  private final Runnable onNext;
  private final FreeNumber number = new FreeNumber(ID, "Spent on the day", Unit.USD, Range.AT_LEAST_ZERO, 1, true,
      typed -> typed());
  private final UnitField field = UnitField.of(number);
  private Optional<DayCell> cell = Optional.empty();
  private Optional<RecordedDay> before = Optional.empty();
  private Object gesture = new Object();

  /// @param onNext told that Tab goes on from the cell
  DayEditor(ScenarioStore store, Runnable onNext) {
    this.store = store;
    this.onNext = onNext;
    number.heldBy(new HeldField(store, ID, () -> "Spent on " + cell.map(day -> SpendSentence.day(day.date()))
        .orElse("the day"), scenario -> cell.map(day -> scenario.forecast().recorded().usdOn(day.date()))));
    field.getStyleClass().add("day-field");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.focusWithinProperty().addListener((property, was, is) -> {
      if (was && !is && cell.isPresent() && !number.isRefused()) {
        end(false);
      }
    });
  }

  /// The line that says why a text was not taken.
  FieldReply reply() {
    return field.reply();
  }

  /// A refused text goes with the scenario it was typed into.
  void show() {
    if (cell.isPresent() && field.reply().isShown() && !number.isRefused()) {
      end(false);
    }
  }

  boolean isEditing() {
    return cell.isPresent();
  }

  /// @param typed what the stay begins with; the amount that stands there, where nothing was typed
  void begin(DayCell day, String typed) {
    end(false);
    gesture = new Object();
    before = recorded().days().stream().filter(each -> each.date().equals(day.date())).findFirst();
    number.set(before.map(each -> OptionalDouble.of(each.usd())).orElse(OptionalDouble.empty()));
    cell = Optional.of(day);
    day.edit(field, true);
    // A field that gets its skin while it has the keyboard selects all, and the next key would replace the first.
    field.applyCss();
    field.focus();
    Node text = field.lookup("#" + ID + "-field");
    if (!typed.isEmpty() && text instanceof TextField input) {
      input.setText(typed);
      input.end();
    }
  }

  private RecordedSpend recorded() {
    return store.state().scenario().forecast().recorded();
  }

  private void typed() {
    if (cell.isPresent() && !number.isRefused()) {
      record(number.value().isPresent() ? Optional.of(new RecordedDay(cell.get().date(),
          number.value().getAsDouble(), before.map(RecordedDay::note).orElse(""))) : Optional.empty());
    }
  }

  private void record(Optional<RecordedDay> day) {
    store.edit(scenario -> scenario.withForecast(old -> old.upTo(day.map(each ->
        old.recorded().with(Map.of(each.date(), each).values()))
        .orElseGet(() -> old.recorded().without(cell.orElseThrow().date())))), gesture);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, TAB -> {
        take();
        if (!number.isRefused()) {
          end(true);
          if (event.getCode() == KeyCode.TAB) {
            onNext.run();
          }
        }
        event.consume();
      }
      case ESCAPE -> {
        record(before);
        end(true);
        event.consume();
      }
      default -> { }
    }
  }

  private void take() {
    if (field.lookup("#" + ID + "-field") instanceof TextField input) {
      input.fireEvent(new ActionEvent(input, input));
    }
  }

  private void end(boolean focus) {
    if (cell.isPresent()) {
      DayCell day = cell.get();
      cell = Optional.empty();
      number.accept();
      number.set(number.value());
      day.edit(field, false);
      if (focus) {
        day.requestFocus();
      }
    }
  }
}
