package runrate.files.sheet;

/// How a cell shows its number; the number itself keeps all its digits.
public enum Format {
  GENERAL("General"), WHOLE("#,##0"), COUNT("#,##0.00"), SHARE("0.0%"), FACTOR("0.0000"), FINE("#,##0.00000"),
      USD("\"$\"#,##0.00"),
  USD_FINE("\"$\"#,##0.00000"), PRICE("\"$\"#,##0.00####");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  Style plain() {
    return new Style(this, Style.Look.PLAIN);
  }

  Style input() {
    return new Style(this, Style.Look.INPUT);
  }
}
