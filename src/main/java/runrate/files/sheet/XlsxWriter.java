package runrate.files.sheet;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workbook as Office Open XML. Equal workbooks give equal bytes, wherever and whenever: the
/// file holds no date and no machine's name. Programs that compute are asked to do so when they open it.
public final class XlsxWriter {
  /// Any moment after 1980, the first one a ZIP can name: that one would be written with the machine's zone.
  private static final LocalDateTime NO_DATE = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private XlsxWriter() {}

  public static byte[] bytes(Workbook book) {
    var bytes = new ByteArrayOutputStream();
    try {
      write(book, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static void write(Workbook book, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    var text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    entry(zip, text, "[Content_Types].xml", contentTypes(book));
    entry(zip, text, "_rels/.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
        + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
    entry(zip, text, "xl/workbook.xml", workbook(book));
    entry(zip, text, "xl/_rels/workbook.xml.rels", relations(book));
    entry(zip, text, "xl/styles.xml", StylesXml.text());
    for (int i = 0; i < book.sheets().size(); i++) {
      open(zip, "xl/worksheets/sheet%s.xml".formatted(i + 1));
      new SheetXml(text).write(book.sheets().get(i));
      text.flush();
    }
    zip.finish();
  }

  private static void open(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_DATE);
    zip.putNextEntry(entry);
  }

  private static void entry(ZipOutputStream zip, Writer text, String name, String content) throws IOException {
    open(zip, name);
    text.write(content);
    text.flush();
  }

  private static String contentTypes(Workbook book) {
    var xml = new StringBuilder(HEAD).append("<Types xmlns=\"").append(PACKAGE).append("content-types\">")
        .append("<Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
        .append(override("/xl/workbook.xml", "sheet.main")).append(override("/xl/styles.xml", "styles"));
    for (int i = 1; i <= book.sheets().size(); i++) {
      xml.append(override("/xl/worksheets/sheet%s.xml".formatted(i), "worksheet"));
    }
    return xml.append("</Types>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type);
  }

  private static String workbook(Workbook book) {
    var xml = new StringBuilder(HEAD).append("<workbook xmlns=\"").append(SheetXml.MAIN).append("\" xmlns:r=\"")
        .append(OFFICE).append("\"><sheets>");
    for (int i = 0; i < book.sheets().size(); i++) {
      String name = book.sheets().get(i).name();
      xml.append("<sheet name=\"%s\" sheetId=\"%s\" r:id=\"rId%s\"/>".formatted(name, i + 1, i + 1));
    }
    xml.append("</sheets><definedNames>");
    new TreeMap<>(book.names()).forEach((name, ref) ->
        xml.append("<definedName name=\"%s\">%s</definedName>".formatted(name, ref)));
    return xml.append("</definedNames><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>").toString()
        .replace("<definedNames></definedNames>", "");
  }

  private static String relations(Workbook book) {
    var xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
    int count = book.sheets().size();
    for (int i = 1; i <= count; i++) {
      xml.append(relation(i, "worksheet", "worksheets/sheet%s.xml".formatted(i)));
    }
    return xml.append(relation(count + 1, "styles", "styles.xml")).append("</Relationships>").toString();
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
  }
}
