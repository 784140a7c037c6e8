package runrate.files.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/// A table as comma-separated values for the spreadsheets of a country: where decimals have a comma, a
/// semicolon separates. Digits are never grouped and always 0 to 9, so that a number is read as one
/// everywhere. Lines end as RFC 4180 has them.
///
/// Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers keep their minus.
final class CsvText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int DIGITS = 9;
  /// What begins a formula, also in the wide forms of East Asian keyboards.
  private static final String DANGEROUS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
  /// What is dropped by some programs, so that a formula behind it begins the cell.
  private static final String DROPPED = "\t\r\n\0";

  private final StringBuilder text = new StringBuilder();
  private final char separator;
  private final char decimal;
  private boolean started;

  CsvText(Locale locale) {
    boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    this.separator = comma ? ';' : ',';
    this.decimal = comma ? ',' : '.';
  }

  CsvText head(List<String> names) {
    names.forEach(this::text);
    return end();
  }

  CsvText text(String value) {
    String inert = isDangerous(value) ? "'" + value : value;
    return field(inert.replace('\0', '\uFFFD'));
  }

  /// Nothing: what is not known is not 0.
  CsvText empty() {
    return field("");
  }

  CsvText cents(long cents) {
    return coins(cents, 2);
  }

  /// @param places of the smallest coin behind the point: none of yen
  CsvText coins(long count, int places) {
    return plain(BigDecimal.valueOf(count, places));
  }

  /// Up to nine decimals, none that say nothing.
  CsvText number(double value) {
    return exact(new BigDecimal(Double.toString(value)).setScale(DIGITS, RoundingMode.HALF_UP));
  }

  /// Every decimal there is, none that say nothing.
  CsvText exact(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return plain(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /// With the places it has.
  CsvText decimal(BigDecimal number) {
    return plain(number);
  }

  CsvText end() {
    text.append("\r\n");
    started = false;
    return this;
  }

  private CsvText plain(BigDecimal number) {
    return field(number.toPlainString().replace('.', decimal));
  }

  private CsvText field(String value) {
    if (started) {
      text.append(separator);
    }
    started = true;
    boolean quoted = value.chars().anyMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n')
        || !value.equals(value.strip());
    text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    return this;
  }

  private static boolean isDangerous(String value) {
    return !value.isEmpty() && (DROPPED.indexOf(value.charAt(0)) >= 0
        || value.codePoints().dropWhile(CsvText::isUnseen).limit(1).anyMatch(c -> DANGEROUS.indexOf(c) >= 0));
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.FORMAT;
  }

  /// With the mark by which spreadsheets tell that it is UTF-8.
  byte[] markedBytes() {
    return (BYTE_ORDER_MARK + text.toString()).getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
