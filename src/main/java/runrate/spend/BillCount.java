package runrate.spend;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import runrate.inputs.Range;

/// A count of tokens as it is meant: as they are, in thousands or in millions. Its amount beside it may tell, which is
/// within a factor of ten of what the tokens cost at list.
///
/// @param sign     before decimals
/// @param heading  1000 or 1,000,000 where a heading says so, else 1
/// @param isPlain  whether the words beside it say tokens
/// @param usd      the amount beside it
/// @param usdPerMTok list price
record BillCount(BillSign sign, double heading, boolean isPlain, OptionalDouble usd, OptionalDouble usdPerMTok) {
  /// Fewer would be less than a dollar in a month, so that a figure below may be in millions.
  private static final double SURELY_TOKENS = 100_000;
  private static final List<Double> SCALES = List.of(1.0, 1e3, 1e6);
  private static final double MILLION = 1e6;
  private static final double NEAR = 10;

  BillSign.Reading read(BillFigure figure) {
    boolean bare = !figure.isScaled() && heading == 1;
    BillSign.Reading read = sign.read(figure, bare && isPlain);
    if (!read.why().isEmpty() || read.value() == 0) {
      return read;
    }
    List<Double> scales = !bare ? List.of(figure.isScaled() ? 1 : heading) : SCALES.stream()
        .filter(scale -> scale == 1 ? BillFigure.isWhole(read.value()) : !isPlain && read.value() < SURELY_TOKENS)
        .toList();
    double[] fitting = scales.stream().mapToDouble(scale -> Math.rint(read.value() * scale)).filter(this::fits)
        .toArray();
    return fitting.length == 1 && fitting[0] <= Range.LARGEST && (scales.size() == 1 || isKnown())
        && (!bare || isPlain || scales.equals(List.of(1.0)) || isKnown()) ? new BillSign.Reading(fitting[0], "")
        : new BillSign.Reading(Double.NaN, why(figure, read.value(), scales));
  }

  private boolean isKnown() {
    return usd.orElse(0) > 0 && usdPerMTok.orElse(0) > 0;
  }

  private boolean fits(double tokens) {
    double list = tokens * usdPerMTok.orElse(0) / MILLION;
    return !isKnown() || list <= usd.getAsDouble() * NEAR && list * NEAR >= usd.getAsDouble();
  }

  private String why(BillFigure figure, double value, List<Double> scales) {
    double most = DoubleStream.of(scales.stream().mapToDouble(scale -> scale * value).toArray()).max().orElse(value);
    return isPlain && scales.isEmpty() ? "\u201c%s\u201d is no whole number of tokens".formatted(figure.text())
        : most > Range.LARGEST ? "\u201c%s\u201d is more than can be meant".formatted(figure.text())
        : isKnown() ? String.format(Locale.ROOT, "\u201c%s\u201d comes to $%,.2f at list, not $%,.2f", figure.text(),
            most * usdPerMTok.getAsDouble() / MILLION, usd.getAsDouble())
        : "\u201c%s\u201d may be tokens, thousands or millions of them: write M behind it".formatted(figure.text());
  }
}
