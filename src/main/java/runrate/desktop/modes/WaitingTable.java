package runrate.desktop.modes;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.modes.ModeReport;
import runrate.modes.TaskMode;
import runrate.scenario.Task;
import runrate.text.Figures;
import runrate.text.ModeWords;
import runrate.text.Money;

/// A row a task: whether anyone would notice six hours, what follows from the answer, and what batching it saves.
final class WaitingTable extends VBox {
  private static final List<Task.Patience> ANSWERS =
      List.of(Task.Patience.SECONDS, Task.Patience.MINUTES, Task.Patience.HOURS);

  private final GridPane grid = new GridPane();
  private final Label foot = StyledLabel.wrapped("", "group-note");
  private final Hyperlink why = new Hyperlink("why?");
  private final BiConsumer<Task, Task.Patience> onAnswer;
  private final Runnable onSplit;
  private List<Object> shown = List.of();

  /// @param onAnswer given a task and how long its users can wait
  /// @param onSplit  asked for where the work is of one kind
  WaitingTable(BiConsumer<Task, Task.Patience> onAnswer, Runnable onSplit) {
    this.onAnswer = onAnswer;
    this.onSplit = onSplit;
    setId("card-waiting");
    getStyleClass().addAll("card", "mode-card");
    setMinSize(0, 0);
    why.setId("card-waiting-why");
    why.getStyleClass().add("why-link");
    HBox head = CardHead.of(CardHead.title("Would anyone notice six hours?"),
        StyledLabel.of("for each kind of work, one question", "card-finding"));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getChildren().addAll(gap, why);
    grid.getStyleClass().add("mode-grid");
    grid.getColumnConstraints().addAll(names(), figures(), figures(), left(158), advice(), figures());
    var scroll = new PlainScroll(grid);
    scroll.getStyleClass().add("desk-scroll");
    scroll.prefViewportHeightProperty().bind(grid.heightProperty());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll, foot);
  }

  private static ColumnConstraints names() {
    var column = new ColumnConstraints(60, 150, 300);
    column.setHgrow(Priority.SOMETIMES);
    return column;
  }

  /// As wide as its widest figure.
  private static ColumnConstraints figures() {
    var column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    return column;
  }

  private static ColumnConstraints left(double width) {
    var column = new ColumnConstraints(width);
    column.setMinWidth(width);
    return column;
  }

  private static ColumnConstraints advice() {
    var column = new ColumnConstraints(96, 150, Double.MAX_VALUE);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  Hyperlink why() {
    return why;
  }

  /// Rows are kept while nothing of them changes: a rebuilt one would lose the keyboard.
  void show(Money money, ModeReport report, String words) {
    foot.setText(words);
    List<Object> now = List.of(money, report.tasks());
    if (!now.equals(shown)) {
      shown = now;
      String focused = getScene() == null || getScene().getFocusOwner() == null ? null
          : getScene().getFocusOwner().getId();
      build(money, report);
      grid.lookupAll(".toggle-button").stream().filter(node -> node.getId().equals(focused)).findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private void build(Money money, ModeReport report) {
    grid.getChildren().clear();
    grid.addRow(0, head(""), head("of calls"), head("calls a day"), head("six hours later?"), head("advice"),
        head("saves a month"));
    for (int i = 0; i < report.tasks().size(); i++) {
      TaskMode task = report.tasks().get(i);
      boolean whole = task.task().name().isEmpty();
      Label saves = figure(ModeWords.saves(money, task), "mode-saves");
      saves.setId("saves-" + i);
      saves.getStyleClass().add(saves.getText().equals(ModeWords.NOTHING) ? "group-note"
          : task.saving().allUsd() < 0 ? "dearer" : "cheaper");
      Label advice = StyledLabel.wrapped(ModeWords.advice(money, task), "fact-value");
      task.advice().ifPresent(mode -> advice.setGraphic(ModeSwatch.of(mode)));
      ModeWords.answer(task.answerSeconds()).ifPresent(time -> advice.setText("%s; an answer takes %s".formatted(
          advice.getText(), time)));
      grid.addRow(i + 1, StyledLabel.of(whole ? "All work" : task.task().name(), "figure-strong"),
          figure(Figures.percent(task.callShare()), "fact-value"),
          figure(Figures.whole(task.callsPerDay()), "group-note"),
          whole ? split() : answers(task.task(), i), advice, saves);
    }
  }

  private Node split() {
    var link = new Hyperlink("Split into tasks");
    link.setId("waiting-split");
    link.setOnAction(event -> onSplit.run());
    return link;
  }

  private Node answers(Task task, int row) {
    var answers = new Segments<Task.Patience>(patience -> onAnswer.accept(task, patience));
    ANSWERS.forEach(patience -> answers.option(patience, "waiting-%s-%s".formatted(row,
        patience.name().toLowerCase(Figures.LOCALE)), words(patience)));
    answers.show(task.within());
    answers.setAccessibleText("Would anyone notice if %s took six hours?".formatted(task.name()));
    answers.setMaxWidth(USE_PREF_SIZE);
    return answers;
  }

  private static String words(Task.Patience patience) {
    return switch (patience) {
      case SECONDS -> "in seconds";
      case MINUTES -> "minutes";
      default -> "no";
    };
  }

  private static Label head(String words) {
    return figure(words, "group-note");
  }

  private static Label figure(String text, String styleClass) {
    Label figure = StyledLabel.of(text, styleClass);
    figure.setMinWidth(USE_PREF_SIZE);
    return figure;
  }
}
