package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.pricing.Offer;
import runrate.scenario.CurrencyRate;
import runrate.spend.BillHeading.Role;
import runrate.spend.BillRow.Kind;

/// One reading of one bill, line by line.
final class BillReading {
  private static final Pattern BEFORE_THE_CLASS = Pattern.compile("(?i)(.*?)[\\s,:–-]*(?:usage)?[\\s,:–(-]*\\b"
      + "(?:total |base |fresh )?(?:uncached|un-cached|non|not|cached?|prompt|input|output|completion|requests|calls"
      + "|writes?)\\b.*");

  private final List<BillLine> lines;
  private final BillDraft draft;
  private final BillSign sign;
  private final BillCurrency currency;
  private BillHeading heading = BillHeading.NONE;
  private double scale = 1;

  BillReading(String text, BillModels models, Offer standing, Optional<CurrencyRate> rate) {
    currency = BillCurrency.of(text, rate);
    lines = BillLine.of(text);
    draft = new BillDraft(models, standing);
    List<BillFigure> all = new ArrayList<>();
    List<BillFigure> counts = new ArrayList<>();
    for (BillLine line : lines) {
      BillHeading.of(line).ifPresent(found -> heading = found);
      scale = isScale(line) ? BillFigure.scaleNamed(line.text()) : scale;
      BillCells cells = BillCells.of(line, heading, scale);
      all.addAll(cells.amounts());
      all.addAll(cells.counts());
      boolean plain = cells.scale() == 1 && (cells.isPlain() || BillClass.of(cells.label())
          .filter(named -> named == BillClass.REQUESTS).isPresent());
      cells.counts().stream().filter(figure -> plain && !figure.isScaled()).forEach(counts::add);
    }
    sign = BillSign.of(all, counts);
    heading = BillHeading.NONE;
    scale = 1;
  }

  private static boolean isScale(BillLine line) {
    return BillFigure.scaleNamed(line.text()) > 1 && !line.text().matches(".*\\d.*");
  }

