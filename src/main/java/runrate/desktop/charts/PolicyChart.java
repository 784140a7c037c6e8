package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.text.PolicySentence;
import runrate.text.PolicyWords;

/// Five policies on one month, a row each: what it does, the calls over the limit day by day, and what it comes to. Up
/// and Down choose a row, Enter uses it.
public final class PolicyChart extends PlotPane {
  private static final double HEAD = 22;
  private static final double FOOT = 22;
  /// How far the chosen row reaches out beside its words.
  private static final double BESIDE = 8;
  private static final double NARROW = 1000;
  private static final double WIDE_GAP = 22;
  private static final double NARROW_GAP = 14;
  /// Lower rows say no sentence.
  private static final double ROOM_FOR_SENTENCE = 78;
  private static final double ROOM_FOR_WORDS = 74;
  private static final double LEAST_STRIP = 150;
  /// Lower rows have one line: what is over the budget is red, and the row in use has its mark only.
  private static final double ROOM_FOR_BADGE = 42;
  /// Of the height of other rows: one scale of calls for all, and a queue piles up.
  private static final double QUEUE_ROW = 1.44;

  private final Consumer<OnLimit> onUse;
  private final Consumer<OnLimit> onChosen;
  private final Shapes ground = shapes("policy-ground");
  private final Shapes mark = shapes("plot-plan");
  private final Shapes lines = shapes("plot-grid");
  private final PolicyStrips strips = new PolicyStrips(this);
  private final Labels names = labels("policy-name");
  private final Labels words = labels("policy-words");
  private final Labels heads = labels("plot-note");
  private final PolicyColumns columns = new PolicyColumns(this);
  private final List<Label> badges = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();
  private Optional<PolicyReport> report = Optional.empty();
  private Optional<OnLimit> chosen = Optional.empty();

