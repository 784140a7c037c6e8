package runrate.desktop.playbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.playbook.Playbook;
import runrate.playbook.Playbook.Credit;
import runrate.playbook.PlaybookStep;
import runrate.playbook.StepReport;
import runrate.pricing.RateBook;
import runrate.text.Money;
import runrate.text.PlaybookSentence;
import runrate.text.PlaybookWords;

/// The steps as a table whose rows the keyboard walks: Up and Down, Enter applies the step and goes on to the next open
/// one, S skips it. Below them what is to be known before.
final class StepsCard extends VBox {
  private final CardFinding finding = new CardFinding();
  private final Hyperlink walk;
  private final HBox heads = new HBox(PlaybookRow.GAP);
  private final VBox rows = new VBox();
  private final Label notes = StyledLabel.wrapped("", "group-note");
  private final Map<PlaybookStep, PlaybookRow> known = new EnumMap<>(PlaybookStep.class);
  private final PlaybookRow.Doing doing;
  private final Runnable onChosen;
  private final List<Label> ends = List.of(head("low", PlaybookRow.FIGURE), head("high", PlaybookRow.FIGURE));
  private final Label likely = head("likely", PlaybookRow.FIGURE);
  private final Label now = head("saves now", PlaybookRow.FIGURE);
  private double amount = PlaybookRow.FIGURE;
  private final List<Label> shares = List.of(head("of bill then", PlaybookRow.FIGURE),
      head("published", PlaybookRow.PUBLISHED));
  private final PlainScroll scroll = new PlainScroll(new VBox(heads, rows, notes));
  private Optional<PlaybookStep> chosen = Optional.empty();
  private Optional<Playbook> shown = Optional.empty();

  /// @param onApply  told the step to take
  /// @param onChosen told that another step is in hand
  /// @param onWhy    given the link that was clicked
  /// @param onWalk   makes a walk of the steps
  StepsCard(Consumer<StepReport> onApply, Runnable onChosen, Consumer<Node> onWhy, Runnable onWalk) {
    this.onChosen = onChosen;
    doing = new PlaybookRow.Doing(step -> choose(Optional.of(step)), step -> report(step).ifPresent(report -> {
      Optional<PlaybookStep> next = nextOpen(step);
      onApply.accept(report);
      next.ifPresent(this::focus);
    }), step -> nextOpen(step).ifPresent(this::focus));
    setId("card-steps");
    getStyleClass().addAll("card", "steps-card");
    setMinSize(0, 0);
    walk = CardHead.link("card-steps-walk", "Make a walk of these steps", link -> onWalk.run());
    HBox head = CardHead.of(CardHead.title("The steps"), finding, walk, CardHead.why("card-steps-why", onWhy));
    heads.getStyleClass().add("step-heads");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    notes.getStyleClass().add("step-notes");
    getChildren().addAll(head, scroll);
    addHeads();
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    widthProperty().subscribe(this::arrange);
  }

  private void addHeads() {
    var first = head("", PlaybookRow.NAME);
    var turn = head("from today to proposed", 0);
    turn.setAlignment(Pos.CENTER_LEFT);
    turn.setMinWidth(0);
    turn.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(turn, Priority.ALWAYS);
    heads.getChildren().addAll(first, turn, ends.getFirst(), likely, ends.getLast(),
        shares.getFirst(), shares.getLast(), now,
        head("", PlaybookRow.ACTION));
  }

