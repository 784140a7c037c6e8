package runrate.desktop.charts;

import java.util.Optional;
import javafx.geometry.HPos;
import runrate.risk.DrawnPairs;
import runrate.risk.UncertainInput;
import runrate.text.Figures;
import runrate.text.RiskSentence;

/// Drawn values of two inputs, a dot a pair: the first to the right, the second upwards, each from its low to its high
/// end.
public final class PairCloud extends PlotPane {
  private static final double LEAST_HEIGHT = 78;
  private static final double BELOW = 22;
  private static final double GAP = 8;
  private static final double INSET = 6;
  private static final double DOT = 1.6;

  private final Shapes ground = shapes("pair-ground");
  private final Shapes dots = shapes("pair-dot");
  private final Labels ends = labels("plot-axis");
  private Optional<DrawnPairs> pairs = Optional.empty();

  public PairCloud() {
    super("pair-cloud");
    setMinHeight(LEAST_HEIGHT);
    setPrefHeight(150);
  }

  public void show(DrawnPairs shown) {
    pairs = Optional.of(shown);
    setAccessibleText("%s pairs as they are drawn: %s to the right, %s upwards".formatted(shown.as().length,
        words(shown.a()), words(shown.b())));
    requestLayout();
  }

  /// `calls a day, 320 to 520`
  private static String words(UncertainInput input) {
    return "%s, %s to %s".formatted(RiskSentence.name(input).toLowerCase(Figures.LOCALE), low(input), high(input));
  }

  private static String low(UncertainInput input) {
    return RiskSentence.value(input.input(), input.low());
  }

  private static String high(UncertainInput input) {
    return RiskSentence.value(input.input(), input.high());
  }

  @Override
  protected void draw(double width, double height) {
    pairs.ifPresent(shown -> {
      double left = Math.ceil(Math.max(ends.width(low(shown.b())), ends.width(high(shown.b())))) + GAP;
      double bottom = height - BELOW;
      ground.rectangle(left, 0, width - left, bottom);
      ends.write(high(shown.b()), left - GAP, GAP, HPos.RIGHT);
      ends.write(low(shown.b()), left - GAP, bottom - GAP, HPos.RIGHT);
      ends.write(words(shown.a()), (left + width) / 2, bottom + BELOW / 2, HPos.CENTER);
      for (int i = 0; i < shown.as().length; i++) {
        double right = part(shown.a(), shown.as()[i]);
        double up = part(shown.b(), shown.bs()[i]);
        dots.circle(left + INSET + right * (width - left - 2 * INSET), bottom - INSET - up * (bottom - 2 * INSET), DOT);
      }
    });
  }

  /// Of the way from its low end to its high one; what little of a long tail lies beyond stands at the end.
  private static double part(UncertainInput input, double value) {
    return input.low() == input.high() ? 0.5 : Math.clamp((value - input.low()) / (input.high() - input.low()), 0, 1);
  }
}