  BillPaste paste() {
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).isBlank()) {
      last--;
    }
    lines.subList(0, last).forEach(this::read);
    return draft.paste();
  }

  private void read(BillLine line) {
    Optional<BillHeading> headed = BillHeading.of(line);
    if (line.isBlank()) {
      draft.row(line, Kind.BLANK, "");
    } else if (headed.isPresent()) {
      heading = headed.get();
      draft.row(line, Kind.HEADING, "");
    } else if (heading == BillHeading.NONE && !line.joined().isEmpty()) {
      draft.row(line, Kind.REFUSED, "\u201c%s\u201d may be one figure or two cells".formatted(line.joined()));
    } else if (line.byCommas() && heading != BillHeading.NONE && line.cells().size() != heading.names().size()) {
      draft.row(line, Kind.REFUSED, "%s cells below %s headings".formatted(line.cells().size(),
          heading.names().size()));
    } else if (heading.isWide()) {
      new BillWideRow(draft, heading, sign, currency, line).read();
    } else {
      one(line, BillCells.of(line, heading, scale));
    }
  }

  /// A line of one class.
  private void one(BillLine line, BillCells cells) {
    String model = line.cell(heading.column(Role.Kind.MODEL));
    Optional<BillClass> named = BillClass.of(cells.label()).or(() ->
        BillClass.of(model).filter(each -> each == BillClass.TOTAL));
    String why = named.filter(each -> each == BillClass.TOTAL).isPresent() || model.isBlank() && !named.isPresent() ? ""
        : model.isBlank() ? ownModel(cells.label()) : draft.turnTo(model);
    if (!why.isEmpty()) {
      draft.row(line, Kind.REFUSED, why);
    } else if (named.isEmpty()) {
      unnamed(line, cells);
    } else if (named.get() == BillClass.TOTAL) {
      total(line, cells);
    } else {
      String refused = take(line, cells, named.get());
      String unread = cells.amounts().isEmpty() ? "" : currency.refusal(cells.foreign());
      draft.row(line, refused.isEmpty() ? Kind.TAKEN : Kind.REFUSED, !refused.isEmpty() || unread.isEmpty()
          ? refused : "its amount is not read, " + unread);
    }
  }

  /// Bills write the model before the class as well: "Claude Sonnet 4.6 usage, output tokens".
  private String ownModel(String label) {
    Matcher before = BEFORE_THE_CLASS.matcher(label.replace('_', ' '));
    String name = before.matches() ? before.group(1).strip() : "";
    boolean isModel = !name.isEmpty() && (!draft.models().named(name).isEmpty() || draft.models().isLikely(name));
    return isModel ? draft.turnTo(name) : "";
  }

  private String take(BillLine line, BillCells cells, BillClass named) {
    Optional<BillBlock> block = draft.block();
    Optional<BillFigure> figure = cells.count();
    if (block.isEmpty()) {
      return draft.orphanedWhy();
    }
    if (figure.isEmpty()) {
      return cells.noCount();
    }
    BillSign.Reading read = named == BillClass.REQUESTS ? requests(sign, figure.get())
        : new BillCount(sign, cells.scale(), cells.isPlain(), cells.usd(sign, currency),
            block.get().usdPerMTok(named, cells.label())).read(figure.get());
    String why = read.why().isEmpty() ? block.get().take(named, cells.label(), read.value(), line.number())
        : read.why();
    if (why.isEmpty()) {
      draft.tookClass(line.number());
    }
    return why;
  }

  /// Requests are counted one by one, whatever a heading says of tokens.
  static BillSign.Reading requests(BillSign sign, BillFigure figure) {
    BillSign.Reading read = sign.read(figure, !figure.isScaled());
    return read.why().isEmpty() && (!BillFigure.isWhole(read.value()) || read.value() < 1
        || read.value() > Integer.MAX_VALUE) ? new BillSign.Reading(Double.NaN,
            "\u201c%s\u201d is no number of requests".formatted(figure.text())) : read;
  }

  private void total(BillLine line, BillCells cells) {
    List<BillFigure> amounts = !cells.amounts().isEmpty() ? cells.amounts()
        : cells.label().matches("(?i).*(token|request).*") ? List.of() : cells.counts();
    BillSign.Reading read = amounts.size() == 1 ? sign.read(amounts.getFirst(), false)
        : new BillSign.Reading(Double.NaN, amounts.isEmpty() ? "no amount" : "two amounts");
    String refused = amounts.isEmpty() ? "" : currency.refusal(cells.foreign());
    String why = refused.isEmpty() ? read.why() : refused;
    if (why.isEmpty()) {
      draft.totals().add(currency.usd(read.value(), cells.foreign()), line.number(), draft.place());
    }
    draft.row(line, why.isEmpty() ? Kind.TAKEN : Kind.REFUSED, why.isEmpty() ? currency.note(cells.foreign()) : why);
  }

  /// A line that names no class: a model, a caption, or nothing that is known.
  private void unnamed(BillLine line, BillCells cells) {
    String name = line.cell(0);
    if (!draft.models().named(name).isEmpty()) {
      String why = draft.turnTo(name);
      cells.usd(sign, currency).ifPresent(usd -> draft.totals().addOfModel(usd, line.number(), draft.place()));
      boolean unread = !cells.counts().isEmpty() || !currency.refusal(cells.foreign()).isEmpty();
      draft.row(line, why.isEmpty() && !unread ? Kind.MODEL : Kind.REFUSED,
          why.isEmpty() && unread ? "names no class of tokens, so its figures are not read" : why);
    } else if (isScale(line)) {
      scale = BillFigure.scaleNamed(line.text());
      draft.row(line, Kind.HEADING, "");
    } else if (draft.models().isLikely(name)) {
      draft.row(line, Kind.REFUSED, draft.turnTo(name));
    } else if (cells.counts().isEmpty() && cells.amounts().isEmpty() && !draft.isBegun()) {
      draft.row(line, Kind.HEADING, "");
    } else {
      if (cells.counts().isEmpty() && cells.amounts().isEmpty()) {
        draft.orphan(name);
      }
      draft.row(line, Kind.REFUSED, "names neither a class of tokens nor a model");
    }
  }
}
