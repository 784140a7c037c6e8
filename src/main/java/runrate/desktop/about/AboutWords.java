package runrate.desktop.about;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.About;
import runrate.units.Excerpt;

/// Name, description, source and notes. What is typed counts at once, one undo for each visit to a field; a text that
/// no file can hold stays in its field and says why.
final class AboutWords extends VBox {
  private static final int MANY_ROWS = 8;
  private static final int LONGEST_SHOWN = 40;

  private final ScenarioStore store;
  private final List<Words> all = new ArrayList<>();

  AboutWords(ScenarioStore store) {
    this.store = store;
    getStyleClass().addAll("card", "words-card");
    var name = new Words("about-name", "Name", new TextField(), About::name, About::withName, About.LONGEST_NAME, true);
    var description = new Words("about-description", "Description", area(3), About::description,
        About::withDescription, About.LONGEST_NOTES, false);
    var source = new Words("about-source", "Source", new TextField(), About::source, About::withSource,
        About.LONGEST_NOTES, false);
    var notes = new Words("about-notes", "Notes", area(MANY_ROWS), About::notes, About::withNotes, About.LONGEST_NOTES,
        false);
    all.addAll(List.of(name, description, source, notes));
    getChildren().add(StyledLabel.of("Name and words", "card-title"));
    getChildren().addAll(all);
    VBox.setVgrow(notes, Priority.ALWAYS);
  }

  private static TextArea area(int rows) {
    var area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    return area;
  }

  void show(DeskState state) {
    all.forEach(words -> words.show(state.scenario().about()));
  }

  void focusName() {
    all.getFirst().field.requestFocus();
    all.getFirst().field.selectAll();
  }

  /// One text with its label, and why it was not taken.
  private final class Words extends VBox {
    private final TextInputControl field;
    private final Label why = StyledLabel.wrapped("", "field-problem");
    private final Function<About, String> getter;
    private final BiFunction<About, String, About> setter;
    private final int most;
    private final boolean needed;
    private final Gesture gesture = new Gesture();
    private final HeldField held;
    private boolean showing;

    Words(String id, String label, TextInputControl field, Function<About, String> getter,
        BiFunction<About, String, About> setter, int most, boolean needed) {
      super(2);
      this.field = field;
      this.getter = getter;
      this.setter = setter;
      this.most = most;
      this.needed = needed;
      held = new HeldField(store, id, () -> label, scenario -> getter.apply(scenario.about()));
      field.setId(id);
      field.setAccessibleText(label);
      field.textProperty().addListener((property, old, typed) -> typed(typed));
      field.focusedProperty().addListener((property, was, is) -> gesture.renew());
      field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
        if (event.getCode() == KeyCode.ESCAPE && held.isRefused()) {
          takeBack();
          event.consume();
        }
      });
      VBox.setVgrow(field, field instanceof TextArea && most == About.LONGEST_NOTES && id.endsWith("notes")
          ? Priority.ALWAYS : Priority.NEVER);
      getChildren().addAll(StyledLabel.of(label, "question-meaning"), field, why);
      say("");
    }

    private void typed(String typed) {
      if (!showing) {
        String reason = refusal(typed);
        say(reason);
        if (reason.isEmpty()) {
          store.edit(scenario -> scenario.withAbout(about -> setter.apply(about, fitting(typed))), gesture.id());
          held.accept();
        } else {
          held.refuse(Excerpt.of(getter.apply(store.state().scenario().about()), LONGEST_SHOWN));
        }
      }
    }

    /// Without blanks at its end where they make it too long.
    private String fitting(String typed) {
      return typed.length() > most ? typed.stripTrailing() : typed;
    }

    private String refusal(String typed) {
      return needed && typed.isBlank() ? "a scenario needs a name"
          : fitting(typed).length() > most ? "%s characters; there may be %s".formatted(fitting(typed).length(), most)
          : Excerpt.turnsWriting(typed) || !Excerpt.isShowable(typed) ? "a character in it cannot be shown" : "";
    }

    /// What stands in the scenario, in place of a text that it cannot hold.
    private void takeBack() {
      showing = true;
      field.setText(getter.apply(store.state().scenario().about()));
      say("");
      showing = false;
      held.accept();
    }

    private void say(String reason) {
      why.setText(reason);
      Restyle.keep(why, !reason.isEmpty());
    }

    void show(About about) {
      String text = getter.apply(about);
      if (!fitting(field.getText()).equals(text) && !(why.isVisible() && held.isRefused())) {
        showing = true;
        field.setText(text);
        say("");
        showing = false;
      }
    }
  }
}
