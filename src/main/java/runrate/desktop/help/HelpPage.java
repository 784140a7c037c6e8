package runrate.desktop.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Glossary;

/// Ten questions with their steps at the left, every term with its sentence at the right; one search narrows both.
public final class HelpPage extends VBox {
  private final TextField find = new TextField();
  private final VBox questions = new VBox(6);
  private final ListView<Glossary.Term> terms = new ListView<>();
  private final Function<String, Optional<String>> label;

  /// @param label   what the panel calls the input at a path
  /// @param onClose brings the desk back
  public HelpPage(Function<String, Optional<String>> label, Runnable onClose) {
    this.label = label;
    setId("help-page");
    getStyleClass().add("about-page");
    find.setId("help-find");
    find.setPromptText("Find a question or a term");
    find.setAccessibleText("Find a question or a term");
    find.textProperty().subscribe(this::search);
    HBox.setHgrow(find, Priority.ALWAYS);
    var desk = new Hyperlink("Desk");
    desk.setId("help-back");
    desk.getStyleClass().add("why-link");
    desk.setOnAction(event -> onClose.run());
    var head = new HBox(8, desk, StyledLabel.of("\u203a", "card-finding"), StyledLabel.of("Help", "card-title"), find);
    head.setAlignment(Pos.CENTER_LEFT);
    terms.setId("help-terms");
    terms.setCellFactory(view -> new TermCell());
    terms.setPlaceholder(new Label("No term holds these words."));
    VBox.setVgrow(terms, Priority.ALWAYS);
    var left = new VBox(8, StyledLabel.of("First questions", "card-title"), new PlainScroll(questions));
    left.getStyleClass().addAll("card", "help-card");
    var right = new VBox(8, StyledLabel.of("Terms", "card-title"), terms);
    right.getStyleClass().addAll("card", "help-card");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    var cards = new HBox(16, left, right);
    VBox.setVgrow(cards, Priority.ALWAYS);
    getChildren().addAll(head, cards);
  }

  public void focusFind() {
    find.requestFocus();
    find.selectAll();
  }

  private void search(String typed) {
    List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    questions.getChildren().setAll(FirstQuestions.read().all().stream()
        .filter(question -> holds(question.question() + " " + String.join(" ", question.steps()), words))
        .map(question -> pane(question, !typed.isBlank())).toList());
    terms.getItems().setAll(Glossary.terms(label).stream()
        .filter(term -> holds(term.name() + " " + term.sentence(), words)).toList());
  }

  private static boolean holds(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }

  private static TitledPane pane(FirstQuestions.Question question, boolean open) {
    var steps = new VBox(4);
    for (int i = 0; i < question.steps().size(); i++) {
      steps.getChildren().add(StyledLabel.wrapped("%s.  %s".formatted(i + 1, question.steps().get(i)), "help-step"));
    }
    var pane = new TitledPane(question.question(), steps);
    pane.setAnimated(false);
    pane.setExpanded(open);
    return pane;
  }

  /// A term above its sentence.
  private static final class TermCell extends ListCell<Glossary.Term> {
    private final Label name = StyledLabel.of("", "question-words");
    private final Label sentence = StyledLabel.wrapped("", "help-step");
    private final VBox both = new VBox(1, name, sentence);

    TermCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Glossary.Term term, boolean empty) {
      super.updateItem(term, empty);
      setGraphic(empty || term == null ? null : both);
      if (!empty && term != null) {
        name.setText(term.name());
        sentence.setText(term.sentence());
      }
    }
  }
}
