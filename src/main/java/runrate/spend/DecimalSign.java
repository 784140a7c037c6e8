package runrate.spend;

/// What stands before the cents.
public enum DecimalSign {
  POINT("point", '.', ','), COMMA("comma", ',', '.');

  private final String word;
  private final char sign;
  private final char grouping;

  DecimalSign(String word, char sign, char grouping) {
    this.word = word;
    this.sign = sign;
    this.grouping = grouping;
  }

  public String word() {
    return word;
  }

  char sign() {
    return sign;
  }

  char grouping() {
    return grouping;
  }
}
