package runrate.desktop.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.DayField;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.usage.TagRule;

/// A rule that is written: which calls are meant, of which days, and whose they are.
final class RuleForm extends VBox {
  private static final String NO_TEXT = "A condition says no text it is compared with; type one, or take it away";

  /// What a rule can say of calls.
  private enum Sets { FEATURE, TEAM, SHARED }

  private final VBox conditions = new VBox(6);
  private final ComboBox<Sets> sets = new ComboBox<>();
  private final TextField name = new TextField();
  private final Label reply = StyledLabel.wrapped("", "field-reply");
  private final Consumer<TagRule> onRule;
  private int numbered;
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();

  RuleForm(Consumer<TagRule> onRule) {
    super(8);
    this.onRule = onRule;
    DayField first = DayField.maybe("rule-from", "First day", day -> from = day);
    DayField last = DayField.maybe("rule-to", "Last day", day -> to = day);
    List.of(first, last).forEach(day -> day.setPromptText("any day"));
    ConditionRow.fill(sets, "rule-sets", "What the calls are", List.of(Sets.values()), RuleForm::word);
    name.setId("rule-name");
    name.setAccessibleText("Name of the feature or team");
    name.setPrefColumnCount(10);
    name.setOnAction(event -> add());
    sets.valueProperty().subscribe(chosen -> Restyle.keep(name, chosen != Sets.SHARED));
    Button and = DropCard.button("rule-and", "And…", () -> another().focusText());
    and.getStyleClass().add("quiet-button");
    and.setTooltip(Terms.tooltip("One more condition; a call must meet all of them"));
    Button add = DropCard.button("rule-add", "Add rule", this::add);
    add.getStyleClass().add("accent");
    List.of(and, add).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    reply.setId("rule-reply");
    Restyle.keep(reply, false);
    another();
    HBox asked = row(conditions, and);
    asked.setAlignment(Pos.BOTTOM_LEFT);
    getChildren().addAll(asked, row(label("made from"), first, label("to"), last, label("is of"), sets, name, add),
        reply);
  }

  private static String word(Sets sets) {
    return sets == Sets.SHARED ? "all teams (shared)" : "the " + sets.name().toLowerCase(Locale.ROOT);
  }

  private static Label label(String words) {
    Label label = StyledLabel.of(words, "group-note");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static HBox row(Node... parts) {
    var row = new HBox(8, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private List<ConditionRow> rows() {
    return conditions.getChildren().stream().map(ConditionRow.class::cast).toList();
  }

  private ConditionRow another() {
    numbered++;
    var row = new ConditionRow(numbered, this::add, this::without);
    conditions.getChildren().add(row);
    arrange();
    return row;
  }

  private void without(ConditionRow row) {
    conditions.getChildren().remove(row);
    arrange();
    rows().getLast().focusText();
  }

  private void arrange() {
    List<ConditionRow> rows = rows();
    rows.forEach(row -> row.show(row == rows.getFirst(), rows.size() == 1));
  }

  /// All of them must be met; none where the only one is empty, which means every call.
  private List<TagRule.Condition> conditions() {
    List<TagRule.Condition> typed = rows().stream().flatMap(row -> row.condition().stream()).toList();
    if (rows().size() > 1 && typed.size() < rows().size()) {
      throw new IllegalArgumentException(NO_TEXT);
    }
    return typed;
  }

  /// What is wrong is said below, and what was typed stays.
  private void add() {
    try {
      Optional<String> named = Optional.of(sets.getValue() == Sets.SHARED ? TagRule.SHARED : name.getText().strip());
      boolean feature = sets.getValue() == Sets.FEATURE;
      var rule = new TagRule(conditions(), from, to, feature ? named : Optional.empty(), feature ? Optional.empty()
          : named);
      reply.setText("");
      numbered = 0;
      conditions.getChildren().clear();
      another();
      onRule.accept(rule);
    } catch (IllegalArgumentException e) {
      reply.setText(e.getMessage() + ".");
    }
    Restyle.keep(reply, !reply.getText().isEmpty());
  }
}