  /// @param onChosen told the row that is looked at
  /// @param onUse    told the policy to use
  public PolicyChart(Consumer<OnLimit> onChosen, Consumer<OnLimit> onUse) {
    super("policy-chart");
    this.onChosen = onChosen;
    this.onUse = onUse;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    for (OnLimit policy : OnLimit.values()) {
      badges.add(floating("policy-badge-" + policy.name().toLowerCase(Locale.ROOT)));
      Label used = floating("policy-chosen-" + policy.name().toLowerCase(Locale.ROOT));
      used.setText("chosen");
      used.setGraphic(new FontIcon(Feather.CHECK));
      used.getStyleClass().setAll("label", "policy-chosen");
      marks.add(used);
    }
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Label floating(String id) {
    var label = new Label();
    label.setId(id);
    label.setManaged(false);
    label.setMouseTransparent(true);
    getChildren().add(label);
    return label;
  }

  public void show(PolicyReport shown) {
    report = Optional.of(shown);
    for (PolicyOutcome outcome : shown.outcomes()) {
      Label badge = badges.get(outcome.policy().ordinal());
      badge.setText(outcome.obstacle().isPresent() ? "cannot run"
          : PolicyWords.badge(money(), shown, outcome).orElse(""));
      String style = outcome.obstacle().isPresent() ? "badge-warning"
          : shown.isOverBudget(outcome) ? "policy-over" : "policy-under";
      if (!badge.getStyleClass().contains(style)) {
        badge.getStyleClass().setAll("label", style);
      }
      marks.get(outcome.policy().ordinal()).setVisible(shown.scenario().budget().policy().onLimit()
          == outcome.policy());
    }
    say();
    requestLayout();
  }

  /// The row that is looked at; to begin with the one the tab's sentence is about.
  public OnLimit chosen() {
    return chosen.or(() -> report.map(PolicySentence::told)).orElse(OnLimit.NONE);
  }

  public void choose(OnLimit policy) {
    chosen = Optional.of(policy);
    say();
    onChosen.accept(policy);
    requestLayout();
  }

  /// Looks at no row in particular again.
  public void forget() {
    chosen = Optional.empty();
  }

  private void say() {
    report.ifPresent(shown -> setAccessibleText(PolicyWords.row(money(), shown, shown.outcome(chosen()))));
  }

  private void pressed(KeyEvent event) {
    int move = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (move != 0) {
      choose(OnLimit.values()[Math.clamp(chosen().ordinal() + move, 0, OnLimit.values().length - 1)]);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      onUse.accept(chosen());
      event.consume();
    }
  }

  @Override
  public Optional<ChartTable> table() {
    return report.map(shown -> PolicyTable.of(money(), shown, onUse));
  }

  @Override
  protected void draw(double width, double height) {
    report.ifPresent(shown -> {
      boolean narrow = width < NARROW;
      double pitch = (height - HEAD - FOOT) / (OnLimit.values().length - 1 + QUEUE_ROW);
      boolean does = !narrow && pitch >= ROOM_FOR_WORDS;
      boolean badged = pitch >= ROOM_FOR_BADGE;
      showBadges(shown, badged);
      double gap = narrow ? NARROW_GAP : WIDE_GAP;
      double left = nameWidth(shown, does) + gap;
      double right = width;
      double rightOfStrip = right - columns.fit(money(), shown, gap, !narrow) - gap / 2;
      boolean striped = rightOfStrip - left >= LEAST_STRIP;
      strips.place(shown, left, rightOfStrip, pitch, pitch * QUEUE_ROW, !narrow && pitch >= ROOM_FOR_SENTENCE);
      if (striped) {
        heads.write("calls over the day's limit, by day", left, HEAD / 2 - 3, HPos.LEFT);
      }
      columns.drawHeads(right, HEAD / 2 - 3);
      double top = HEAD;
      for (PolicyOutcome outcome : shown.outcomes()) {
        double high = outcome.policy() == OnLimit.QUEUE ? pitch * QUEUE_ROW : pitch;
        drawRow(shown, outcome, top, high, width, does);
        if (striped) {
          strips.draw(outcome, top, high, right, outcome.policy() == chosen());
        }
        columns.drawRow(outcome, right, top + high / 2, pitch);
        hot(0, top, width, high, () -> PolicyWords.row(money(), shown, outcome), () -> choose(outcome.policy()));
        top += high;
      }
      lines.horizontal(0, width, top);
      if (striped) {
        strips.writeDays(top);
      }
    });
  }

  private void showBadges(PolicyReport shown, boolean badged) {
    badges.forEach(badge -> badge.setVisible(badged && !badge.getText().isEmpty()));
    marks.forEach(used -> used.setContentDisplay(badged ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
  }

  private double nameWidth(PolicyReport shown, boolean does) {
    double most = 0;
    for (OnLimit policy : OnLimit.values()) {
      Label badge = badges.get(policy.ordinal());
      Label used = marks.get(policy.ordinal());
      double name = names.width(PolicySentence.name(policy));
      most = Math.max(most, isOneLine(used) ? name + 8 + wide(used) : name);
      most = Math.max(most, does ? words.width(PolicySentence.does(shown, policy)) : 0);
      most = Math.max(most, (badge.isVisible() ? wide(badge) + 8 : 0) + (used.isVisible() ? wide(used) : 0));
    }
    return most;
  }

  private static boolean isOneLine(Label used) {
    return used.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
  }

  private static double wide(Label label) {
    label.applyCss();
    return Math.ceil(label.prefWidth(-1));
  }

  private void drawRow(PolicyReport shown, PolicyOutcome outcome, double top, double high, double width,
      boolean does) {
    lines.horizontal(0, width, top);
    if (outcome.policy() == chosen()) {
      ground.rectangle(-BESIDE, top + 1, width + 2 * BESIDE, high - 1);
      mark.rectangle(-BESIDE, top + 1, 3, high - 1);
    }
    double middle = top + high / 2;
    Label badge = badges.get(outcome.policy().ordinal());
    Label used = marks.get(outcome.policy().ordinal());
    boolean oneLine = isOneLine(used);
    double name = names.write(PolicySentence.name(outcome.policy()), 0, middle - (oneLine ? 0 : does ? 26 : 11),
        HPos.LEFT);
    if (does) {
      words.write(PolicySentence.does(shown, outcome.policy()), 0, middle - 5, HPos.LEFT);
    }
    double wide = wide(badge);
    double y = middle + (does ? 11 : 3);
    badge.resizeRelocate(0, Math.round(y), wide, Math.ceil(badge.prefHeight(-1)));
    used.resizeRelocate(oneLine ? name + 8 : badge.isVisible() ? wide + 8 : 0,
        Math.round(oneLine ? middle - 8 : y + 1), wide(used), Math.ceil(used.prefHeight(-1)));
  }
}
