package runrate.desktop.spend;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WordConverter;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;
import runrate.scenario.BudgetScope;
import runrate.scenario.BudgetScope.Kind;
import runrate.scenario.Task;
import runrate.text.BudgetWords;

/// Whose spend a budget is held against: all work, or all of a kind together, each of them, or one by name.
final class ScopeFields extends VBox {
  /// How the members of a kind are meant.
  private enum Way { TOGETHER, EACH, ONE }

  private final List<Task> tasks;
  private final ComboBox<Kind> kind = new ComboBox<>();
  private final Segments<Way> way = new Segments<Way>(chosen -> arrange()).option(Way.TOGETHER, "scope-together",
      "together").option(Way.EACH, "scope-each", "for each").option(Way.ONE, "scope-one", "for one");
  private final ComboBox<String> name = new ComboBox<>();
  private final FreeNumber count = new FreeNumber("scope-count", "How many there are", Unit.COUNT, Range.wholeFrom(1),
      1, true, typed -> { });
  private final UnitField countField = UnitField.of(count);
  private final HBox many = new HBox(8, StyledLabel.of("of", "fact-name"), countField);
  private final HBox members = new HBox(8, name, many);
  private final FreeNumber share = new FreeNumber("scope-share", "Its measured part of the spend", Unit.PERCENT,
      Range.SHARE, 0.01, true, typed -> { });
  private final UnitField shareField = UnitField.of(share);
  private final HBox measured = new HBox(8, StyledLabel.of("its part of the spend, where that is known", "fact-name"),
      shareField);

  ScopeFields(List<Task> tasks) {
    super(6);
    this.tasks = tasks;
    kind.setId("scope-kind");
    kind.setAccessibleText("Whose the budget is");
    kind.setConverter(new WordConverter<>(each -> each == Kind.ALL ? "all work" : BudgetWords.members(each, false)));
    kind.getItems().setAll(Kind.values());
    kind.valueProperty().subscribe(chosen -> arrange());
    name.setId("scope-name");
    name.setEditable(true);
    name.setPrefWidth(170);
    name.getEditor().setAccessibleText("Which one");
    name.getEditor().setPromptText("which one");
    countField.usuallyWide(64);
    members.setAlignment(Pos.CENTER_LEFT);
    many.setAlignment(Pos.CENTER_LEFT);
    var line = new HBox(8, kind, way);
    line.setAlignment(Pos.CENTER_LEFT);
    shareField.usuallyWide(64);
    measured.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, members, countField.reply(), measured, shareField.reply());
  }

  void show(BudgetScope scope) {
    kind.setValue(scope.kind());
    way.show(scope.each() ? Way.EACH : scope.name().isEmpty() ? Way.TOGETHER : Way.ONE);
    name.getEditor().setText(scope.name());
    count.set(scope.count().isPresent() ? OptionalDouble.of(scope.count().getAsInt()) : OptionalDouble.empty());
    share.set(scope.share());
    arrange();
  }

  @Override
  public void requestFocus() {
    kind.requestFocus();
  }

  private boolean is(Way asked) {
    return way.chosen().filter(chosen -> chosen == asked).isPresent();
  }

  private boolean isPart() {
    return kind.getValue() != null && kind.getValue() != Kind.ALL;
  }

  /// Only what the choice asks for is in sight.
  private void arrange() {
    Restyle.keep(way, isPart());
    Restyle.keep(members, isPart());
    Restyle.keep(name, is(Way.ONE));
    Restyle.keep(many, !(is(Way.ONE) && kind.getValue() == Kind.TASK));
    Restyle.keep(measured, isPart() && is(Way.ONE) && kind.getValue() != Kind.TASK);
    String typed = name.getEditor().getText();
    name.getItems().setAll(kind.getValue() == Kind.TASK ? tasks.stream().map(Task::name).toList()
        : kind.getValue() == Kind.FEATURE ? tasks.stream().map(Task::attributedTo).distinct().toList() : List.of());
    name.getEditor().setText(typed);
  }

  private String named() {
    return isPart() && is(Way.ONE) ? name.getEditor().getText().strip() : "";
  }

  private OptionalInt counted() {
    return isPart() && many.isVisible() && count.value().isPresent()
        ? OptionalInt.of((int) count.value().getAsDouble()) : OptionalInt.empty();
  }

  private OptionalDouble measured() {
    return measured.isVisible() && !named().isEmpty() ? share.value() : OptionalDouble.empty();
  }

  /// What keeps the fields from being a scope; empty if nothing does.
  String wrong() {
    Kind chosen = kind.getValue();
    boolean needsNoCount = !isPart() || is(Way.ONE) && (chosen == Kind.TASK || chosen == Kind.FEATURE);
    return isPart() && is(Way.ONE) && named().isEmpty() ? "Say which %s.".formatted(BudgetWords.members(chosen, true))
        : named().length() > BudgetScope.LONGEST_NAME ? "A name has at most %s letters.".formatted(
            BudgetScope.LONGEST_NAME)
        : count.isRefused() ? "How many there are is a whole number, 1 or more."
        : share.isRefused() ? "A part of the spend is 0 to 100 %."
        : !needsNoCount && counted().isEmpty() && measured().isEmpty() ? "Say how many %s there are.".formatted(
            BudgetWords.members(chosen, false)) : "";
  }

  BudgetScope typed() {
    return isPart() ? new BudgetScope(kind.getValue(), named(), is(Way.EACH), counted(), measured())
        : BudgetScope.ALL;
  }
}
