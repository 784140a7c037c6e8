package runrate.desktop.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.RecordedDay;
import runrate.spend.DateOrder;
import runrate.spend.DecimalSign;
import runrate.spend.PastedRow;
import runrate.spend.SpendPaste;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// A paste before it is taken over: what was recognised, each row with what becomes of it, and one button. Nothing has
/// moved yet.
final class PasteCard extends VBox {
  private static final double ROW = 27;
  private static final int MOST_REFUSED = 4;

  private final SpendDraft draft;
  private final Label title = CardHead.title("Pasted");
  private final CardFinding finding = new CardFinding();
  private final Choices<SpendPaste.Column> columns;
  private final Choices<DateOrder> order;
  private final Choices<DecimalSign> sign;
  private final Choices<String> currency;
  private final HBox choices = new HBox(8);
  private final Label reason = StyledLabel.wrapped("", "paste-reason");
  private final ListView<PastedRow> rows = list("paste-rows");
  private final ListView<PastedRow> refused = list("paste-refused");
  private final Label strip = StyledLabel.wrapped("", "paste-strip");
  private final Button take = new Button();
  private final Label note = StyledLabel.wrapped("", "paste-note");
  private final HBox foot;
  private final VBox empty;
  private SpendMoment moment;

  /// @param onPaste asked to read the clipboard
  /// @param onTake  asked to take the days over
  PasteCard(SpendDraft draft, Runnable onPaste, Runnable onTake) {
    this.draft = draft;
    setId("spend-paste");
    getStyleClass().addAll("card", "paste-card");
    setMinSize(0, 0);
    columns = new Choices<>("paste-columns", "columns", SpendPaste.Column::name,
        column -> draft.ask(asked -> asked.withAmount(column.index())));
    order = new Choices<>("paste-order", "date", DateOrder::example, chosen ->
        draft.ask(asked -> asked.withOrder(chosen)));
    sign = new Choices<>("paste-sign", "decimal sign", DecimalSign::word, chosen ->
        draft.ask(asked -> asked.withSign(chosen)));
    currency = new Choices<>("paste-currency", "currency", code -> code, code ->
        draft.ask(asked -> asked.withCurrency(code)));
    for (Region choice : new Region[] {columns, order, sign, currency}) {
      HBox.setHgrow(choice, Priority.ALWAYS);
      choice.setPrefWidth(0);
      choices.getChildren().add(choice);
    }
    reason.setId("paste-reason");
    strip.setId("paste-strip");
    foot = foot(onTake);
    empty = empty(onPaste);
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(head(onPaste), choices, reason, rows, refused, strip, foot, empty);
  }

  private HBox head(Runnable onPaste) {
    Hyperlink again = CardHead.link("paste-again", "Paste again", link -> onPaste.run());
    again.visibleProperty().bind(choices.visibleProperty());
    return CardHead.of(title, finding, again);
  }

