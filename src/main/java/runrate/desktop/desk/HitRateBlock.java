package runrate.desktop.desk;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.costing.HitRates;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskReport;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.scenario.Assumption;
import runrate.scenario.HitRate;
import runrate.text.Figures;
import runrate.text.Glossary;
import runrate.text.RangeWords;

/// What the hit rate makes of the month: the cost at both ends of its measured range where it is
/// assumed, a warning where it was derived and looks too good.
final class HitRateBlock extends VBox {
  private static final double WIDTH = 152;

  private final Label name = new Label();
  private final Label badge = new Label();
  private final Label left = new Label();
  private final Label right = new Label();
  private final Label sub = new Label();
  private final Region bar = new Region();
  private final Region dot = new Region();
  private final Pane track = new Pane(bar, dot) {
    @Override
    protected void layoutChildren() {
      bar.resizeRelocate(0, 4, getWidth(), 8);
      dot.resizeRelocate(Math.round((getWidth() - 12) * position), 2, 12, 12);
    }
  };
  private double position;
  private boolean meaningful;

  /// @param onWhy given the block that asks
  HitRateBlock(Consumer<Node> onWhy) {
    var why = new Hyperlink("why?");
    why.setId("headline-hit-rate-why");
    why.getStyleClass().add("why-link");
    why.setMinWidth(USE_PREF_SIZE);
    why.setOnAction(event -> onWhy.accept(this));
    getStyleClass().addAll("headline-block", "hit-rate-block");
    name.getStyleClass().add("headline-name");
    badge.getStyleClass().setAll("label", "badge-warning");
    left.getStyleClass().add("range-value");
    right.getStyleClass().add("range-value");
    sub.getStyleClass().add("headline-sub");
    for (Label label : new Label[] {name, badge, left, right, sub}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    bar.getStyleClass().add("range-bar-track");
    dot.getStyleClass().add("range-dot");
    track.setMinHeight(16);
    track.setPrefHeight(16);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var top = new HBox(6, name, why, badge);
    top.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(top, new HBox(left, gap, right), track, sub);
    setMinWidth(WIDTH);
  }

  /// @param narrow whether there is room for few words only
  void show(DeskReport report, boolean narrow) {
    var caching = report.scenario().plan().caching();
    boolean fixed = caching.hitRate() instanceof HitRate.Fixed;
    boolean optimistic = HitRates.of(report.cost()).optimistic();
    report.hitRateRange().ifPresentOrElse(range -> {
      String measured = "%s to %s".formatted(Figures.percent(range.low()), Figures.percent(range.high()));
      name.setText(narrow ? "Hit rate" : "Hit rate " + measured);
      left.setText(report.money().amount(range.usdAtHigh()));
      right.setText(report.money().amount(range.usdAtLow()));
      double live = ((HitRate.Fixed) caching.hitRate()).share();
      position = Math.clamp((range.high() - live) / (range.high() - range.low()), 0, 1);
      sub.setText("%s; live here %s".formatted(narrow ? measured : basis(report), Figures.percent(live)));
    }, () -> {
      name.setText(fixed ? "Hit rate" : "Hit rate, derived");
      left.setText(Figures.percent(report.cost().hitRate(), 1));
      right.setText("");
      position = Math.clamp(report.cost().hitRate(), 0, 1);
      sub.setText(fixed || !optimistic ? "of all cached calls" : "measured: at most 94\u2009%");
    });
    boolean known = report.scenario().assumption(Keys.path(CacheShape.HIT_RATE)).filter(Assumption::isMeasured)
        .isPresent();
    badge(report.hitRateRange().isPresent() ? known ? "measured" : "assumed" : optimistic ? "optimistic" : "");
    meaningful = report.cost().byModel().stream().anyMatch(model -> model.cached());
    // a block of the same size would not lay out its track anew
    track.requestLayout();
  }

  /// Nobody is told that a guess was measured. A file that names a source, but not what it is, was read elsewhere.
  private static String basis(DeskReport report) {
    Assumption assumed = report.scenario().assumption(Keys.path(CacheShape.HIT_RATE)).orElseThrow();
    return assumed.basis() != Assumption.Basis.GUESSED || assumed.source().isEmpty()
        ? RangeWords.basis(assumed.basis()) : "published elsewhere";
  }

  /// Whether anything is cached at all.
  boolean isMeaningful() {
    return meaningful;
  }

  private void badge(String word) {
    Restyle.keep(badge, !word.isEmpty());
    if (word.equals(badge.getText())) {
      return;
    }
    badge.setText(word);
    Restyle.set(badge, "label", word.equals("measured") ? "badge-measured" : "badge-warning");
    badge.setTooltip(word.isEmpty() ? null : Terms.tooltip(Glossary.sentence(word)));
  }
}
