package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.pricing.Offer;
import runrate.spend.BillRow.Kind;

/// A bill while it is read: its models, the one the next line belongs to, and what became of every line.
final class BillDraft {
  private final BillModels models;
  private final Offer standing;
  private final List<BillBlock> blocks = new ArrayList<>();
  private final List<BillRow> rows = new ArrayList<>();
  private final BillTotals totals = new BillTotals();
  private final List<Integer> wide = new ArrayList<>();
  private Optional<BillBlock> current = Optional.empty();
  private String orphaned = "";
  private int lastClass;

  BillDraft(BillModels models, Offer standing) {
    this.models = models;
    this.standing = standing;
  }

  BillModels models() {
    return models;
  }

  BillTotals totals() {
    return totals;
  }

  void row(BillLine line, Kind kind, String why) {
    rows.add(new BillRow(line.number(), line.shown(), kind, why));
  }

  /// Lines from here on belong to a model that is not known.
  void orphan(String name) {
    orphaned = name;
    current = Optional.empty();
  }

  /// Whether lines above belong to the model in hand.
  boolean isBegun() {
    return !orphaned.isEmpty() || current.filter(block -> !block.isEmpty()).isPresent();
  }

  /// Lines from here on belong to this model.
  ///
  /// @return why they do not, else nothing
  String turnTo(String name) {
    List<Offer> named = models.named(name);
    List<Offer> meant = named.size() > 1 && named.stream().anyMatch(offer -> offer.vendor().equals(standing.vendor()))
        ? named.stream().filter(offer -> offer.vendor().equals(standing.vendor())).toList() : named;
    String why = meant.isEmpty() ? "no rate card has \u201c%s\u201d with a price of this month".formatted(name)
        : meant.size() > 1 ? "\u201c%s\u201d is sold by %s: write the seller behind it".formatted(name, meant.stream()
            .map(offer -> offer.card().vendor().name()).distinct().collect(Collectors.joining(", ")))
        : begin(meant.getFirst());
    if (!why.isEmpty()) {
      orphan(name);
    }
    return why;
  }

  private String begin(Offer offer) {
    orphaned = "";
    current = blocks.stream().filter(block -> block.offer().key().equals(offer.key())).findFirst();
    if (current.isPresent()) {
      return "";
    }
    if (blocks.size() == BillPaste.MOST_MODELS) {
      return "there is room for %s models".formatted(BillPaste.MOST_MODELS);
    }
    current = Optional.of(new BillBlock(offer, models.day()));
    blocks.add(current.get());
    return "";
  }

  /// The model in hand, the standing one where none was named yet; empty below one that is not known.
  Optional<BillBlock> block() {
    if (current.isEmpty() && orphaned.isEmpty()) {
      begin(standing);
    }
    return current;
  }

  String orphanedWhy() {
    return "belongs to \u201c%s\u201d, which was not read".formatted(orphaned);
  }

  int place() {
    return current.map(blocks::indexOf).orElse(-1);
  }

  void tookClass(int line) {
    lastClass = Math.max(lastClass, line);
  }

  BillPaste paste() {
    blocks.removeIf(BillBlock::isEmpty);
    blocks.forEach(block -> {
      Optional<Integer> line = block.line(BillClass.INPUT);
      String why = block.settleInput();
      line.filter(at -> !why.isEmpty()).ifPresent(at -> spoil(at, why));
    });
    settleRequests();
    OptionalDouble says = totals.says(blocks.size(), lastClass);
    if (says.isEmpty()) {
      totals.lines().forEach(line -> spoil(line, "which of the totals, or whose, is the bill?"));
    }
    return new BillPaste(rows, blocks.stream().map(BillBlock::model).toList(), says);
  }

  /// Requests that stand once, below the last of several models, may be those of all.
  private void settleRequests() {
    List<BillBlock> counted = blocks.stream().filter(block -> block.line(BillClass.REQUESTS).isPresent()).toList();
    if (blocks.size() > 1 && counted.size() == 1 && counted.getFirst() == blocks.getLast()) {
      int line = counted.getFirst().line(BillClass.REQUESTS).orElseThrow();
      counted.getFirst().dropRequests();
      spoil(line, "requests of %s alone or of all models?".formatted(counted.getFirst().offer().shortName()));
    }
  }

  /// What was taken of a line is not, after all. A line with other figures stays taken and tells it.
  private void spoil(int line, String why) {
    rows.replaceAll(row -> row.line() != line ? row : new BillRow(line, row.text(), wide.contains(line) ? row.kind()
        : Kind.REFUSED, row.why().isEmpty() ? why : row.why() + "; " + why));
  }

  /// A line that holds several classes.
  void wide(int line) {
    wide.add(line);
  }
}
