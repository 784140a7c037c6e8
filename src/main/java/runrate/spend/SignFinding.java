package runrate.spend;

import java.util.List;
import java.util.Optional;

/// Which decimal sign the amounts of a paste have, concluded from all of them.
final class SignFinding {
  private static final int MANY_TIMES = 4;

  private SignFinding() {}

  static Found<DecimalSign> of(List<AmountText> amounts, PasteAsked asked) {
    List<AmountText> comma = only(amounts, DecimalSign.COMMA);
    List<AmountText> point = only(amounts, DecimalSign.POINT);
    Optional<AmountText> open = amounts.stream().filter(AmountText::isOpen).findFirst();
    if (comma.isEmpty() && point.isEmpty() && open.isEmpty()) {
      return Found.plain(DecimalSign.POINT);
    }
    if (asked.sign().isPresent()) {
      return Found.concluded(asked.sign().get(), "");
    }
    if (comma.size() > point.size() * MANY_TIMES || point.isEmpty() && !comma.isEmpty()) {
      return Found.concluded(DecimalSign.COMMA, proof(amounts, comma, DecimalSign.COMMA));
    }
    if (point.size() > comma.size() * MANY_TIMES || comma.isEmpty() && !point.isEmpty()) {
      return Found.concluded(DecimalSign.POINT, proof(amounts, point, DecimalSign.POINT));
    }
    return Found.asked(open.isPresent() && comma.isEmpty() ? either(open.get())
        : "“%s” has a decimal comma, “%s” a decimal point: choose".formatted(comma.getFirst().text(),
            point.getFirst().text()));
  }

  private static List<AmountText> only(List<AmountText> amounts, DecimalSign sign) {
    return amounts.stream().filter(amount -> amount.signs().size() == 1 && amount.signs().contains(sign)).toList();
  }

  private static String either(AmountText open) {
    String plain = open.figure().replaceAll("[.,]", "");
    int cut = plain.length() - 3;
    return "“%s” may be %s,%s or %s.%s: choose".formatted(open.text(), plain.substring(0, cut), plain.substring(cut),
        plain.substring(0, cut), plain.substring(cut));
  }

  private static String proof(List<AmountText> all, List<AmountText> proving, DecimalSign sign) {
    return all.stream().allMatch(amount -> amount.endsInCents(sign))
        ? "all amounts end in “%snn”".formatted(sign.sign())
        : "“%s” can only have a decimal %s".formatted(proving.getFirst().text(), sign.word());
  }
}
