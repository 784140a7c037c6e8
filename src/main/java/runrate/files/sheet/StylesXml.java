package runrate.files.sheet;

/// The style sheet: every look with every format, and all of them once more for text that a program
/// might take for a formula when somebody edits it.
final class StylesXml {
  private static final int FIRST_OWN_FORMAT = 164;
  private static final String FONTS = """
      <fonts count="5">
      <font><sz val="11"/><name val="Calibri"/></font>
      <font><b/><sz val="11"/><name val="Calibri"/></font>
      <font><sz val="11"/><color rgb="FF0000C0"/><name val="Calibri"/></font>
      <font><b/><sz val="14"/><name val="Calibri"/></font>
      <font><sz val="10"/><color rgb="FF606060"/><name val="Calibri"/></font>
      </fonts>
      <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E0"/></patternFill></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF0"/></patternFill></fill></fills>
      <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
      """;

  private StylesXml() {}

  static String text() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"")
        .append(SheetXml.MAIN).append("\"><numFmts count=\"").append(Format.values().length - 1).append("\">");
    for (Format format : Format.values()) {
      if (format != Format.GENERAL) {
        xml.append("<numFmt numFmtId=\"").append(id(format)).append("\" formatCode=\"");
        XmlText.append(xml, format.code());
        xml.append("\"/>");
      }
    }
    xml.append("</numFmts>\n").append(FONTS).append("<cellXfs count=\"").append(2 * Style.count()).append("\">");
    for (String quoted : new String[] {"", " quotePrefix=\"1\""}) {
      for (Style.Look look : Style.Look.values()) {
        for (Format format : Format.values()) {
          xml.append("<xf numFmtId=\"").append(id(format)).append("\" ").append(look(look)).append(quoted)
              .append(look == Style.Look.HEAD ? "><alignment vertical=\"top\" wrapText=\"1\"/></xf>" : "/>");
        }
      }
    }
    return xml.append("</cellXfs></styleSheet>").toString();
  }

  private static int id(Format format) {
    return format == Format.GENERAL ? 0 : FIRST_OWN_FORMAT + format.ordinal();
  }

  private static String look(Style.Look look) {
    return switch (look) {
      case PLAIN -> "fontId=\"0\" fillId=\"0\" applyNumberFormat=\"1\"";
      case STRONG -> "fontId=\"1\" fillId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"";
      case INPUT -> "fontId=\"2\" fillId=\"2\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"";
      case TITLE -> "fontId=\"3\" fillId=\"0\" applyFont=\"1\"";
      case HEAD -> "fontId=\"1\" fillId=\"3\" applyFont=\"1\" applyFill=\"1\"";
      case NOTE -> "fontId=\"4\" fillId=\"0\" applyFont=\"1\"";
    };
  }
}