  private HBox foot(Runnable onTake) {
    take.setId("paste-take");
    take.getStyleClass().add("accent");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(event -> onTake.run());
    var cancel = new Button("Cancel");
    cancel.setId("paste-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> draft.drop());
    HBox.setHgrow(note, Priority.ALWAYS);
    note.setMaxWidth(Double.MAX_VALUE);
    note.setAlignment(Pos.CENTER_RIGHT);
    var line = new HBox(8, take, cancel, note);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private VBox empty(Runnable onPaste) {
    var paste = new Button("Paste");
    paste.setId("paste-first");
    paste.setOnAction(event -> onPaste.run());
    var words = new VBox(10, StyledLabel.wrapped("Copy rows of a spreadsheet, a bill or a CSV file: a date and an "
        + "amount in any order and notation, or a column of figures that begins at the chosen day. Nothing moves "
        + "before you have seen how it is read.", "paste-note"), paste);
    words.setAlignment(Pos.CENTER_LEFT);
    return words;
  }

  private ListView<PastedRow> list(String id) {
    var list = new ListView<PastedRow>();
    list.setId(id);
    list.getStyleClass().add("paste-list");
    list.setFixedCellSize(ROW);
    list.setMinHeight(0);
    list.setCellFactory(view -> new PasteRow(day -> moment != null && moment.isOutlier(day.date())));
    return list;
  }

  void show(SpendMoment now) {
    moment = now;
    Optional<SpendPaste> paste = draft.paste();
    boolean failed = !draft.refusal().isEmpty();
    for (Region part : new Region[] {choices, rows, refused, take, note}) {
      Restyle.keep(part, paste.isPresent());
    }
    Restyle.keep(foot, draft.isOpen());
    Restyle.keep(reason, paste.isPresent() || failed);
    Restyle.keep(strip, paste.isPresent());
    Restyle.keep(empty, paste.isEmpty());
    title.setText(draft.isOpen() ? "Pasted" : "Paste");
    finding.show(List.of(paste.map(SpendPaste::summary).orElse("")));
    if (failed) {
      say(draft.refusal(), "asked", Feather.ALERT_TRIANGLE);
    }
    paste.ifPresent(this::show);
  }

  private void show(SpendPaste paste) {
    columns.show(paste.figures(), paste.amount().value().flatMap(index -> paste.figures().stream()
        .filter(column -> column.index() == index).findFirst()));
    order.show(!paste.isDated() ? List.of() : paste.order().isChosen() ? List.of(DateOrder.values())
        : paste.order().value().stream().toList(), paste.isDated() ? paste.order().value() : Optional.empty());
    sign.show(List.of(DecimalSign.values()), paste.sign().value());
    currency.show(paste.currencies(), paste.currency().value());
    List<String> questions = paste.questions();
    String reasons = String.join("; ", paste.reasons());
    say(questions.isEmpty() ? reasons.isEmpty() ? "Dates and amounts can be read in one way only." : reasons + "."
        : String.join("; ", questions), questions.isEmpty() ? "concluded" : "asked",
        questions.isEmpty() ? Feather.CHECK : Feather.ALERT_TRIANGLE);
    showRows(paste);
    int days = paste.days().size();
    take.setText(days == 1 ? "Take over 1 day" : "Take over %s days".formatted(days));
    take.setDisable(days == 0);
    strip.setText(days == 0 ? "No figure has moved."
        : SpendSentence.pasted(Money.of(moment.scenario()), moment.scenario().forecast().month(),
        moment.burn().monthEndUsd(), moment.beforeUsd(), moment.pattern()));
  }

  private void showRows(SpendPaste paste) {
    rows.getItems().setAll(Stream.of(PastedRow.Kind.TAKEN, PastedRow.Kind.ASKED, PastedRow.Kind.HEADING,
        PastedRow.Kind.BLANK).flatMap(kind -> paste.of(kind).stream()).toList());
    List<PastedRow> not = paste.of(PastedRow.Kind.REFUSED);
    refused.getItems().setAll(not);
    double high = Math.min(MOST_REFUSED, not.size()) * ROW + 2;
    refused.setPrefHeight(high);
    refused.setMinHeight(Math.min(high, 2 * ROW + 2));
    refused.setMaxHeight(high);
    Restyle.keep(refused, !not.isEmpty());
  }

  /// Puts the keyboard on what is to be chosen, else on the button: what was pressed to paste is gone.
  void focusNext() {
    Stream.of(columns, order, sign, currency).filter(Choices::isAsked).findFirst()
        .ifPresentOrElse(Choices::focus, take::requestFocus);
  }

  /// What a take-over would replace.
  void tellReplaced(boolean sample, List<RecordedDay> replaced) {
    List<String> parts = new ArrayList<>();
    if (sample) {
      parts.add("replaces the sample");
    } else if (!replaced.isEmpty()) {
      parts.add(replaced.size() == 1 ? "replaces 1 recorded day" : "replaces %s recorded days".formatted(
          replaced.size()));
    }
    parts.add("one undo");
    note.setText(parts.stream().collect(Collectors.joining(", ")));
  }

  private void say(String words, String style, Feather icon) {
    reason.setText(words);
    Restyle.icon(reason, icon);
    Restyle.set(reason, "label", "paste-reason", style);
  }
}
