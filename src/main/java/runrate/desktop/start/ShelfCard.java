package runrate.desktop.start;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.scenario.Budget;
import runrate.text.Figures;

/// A scenario as a card: title, a sentence, the month, how it stands, and what is left of naive use.
final class ShelfCard extends VBox {
  /// Of the title, in pixels.
  private static final double TWO_LINES = 38;

  private final ShelfEntry entry;

  /// What a card can be asked for.
  interface Asked {
    void open(ShelfEntry entry);

    void openCopy(ShelfEntry entry);

    /// Takes a file of the user's off the list, not off the disk.
    void forget(ShelfEntry entry);
  }

  /// @param apart what tells it from another card of the same title; empty where its sentence has the place
  /// @param badge empty where there is nothing to say of its state
  ShelfCard(ShelfEntry entry, String apart, String badge, String badgeStyle, Asked asked) {
    this.entry = entry;
    setId("shelf-" + entry.file().getFileName().toString().replaceFirst("\\.json$", ""));
    getStyleClass().setAll("card", "shelf-card");
    setFocusTraversable(true);
    setAccessibleText("%s, %s%s".formatted(entry.title(),
        entry.figures().map(f -> f.money().amount(f.monthUsd()) + " a month")
        .orElse(entry.isUnread() ? "being read" : "cannot be opened"),
        Stream.of(apart, entry.sentence()).filter(words -> !words.isEmpty()).map(". "::concat)
            .collect(Collectors.joining())));
    Label title = StyledLabel.of(entry.title(), "shelf-title");
    title.setMinWidth(0);
    title.setWrapText(true);
    title.setMaxHeight(TWO_LINES);
    title.textTruncatedProperty().subscribe(cut -> title.setTooltip(cut ? Terms.tooltip(entry.title()) : null));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(6, title, gap);
    head.setAlignment(Pos.CENTER_LEFT);
    if (!badge.isEmpty()) {
      Label mark = StyledLabel.of(badge, badgeStyle);
      mark.setMinWidth(USE_PREF_SIZE);
      head.getChildren().add(mark);
    }
    boolean broken = entry.figures().isEmpty() && !entry.isUnread();
    var sentence = new ShelfSentence(broken ? "cannot be opened: " + entry.problem()
        : apart.isEmpty() ? entry.sentence() : apart,
        broken ? "shelf-problem" : "shelf-sentence");
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    getChildren().addAll(head, sentence, room);
    entry.figures().ifPresent(this::addFigures);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        asked.open(entry);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, asked));
  }

  private void addFigures(ShelfEntry.Figures figures) {
    Label amount = StyledLabel.of(figures.money().amount(figures.monthUsd()), "shelf-figure");
    Label unit = StyledLabel.of("a month", "shelf-sentence");
    Label verdict = StyledLabel.of("", "shelf-verdict");
    for (Label label : new Label[] {amount, unit, verdict}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    double left = figures.naiveUsd() == 0 ? 1 : figures.monthUsd() / figures.naiveUsd();
    if (figures.budgetUsd().isPresent()) {
      double budget = figures.budgetUsd().getAsDouble();
      boolean over = Budget.exceeds(figures.monthUsd(), budget);
      verdict.setText(figures.money().amount(Math.abs(budget - figures.monthUsd()), figures.monthUsd())
          + (over ? " over" : " left"));
      verdict.getStyleClass().add(over ? "over" : "saved");
    } else if (Math.abs(left - 1) >= 0.005) {
      verdict.setText((left < 1 ? "\u2212" : "+") + Figures.percent(Math.abs(left - 1)));
      verdict.getStyleClass().add(left < 1 ? "saved" : "over");
    }
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(6, amount, unit, gap, verdict);
    line.setAlignment(Pos.BASELINE_LEFT);
    getChildren().addAll(line, bar(left));
  }

  private static Pane bar(double left) {
    var track = new Region();
    track.getStyleClass().add("bullet-track");
    var used = new Region();
    used.getStyleClass().add("bullet-used");
    var bar = new Pane(track, used) {
      @Override
      protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), 3);
        used.resizeRelocate(0, 0, Math.clamp(left, 0, 1) * getWidth(), 3);
      }
    };
    bar.setMinHeight(3);
    bar.setPrefHeight(3);
    return bar;
  }

  ShelfEntry entry() {
    return entry;
  }

  private void pressed(KeyEvent event, Asked asked) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      asked.openCopy(entry);
    } else if (event.getCode() == KeyCode.ENTER) {
      asked.open(entry);
    } else if (event.getCode() == KeyCode.DELETE && entry.own()) {
      asked.forget(entry);
    } else {
      return;
    }
    event.consume();
  }
}