  private static Label head(String words, double width) {
    Label label = StyledLabel.of(words, "group-note");
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private void arrange() {
    double more = 4 * (amount - PlaybookRow.FIGURE);
    ends.forEach(end -> Restyle.keep(end, getWidth() - more >= PlaybookRow.NARROW));
    shares.forEach(share -> Restyle.keep(share, getWidth() - more / 2 >= PlaybookRow.VERY_NARROW));
    Stream.concat(ends.stream(), Stream.of(likely, now)).forEach(head -> PlaybookRow.wide(head, amount));
    known.values().forEach(row -> row.fit(getWidth(), amount));
  }

  private void walk(KeyEvent event) {
    int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (event.getTarget() instanceof PlaybookRow && event.getCode().isNavigationKey() && !event.isShortcutDown()) {
      // else it would lead out of the page
      event.consume();
    }
    List<Node> all = rows.getChildren();
    int at = chosen.map(known::get).map(all::indexOf).orElse(-1);
    if (by != 0 && at >= 0 && at + by >= 0 && at + by < all.size()) {
      all.get(at + by).requestFocus();
      event.consume();
    }
  }

  private Optional<StepReport> report(PlaybookStep step) {
    return shown.flatMap(book -> book.step(step)).filter(StepReport::isOpen);
  }

  private Optional<PlaybookStep> nextOpen(PlaybookStep after) {
    List<StepReport> steps = shown.map(Playbook::steps).orElse(List.of());
    int at = shown.flatMap(book -> book.step(after)).map(steps::indexOf).orElse(-1);
    List<StepReport> round = new ArrayList<>(steps.subList(at + 1, steps.size()));
    round.addAll(steps.subList(0, Math.max(0, at)));
    return round.stream().filter(StepReport::isOpen).map(StepReport::step).findFirst();
  }

  /// Takes a step in hand, with the keyboard.
  void focus(PlaybookStep step) {
    Optional.ofNullable(known.get(step)).ifPresent(Node::requestFocus);
  }

  /// A row that the keyboard comes to is brought into sight.
  private void reveal(Node row) {
    scroll.applyCss();
    scroll.layout();
    double room = scroll.getViewportBounds().getHeight();
    double hidden = scroll.getContent().getLayoutBounds().getHeight() - room;
    double top = rows.getLayoutY() + row.getBoundsInParent().getMinY();
    double bottom = rows.getLayoutY() + row.getBoundsInParent().getMaxY();
    double at = scroll.getVvalue() * hidden;
    if (hidden > 0 && (top < at || bottom > at + room)) {
      scroll.setVvalue(Math.clamp((top < at ? top : bottom - room) / hidden, 0, 1));
    }
  }

  /// The step in hand.
  Optional<PlaybookStep> inHand() {
    return chosen;
  }

  private void choose(Optional<PlaybookStep> step) {
    chosen = step;
    known.values().forEach(row -> row.choose(step.equals(Optional.of(row.step()))));
    step.map(known::get).filter(Node::isFocused).ifPresent(this::reveal);
    onChosen.run();
  }

  /// Rows are kept from one answer to the next, so that the keyboard stays where it is.
  void show(RateBook book, Money money, Playbook playbook) {
    boolean first = shown.isEmpty();
    shown = Optional.of(playbook);
    finding.show(List.of(PlaybookSentence.widestGap(playbook), ""));
    amount = PlaybookRow.amount(money, playbook.naiveUsd());
    shares.getFirst().setText(playbook.question().credit() == Credit.FAIR ? "of naive" : "of bill then");
    Restyle.keep(walk, !playbook.steps().isEmpty());
    List<PlaybookRow> now = playbook.steps().stream().map(report -> {
      PlaybookRow row = known.computeIfAbsent(report.step(), step -> new PlaybookRow(step, doing));
      row.show(book, money, report, playbook.naiveUsd());
      return row;
    }).toList();
    if (!rows.getChildren().equals(now)) {
      rows.getChildren().setAll(now);
    }
    List<String> words = new ArrayList<>(PlaybookSentence.notes(money, playbook));
    playbook.left().forEach(left -> words.add("Not for this scenario: %s, %s.".formatted(PlaybookWords.inSentence(
        left.step()), PlaybookWords.why(left.why()))));
    notes.setText(String.join(" ", words));
    if (first || chosen.isPresent() && playbook.step(chosen.get()).isEmpty()) {
      choose(playbook.next().map(StepReport::step));
    }
    arrange();
  }
}
