package runrate.files.warehouse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.ledger.NamedPart;
import runrate.units.Problem;

/// What somebody has named of bills that no cause explains, one part a line, fields with a tab between them. As of
/// rules, what cannot be read or kept is a fault: the rest would silently be another one.
public record KeptNames(Path file) {
  private static final String TITLE = "# Named parts of bills: vendor, first day, first day after, dollars, name, note";
  private static final int FIELDS = 6;

  public List<NamedPart> all() throws WarehouseException {
    List<NamedPart> parts = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        parts.add(part(number, line.split("\t", -1)));
      }
    }
    return parts;
  }

  private NamedPart part(int number, String[] fields) throws WarehouseException {
    try {
      if (fields.length != FIELDS) {
        throw new IllegalArgumentException("%s fields where there should be %s".formatted(fields.length, FIELDS));
      }
      return new NamedPart(fields[0], LocalDate.parse(fields[1]), LocalDate.parse(fields[2]), fields[4],
          new BigDecimal(fields[3]), fields[5]);
    } catch (NumberFormatException e) {
      throw fault("line " + number, "“%s” is no amount".formatted(fields[3]), "Mend the line or take it out", e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw fault("line " + number, e.getMessage(), "Mend the line or take it out", e);
    }
  }

  private List<String> lines() throws WarehouseException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw fault("", "what was named of bills cannot be read: " + Reason.of(e), "Make the file readable", e);
    }
  }

  public void keep(List<NamedPart> parts) throws WarehouseException {
    String text = parts.stream().map(part -> String.join("\t", part.vendor(), part.from().toString(),
        part.to().toString(), part.usd().toPlainString(), part.name(), part.note()))
        .collect(Collectors.joining("\n", TITLE + "\n", "\n"));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.writePrivately(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw fault("", "what was named of bills could not be kept: " + Reason.of(e), "Free the place, or name another "
          + "with XDG_CONFIG_HOME", e);
    }
  }

  private WarehouseException fault(String place, String what, String todo, Exception e) {
    return new WarehouseException(Problem.error(place, what, todo).inFile(file.toString()), e);
  }
}
