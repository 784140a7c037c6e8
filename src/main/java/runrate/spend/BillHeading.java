package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the columns of a bill are headed with.
///
/// @param roles one a column
/// @param names as they stand there
record BillHeading(List<Role> roles, List<String> names) {
  static final BillHeading NONE = new BillHeading(List.of(), List.of());
  private static final Pattern MODEL = Pattern.compile("(?i).*\\bmodel( (name|id))?\\b.*|model_.*");
  private static final Pattern LABEL = Pattern.compile("(?i)(token |usage )?(class|type|kind|category)|item|description"
      + "|sku|line item|charge type");
  private static final Pattern PRICE = Pattern.compile("(?i).*(price|\\brate\\b|\\bper\\b|/ ?m|unit cost).*");
  private static final Pattern COUNT = Pattern.compile("(?i).*(tokens?|mtok|quantity|usage|volume|count"
      + "|millions?|units?).*");
  private static final Pattern MONEY = Pattern.compile("(?i).*(cost|amount|spend|spent|usd|\\$|€|eur|£|gbp|betrag"
      + "|kosten|charge|total).*");

  /// What a column holds; the class where it is one of tokens or the requests.
  record Role(Kind kind, Optional<BillClass> named) {
    enum Kind { MODEL, LABEL, CLASS, COUNT, PRICE, MONEY, OTHER }
  }

  BillHeading {
    roles = List.copyOf(roles);
    names = List.copyOf(names);
  }

  /// A line of two names or more, and no figure.
  static Optional<BillHeading> of(BillLine line) {
    List<Role> roles = line.cells().stream().map(BillHeading::role).toList();
    boolean figures = line.cells().stream().anyMatch(cell -> BillFigure.of(cell).isPresent());
    long known = roles.stream().filter(role -> role.kind() != Role.Kind.OTHER).count();
    return figures || known < 2 ? Optional.empty() : Optional.of(new BillHeading(roles, line.cells()));
  }

  private static Role role(String cell) {
    String name = cell.replace('_', ' ').strip();
    Optional<BillClass> named = BillClass.of(name).filter(found -> found != BillClass.TOTAL);
    boolean counts = named.isPresent() && !PRICE.matcher(name).matches()
        && !name.matches("(?i).*(\\bcost|usd|\\$|€|spend).*");
    Role.Kind kind = MODEL.matcher(name).matches() && !counts ? Role.Kind.MODEL : LABEL.matcher(name).matches()
        ? Role.Kind.LABEL : counts ? Role.Kind.CLASS : PRICE.matcher(name).matches() ? Role.Kind.PRICE
        : named.isPresent() ? Role.Kind.OTHER : MONEY.matcher(name).matches() ? Role.Kind.MONEY
        : COUNT.matcher(name).matches() ? Role.Kind.COUNT : Role.Kind.OTHER;
    return new Role(kind, counts ? named : Optional.empty());
  }

  /// Whether a line is a model, its classes beside each other.
  boolean isWide() {
    return column(Role.Kind.MODEL) >= 0 && column(Role.Kind.CLASS) >= 0;
  }

  /// The first column of a kind; -1 where there is none.
  int column(Role.Kind kind) {
    return all(kind).stream().findFirst().orElse(-1);
  }

  List<Integer> all(Role.Kind kind) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i).kind() == kind) {
        columns.add(i);
      }
    }
    return columns;
  }

  /// The code of another currency than the dollar that a column is headed with; else empty.
  String foreign(int column) {
    return column >= 0 && column < names.size() ? foreign(names.get(column)) : "";
  }

  static String foreign(String words) {
    String name = words.toUpperCase(Locale.ROOT);
    return name.matches(".*(€|\\bEUR\\b|EURO).*") ? "EUR" : name.matches(".*(£|\\bGBP\\b).*") ? "GBP" : "";
  }
}
